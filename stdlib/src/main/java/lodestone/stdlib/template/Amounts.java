package lodestone.stdlib.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.space.Stoichiometry;

/**
 * The amounts of a template's members: one tuple for each choice of the free amounts, in the order of these, divided by its
 * greatest common divisor, each tuple once. Immutable.
 */
final class Amounts {

    /** The highest amount that a column of amounts can hold. */
    private static final int HIGHEST = 255;
    /** Beyond this many choices of the free amounts a table of them is too large. */
    private static final long MOST = 1 << 20;

    /** The tuples, an amount a character. */
    private final Set<String> known = new LinkedHashSet<>();
    private final String[] tuples;

    /**
     * @param stoichiometry the bounds of the amounts as they are written; null for none, if no amount is free
     * @throws StudyException MISSING_ARGUMENT, TEMPLATE_AMOUNT, TOO_MANY_OCCUPATIONS
     */
    Amounts(Template template, Stoichiometry stoichiometry) {
        Set<Character> variables = new TreeSet<>();
        template.members().stream().filter(Member::isFree).forEach(m -> variables.add(m.variable()));
        if (stoichiometry == null && !variables.isEmpty()) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "compositions", "'stoichiometry', as in stoichiometry: 1..8");
        }
        int low = stoichiometry == null ? 1 : stoichiometry.low();
        int high = stoichiometry == null ? HIGHEST : stoichiometry.high();
        long choices = Math.round(Math.pow(high - low + 1, variables.size()));
        if (choices > MOST) {
            throw StudyException.of(Message.TOO_MANY_OCCUPATIONS, template, choices + " choices of the free amounts");
        }
        for (long choice = 0; choice < choices; choice++) {
            add(template, List.copyOf(variables), choice, low, high);
        }
        if (known.isEmpty()) {
            throw StudyException.of(Message.TEMPLATE_AMOUNT, template.text(), template.members().stream()
                    .map(Amounts::written).collect(Collectors.joining(", ")), low + ".." + high);
        }
        tuples = known.toArray(String[]::new);
    }

    private void add(Template template, List<Character> variables, long choice, int low, int high) {
        int span = high - low + 1;
        int[] values = new int[variables.size()];
        long rest = choice;
        for (int v = values.length - 1; v >= 0; v--) {
            values[v] = low + (int) (rest % span);
            rest /= span;
        }
        int[] tuple = new int[template.members().size()];
        int divisor = 0;
        for (int j = 0; j < tuple.length; j++) {
            Member member = template.members().get(j);
            tuple[j] = member.coefficient() * (member.isFree() ? values[variables.indexOf(member.variable())] : 1);
            if (tuple[j] < low || tuple[j] > high) {
                return;
            }
            divisor = gcd(tuple[j], divisor);
        }
        for (int j = 0; j < tuple.length; j++) {
            tuple[j] /= divisor;
        }
        known.add(text(tuple));
    }

    private static String written(Member member) {
        String variable = member.isFree() ? String.valueOf(member.variable()) : "";
        return (member.isFree() && member.coefficient() == 1 ? "" : member.coefficient()) + variable + " of " + member.symbol();
    }

    private static String text(int[] tuple) {
        return new String(tuple, 0, tuple.length);
    }

    /** How many tuples there are. */
    int size() {
        return tuples.length;
    }

    int amount(int member, int tuple) {
        return tuples[tuple].charAt(member);
    }

    /** Whether a tuple is among them. */
    boolean has(int[] tuple) {
        return known.contains(text(tuple));
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
