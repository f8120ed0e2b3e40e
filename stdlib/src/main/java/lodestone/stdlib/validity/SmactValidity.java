package lodestone.stdlib.validity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.CompositionRows;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.MixedValence;

/**
 * Whether a composition is valid by SMACT's {@code smact_validity}: it has one element only; or, if asked for, all of its
 * elements are metals or its metallicity reaches a threshold; or the rule allows it; or, if asked for, the rule with mixed
 * valence does, unless SMACT would give up on it. An element without oxidation states can not pass the rules, nor can, other
 * than in SMACT, which fails on them, one beyond lawrencium. Its argument is a column of formulas; over the columns of a
 * space it is the expression that {@link #over} gives, of which a space answers every part by bitmaps.
 *
 * @param rule             without mixed valence
 * @param alloys           whether metals alone are valid
 * @param metallicity      the least metallicity that is valid, or null
 * @param mixedValence     whether atoms of SMACT's 24 elements may take different states
 * @param mostCombinations of states with mixed valence beyond which SMACT gives up; 0 for no limit
 * @see <a href="https://doi.org/10.21105/joss.01361">SMACT, Davies et al. 2019</a>
 */
public record SmactValidity(AssignmentRule rule, boolean alloys, Double metallicity, boolean mixedValence,
        long mostCombinations) implements Function, Cited {

    @Override
    public Type type() {
        return Type.BOOL;
    }

    /**
     * The condition.
     *
     * @param numbers z1, z2, ...
     * @param columns the same, then n1, n2, ..., and of species, which have one state each, q1, q2, ...
     */
    public Expr over(List<Expr> numbers, List<Expr> columns) {
        return alternatives(numbers, columns).stream().reduce((a, b) -> new Expr.Binary(BinaryOperator.OR, a, b)).orElseThrow();
    }

    /** What makes a composition valid, the cheapest first. */
    private List<Expr> alternatives(List<Expr> numbers, List<Expr> columns) {
        List<Expr> alternatives = new ArrayList<>(List.of(new Expr.Call(new SingleElement(), numbers)));
        if (alloys) {
            alternatives.add(new Expr.Call(new Alloys(), numbers));
        }
        if (metallicity != null) {
            alternatives.add(new Expr.Call(new MetallicityBound(metallicity, true), columns));
        }
        alternatives.add(new Expr.Call(rule, columns));
        if (mixedValence) {
            Set<Element> mixed = MixedValence.ELEMENTS;
            Expr allowed = new Expr.Call(rule.withMixed(mixed), columns);
            boolean limited = mostCombinations > 0 && columns.size() == 2 * numbers.size();
            alternatives.add(!limited ? allowed : new Expr.Binary(BinaryOperator.AND,
                    new Expr.Call(new FewCombinations(rule.states(), mixed, mostCombinations), columns), allowed));
        }
        return alternatives;
    }

    public boolean allows(Composition composition) {
        return (Boolean) apply(List.of(Values.Strings.of(List.of(composition.formula()))), 1).get(0);
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        long[] missing = compositions.missing(rows);
        int arity = compositions.numbers().length;
        long[] valid = new long[Bits.words(rows)];
        if (arity == 0) {
            return new Values.Bools(valid, missing, rows);
        }
        List<Values> cells = new ArrayList<>();
        List<Expr> columns = new ArrayList<>();
        for (byte[] column : concat(compositions.numbers(), compositions.amounts())) {
            columns.add(new Expr.ColumnRef(String.valueOf(cells.size()), Type.UINT8));
            cells.add(new Values.Bytes(column, null, rows));
        }
        for (Expr alternative : alternatives(columns.subList(0, arity), columns)) {
            // Only of the rows that nothing before has made valid.
            int[] open = open(valid, missing, rows);
            List<Values> theirs = cells.stream().map(c -> c.gather(open)).toList();
            long[] found = new Evaluation(name -> theirs.get(Integer.parseInt(name)), open.length).isTrue(alternative);
            for (int i = 0; i < open.length; i++) {
                if (Bits.get(found, i)) {
                    Bits.set(valid, open[i]);
                }
            }
        }
        return new Values.Bools(valid, missing, rows);
    }

    private static byte[][] concat(byte[][] a, byte[][] b) {
        byte[][] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static int[] open(long[] valid, long[] missing, int rows) {
        long[] open = Bits.ones(rows);
        for (int w = 0; w < open.length; w++) {
            open[w] &= ~valid[w] & ~(missing == null ? 0 : missing[w]);
        }
        return Bits.positions(open);
    }

    @Override
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>(rule.citations());
        citations.addAll(Sources.of("methods/smact-validity", "validity"));
        return citations;
    }

    @Override
    public String toString() {
        return "smactValidity(" + rule + (alloys ? "" : ", alloys: false")
                + (metallicity == null ? "" : ", metallicityThreshold: " + metallicity)
                + (mixedValence ? ", mixedValence: true, mostCombinations: " + mostCombinations : "") + ")";
    }
}
