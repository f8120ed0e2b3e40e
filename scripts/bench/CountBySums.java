import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the allowed quinaries a second time, by another algorithm and without any code of Lodestone's:
 * {@code java CountBySums.java [STATES]} in the root of the repository, a few minutes. Systems are put together by their
 * sequence of (charges, tie with the next); for each sequence every tuple of amounts is looked at: the totals of charge of
 * its first three elements and of its last two, as bits of a long, meet or they do not. Tuples with a common divisor are
 * taken off by a Moebius sum.
 */
public final class CountBySums {

    private static final int HIGH = 8;
    private static final int[] MOEBIUS = {0, 1, -1, -1, 0, -1, 1, -1, 0};

    private record Member(double value, List<Integer> charges) {
    }

    public static void main(String[] args) throws IOException {
        Path resources = Path.of("stdlib/src/main/resources/lodestone/stdlib");
        long start = System.nanoTime();
        List<Member> members = members(resources, args.length > 0 ? args[0] : "smact14");
        List<List<Integer>> classes = members.stream().map(Member::charges).distinct().toList();
        Map<Integer, Map<Integer, long[]>> sequences = sequences(members, classes);
        long distinct = sequences.values().stream().mapToLong(Map::size).sum();
        System.out.printf("%d elements of %d classes, %,d sequences; %.0f s%n", members.size(), classes.size(), distinct,
                (System.nanoTime() - start) / 1e9);
        long allowed = 0;
        for (int divisor = 1; divisor <= HIGH; divisor++) {
            if (MOEBIUS[divisor] != 0) {
                int span = HIGH / divisor;
                Map<Integer, long[][]> ends = new HashMap<>();
                sequences.values().stream().flatMap(m -> m.keySet().stream()).distinct()
                        .forEach(end -> ends.put(end, end(classes, end, span)));
                allowed += MOEBIUS[divisor] * sequences.entrySet().parallelStream().mapToLong(begin -> {
                    long[][] firsts = begin(classes, begin.getKey(), span);
                    return begin.getValue().entrySet().stream()
                            .mapToLong(e -> e.getValue()[0] * meetings(firsts, ends.get(e.getKey()))).sum();
                }).sum();
            }
            System.out.printf("divisor %d; %.0f s%n", divisor, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf("%,d quinaries are allowed%n", allowed);
    }

    private static List<Member> members(Path resources, String states) throws IOException {
        Map<String, Double> values = new HashMap<>();
        for (String line : Files.readAllLines(resources.resolve("elements.csv")).subList(1, 104)) {
            String[] cells = line.split(",");
            if (!cells[4].isEmpty()) {
                values.put(cells[1], Double.valueOf(cells[4]));
            }
        }
        List<Member> members = new ArrayList<>();
        for (String line : Files.readAllLines(resources.resolve("oxidation-states/" + states + ".txt"))) {
            String[] words = line.replaceAll("#.*", "").trim().split("\\s+");
            List<Integer> charges = Arrays.stream(words).skip(1).map(Integer::valueOf).toList();
            if (charges.stream().anyMatch(q -> q == 0 || q < -4)) {
                throw new IllegalArgumentException("states 0 and below -4 are not foreseen: " + line);
            } else if (values.containsKey(words[0]) && !charges.isEmpty()) {
                members.add(new Member(values.get(words[0]), charges));
            }
        }
        members.sort(Comparator.comparingDouble(Member::value));
        return members;
    }

    /** How many systems there are of each sequence: by its first three classes and ties, then by its last two and tie. */
    private static Map<Integer, Map<Integer, long[]>> sequences(List<Member> members, List<List<Integer>> classes) {
        int size = members.size();
        int[] numbers = members.stream().mapToInt(m -> classes.indexOf(m.charges())).toArray();
        double[] values = members.stream().mapToDouble(Member::value).toArray();
        Map<Integer, Map<Integer, long[]>> sequences = new HashMap<>();
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                for (int c = b + 1; c < size; c++) {
                    for (int d = c + 1; d < size; d++) {
                        int begin = ((numbers[a] << 6 | numbers[b]) << 6 | numbers[c]) << 3 | tie(values, a, b) << 2
                                | tie(values, b, c) << 1 | tie(values, c, d);
                        Map<Integer, long[]> ends = sequences.computeIfAbsent(begin, k -> new HashMap<>());
                        for (int e = d + 1; e < size; e++) {
                            ends.computeIfAbsent((numbers[d] << 6 | numbers[e]) << 1 | tie(values, d, e), k -> new long[1])[0]++;
                        }
                    }
                }
            }
        }
        return sequences;
    }

    private static int tie(double[] values, int i, int j) {
        return values[i] == values[j] ? 1 : 0;
    }

    /**
     * For each triple of amounts the totals 1 to 64 that three elements reach: if the cut between cations and anions comes
     * among them or right after them, and if all of them are cations and the cut comes later.
     */
    private static long[][] begin(List<List<Integer>> classes, int code, int span) {
        List<Integer> a = classes.get(code >> 15);
        List<Integer> b = classes.get(code >> 9 & 63);
        List<Integer> c = classes.get(code >> 3 & 63);
        long[][] totals = new long[2][span * span * span];
        for (int cut = 1; cut <= 4; cut++) {
            if (cut == 4 || (code >> 3 - cut & 1) == 0) {
                long[] into = totals[cut == 4 ? 1 : 0];
                for (int i = 0; i < into.length; i++) {
                    int[] n = {1 + i / (span * span), 1 + i / span % span, 1 + i % span};
                    for (int p : a) {
                        for (int q : b) {
                            for (int r : c) {
                                int total = p * n[0] + q * n[1] + r * n[2];
                                boolean ordered = p > 0 && q > 0 == cut > 1 && r > 0 == cut > 2;
                                into[i] |= ordered && total > 0 && total <= 64 ? 1L << total - 1 : 0;
                            }
                        }
                    }
                }
            }
        }
        return totals;
    }

    /** For each pair of amounts the totals 1 to 64 that two elements balance: both as anions, or the last alone. */
    private static long[][] end(List<List<Integer>> classes, int code, int span) {
        long[][] totals = new long[2][span * span];
        for (int i = 0; i < span * span; i++) {
            for (int q : classes.get(code >> 7)) {
                for (int r : classes.get(code >> 1 & 63)) {
                    int total = -(q * (1 + i / span) + r * (1 + i % span));
                    if (r < 0 && total > 0 && total <= 64 && (q < 0 || (code & 1) == 0)) {
                        totals[q < 0 ? 0 : 1][i] |= 1L << total - 1;
                    }
                }
            }
        }
        return totals;
    }

    private static long meetings(long[][] begins, long[][] ends) {
        if (Arrays.stream(ends[0]).allMatch(t -> t == 0) && Arrays.stream(ends[1]).allMatch(t -> t == 0)) {
            return 0;
        }
        long count = 0;
        for (int i = 0; i < ends[0].length; i++) {
            long both = ends[0][i];
            long last = ends[1][i];
            int found = 0;
            for (int j = 0; j < begins[0].length; j++) {
                found += (begins[0][j] & both | begins[1][j] & last) != 0 ? 1 : 0;
            }
            count += found;
        }
        return count;
    }
}
