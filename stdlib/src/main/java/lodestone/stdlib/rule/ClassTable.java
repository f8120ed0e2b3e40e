package lodestone.stdlib.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.space.Stoichiometry;

/**
 * The members of a pool as a rule sees them. In an order without tolerance a neutral assignment is a cut through the
 * system, sorted by electronegativity: elements before it take states that are not negative, those after it states that are
 * not positive. So of a member only three things count: the charges that its atoms reach before the cut (its left class),
 * those they reach after it (its right class), and its electronegativity. Without an order all charges are of the left.
 * Immutable.
 */
final class ClassTable {

    /** {@code left[l][n]}: the charges that the n-th amount of atoms of the left class l reaches. */
    final int[][][] left;
    final int[][][] right;
    /** The classes of members that may stand on either side of a cut. */
    final int[] flexibleLeft;
    final int[] flexibleRight;
    /** {@code flexible[c][v]}: how many members of the flexible class c have the electronegativity number v. */
    final int[][] flexible;
    /** The values that there are members of, by flexible class. */
    final int[][] flexibleValues;
    /** By class and value, those that can stand on one side only. */
    final int[][] leftOnly;
    final int[][] rightOnly;
    /** {@code neutral[v]}: how many members may have no charge. */
    final int[] neutral;
    /** {@code open[v][w]}: whether a cut may lie between neighbors of two values, v up to w. */
    final boolean[][] open;

    private record Member(double value, List<StateSet> left, List<StateSet> right, boolean neutral) {
    }

    /** Where the rule is one that can be counted by classes. */
    ClassTable(AssignmentRule rule, Pool pool, Stoichiometry stoichiometry) {
        List<Member> members = IntStream.range(0, pool.size()).mapToObj(i -> member(rule, pool, i))
                .filter(m -> !m.left.isEmpty() || !m.right.isEmpty()).sorted(Comparator.comparingDouble(Member::value)).toList();
        List<Double> values = new ArrayList<>(new TreeSet<>(members.stream().map(Member::value).toList()));
        List<List<StateSet>> lefts = members.stream().map(Member::left).filter(l -> !l.isEmpty()).distinct().toList();
        List<List<StateSet>> rights = members.stream().map(Member::right).filter(r -> !r.isEmpty()).distinct().toList();
        List<List<List<StateSet>>> both = members.stream().filter(m -> !m.left.isEmpty() && !m.right.isEmpty())
                .map(m -> List.of(m.left, m.right)).distinct().toList();
        left = totals(lefts, stoichiometry, rule.formulaUnits());
        right = totals(rights, stoichiometry, rule.formulaUnits());
        flexibleLeft = both.stream().mapToInt(b -> lefts.indexOf(b.get(0))).toArray();
        flexibleRight = both.stream().mapToInt(b -> rights.indexOf(b.get(1))).toArray();
        flexible = new int[both.size()][values.size()];
        leftOnly = new int[lefts.size()][values.size()];
        rightOnly = new int[rights.size()][values.size()];
        neutral = new int[values.size()];
        for (Member m : members) {
            int[] count = m.right.isEmpty() ? leftOnly[lefts.indexOf(m.left)]
                    : m.left.isEmpty() ? rightOnly[rights.indexOf(m.right)] : flexible[both.indexOf(List.of(m.left, m.right))];
            int v = values.indexOf(m.value);
            count[v]++;
            neutral[v] += m.neutral ? 1 : 0;
        }
        flexibleValues = Arrays.stream(flexible).map(count -> IntStream.range(0, count.length).filter(v -> count[v] > 0)
                .toArray()).toArray(int[][]::new);
        open = new boolean[values.size()][values.size()];
        for (int v = 0; v < open.length; v++) {
            for (int w = v; w < open.length; w++) {
                open[v][w] = !rule.ordered() || rule.order().allows(values.get(v), values.get(w));
            }
        }
    }

    /** Whether a rule is a matter of cuts: without an order, or in one where no cation lies above an anion. */
    static boolean applies(AssignmentRule rule, Pool pool) {
        // With a gap between cations and anions, elements without a charge would matter to elements on both sides of them.
        return !pool.isOfSpecies() && (!rule.ordered() || rule.order().threshold() == 0
                || rule.neutral() && rule.order().isStrict() && IntStream.range(0, pool.size()).noneMatch(i -> member(rule, pool, i).neutral));
    }

    private static Member member(AssignmentRule rule, Pool pool, int i) {
        List<StateSet> sets = Choices.of(rule, pool, i);
        if (!rule.ordered() || sets.isEmpty()) {
            return new Member(0, sets, List.of(), false);
        }
        return new Member(rule.order().scale().value(pool.get(i)), sets.stream().filter(s -> !s.hasAnion()).toList(),
                sets.stream().filter(s -> !s.hasCation()).toList(), sets.stream().anyMatch(s -> !s.hasAnion() && !s.hasCation()));
    }

    private static int[][][] totals(List<List<StateSet>> classes, Stoichiometry stoichiometry, int units) {
        return classes.stream().map(sets -> IntStream.rangeClosed(stoichiometry.low(), stoichiometry.high())
                .mapToObj(n -> sets.stream().flatMapToInt(s -> IntStream.of(NeutralRatios.reached(s, n * units))).sorted()
                        .distinct().toArray()).toArray(int[][]::new)).toArray(int[][][]::new);
    }

    int values() {
        return open.length;
    }

    /** The least, or the greatest, charge of a class that an amount of atoms reaches; 0 if there is none. */
    static int extreme(int[][][] classes, boolean greatest) {
        IntStream all = Arrays.stream(classes).flatMap(Arrays::stream).flatMapToInt(IntStream::of);
        return (greatest ? all.max() : all.min()).orElse(0);
    }
}
