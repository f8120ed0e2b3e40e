package lodestone.stdlib.element;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/** How often each oxidation state of an element is reported in the ICSD of 2024, and which states that makes common. */
final class IcsdReports {

    static final List<String> COMMONALITIES = List.of("low", "medium", "high", "main");

    /** For each element by its ordinal the states, ascending, each with its number of reports; null if there are none. */
    private static final int[][][] REPORTS = read();

    private IcsdReports() {
    }

    private static int[][][] read() {
        int[][][] reports = new int[Element.values().length][][];
        for (String line : TableResource.lines("oxidation-states/icsd24-counts.txt")) {
            if (!line.startsWith("#")) {
                String[] words = line.split(" ");
                reports[Element.of(words[0]).ordinal()] = Arrays.stream(words).skip(1).map(word -> word.split(":"))
                        .map(pair -> new int[] {Integer.parseInt(pair[0]), Integer.parseInt(pair[1])}).toArray(int[][]::new);
            }
        }
        return reports;
    }

    /** How often a state is reported; 0 if never. */
    static long count(Element element, int charge) {
        int[][] states = REPORTS[element.ordinal()];
        return states == null ? 0 : Arrays.stream(states).filter(s -> s[0] == charge).mapToInt(s -> s[1]).findFirst().orElse(0);
    }

    /** The table described at {@link OxidationStates#icsd24}. */
    static OxidationStates filter(int consensus, Object commonality, boolean includeZero) {
        if (consensus < 0) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "icsd24", "a whole number from 0 as 'consensus'", consensus);
        }
        double least = percent(commonality);
        int[][] states = new int[REPORTS.length][];
        for (int e = 0; e < states.length; e++) {
            int[][] all = REPORTS[e] == null ? new int[0][] : Arrays.stream(REPORTS[e])
                    .filter(s -> s[1] >= consensus && (includeZero || s[0] != 0)).toArray(int[][]::new);
            states[e] = common(all, least);
        }
        return new OxidationStates(name(consensus, commonality, includeZero), "icsd24-counts", states);
    }

    /** @param least the least share of an element's reports, in percent; NaN for the state with the most, the first of such */
    private static int[] common(int[][] reports, double least) {
        double total = Arrays.stream(reports).mapToInt(s -> s[1]).sum();
        IntStream kept = IntStream.range(0, reports.length);
        if (Double.isNaN(least)) {
            int most = Arrays.stream(reports).mapToInt(s -> s[1]).max().orElse(0);
            kept = kept.filter(i -> reports[i][1] == most).limit(1);
        } else {
            kept = kept.filter(i -> reports[i][1] / total * 100 >= least);
        }
        int[] states = kept.map(i -> reports[i][0]).toArray();
        return states.length == 0 ? null : states;
    }

    private static double percent(Object commonality) {
        if (commonality instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 100) {
            return number.doubleValue();
        }
        return switch (String.valueOf(commonality)) {
            case "low" -> 0;
            case "medium" -> 10;
            case "high" -> 50;
            case "main" -> Double.NaN;
            default -> throw StudyException.of(Message.UNKNOWN_COMMONALITY, commonality, String.join(", ", COMMONALITIES),
                    Suggestion.didYouMean(String.valueOf(commonality), COMMONALITIES));
        };
    }

    private static String name(int consensus, Object commonality, boolean includeZero) {
        String share = commonality instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString() : "'" + commonality + "'";
        return "icsd24(consensus: " + consensus + ", commonality: " + share + (includeZero ? ", includeZero: true)" : ")");
    }
}
