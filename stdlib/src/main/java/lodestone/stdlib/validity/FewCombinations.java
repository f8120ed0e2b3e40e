package lodestone.stdlib.validity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.formula.CompositionRows;
import lodestone.stdlib.rule.SystemMasks;
import lodestone.stdlib.rule.SystemTest;
import lodestone.stdlib.space.RatioTable;

/**
 * Whether there are no more than so many combinations of oxidation states, where every atom of an element of mixed valence
 * has its own and atoms of other elements share theirs: SMACT does not look at compositions with more. Arguments: the atomic
 * numbers z1, z2, ... and then the amounts n1, n2, ...
 *
 * @param most  below 2^53, so that products of doubles are exact where it matters
 * @param holds whether that is asked; else whether there are more
 */
record FewCombinations(OxidationStates states, Set<Element> mixed, long most, boolean holds) implements SystemTest {

    FewCombinations(OxidationStates states, Set<Element> mixed, long most) {
        this(states, mixed, most, true);
    }

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        double[][] counts = new double[119][];
        long[] few = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            double product = 1;
            for (int j = compositions.arity(i) - 1; j >= 0; j--) {
                Element element = compositions.element(j, i);
                double[] powers = counts[element.number()];
                if (powers == null) {
                    powers = powers(element);
                    counts[element.number()] = powers;
                }
                product *= powers[compositions.amount(j, i)];
            }
            if (product <= most == holds) {
                Bits.set(few, i);
            }
        }
        return new Values.Bools(few, compositions.missing(rows), rows);
    }

    /** The combinations of an element by its amount. */
    private double[] powers(Element element) {
        double[] powers = new double[256];
        int count = states.states(element).length;
        Arrays.setAll(powers, n -> mixed.contains(element) ? Math.pow(count, n) : count);
        return powers;
    }

    @Override
    public SystemMasks masks(Pool pool, RatioTable ratios) {
        double[][] powers = new double[pool.size()][];
        Arrays.setAll(powers, e -> powers(pool.get(e)));
        int largest = ratios.highest();
        long[] full = Bits.ones(ratios.size());
        long[] mask = new long[full.length];
        return system -> {
            double bound = 1;
            for (int e : system) {
                bound *= powers[e][largest];
            }
            if (bound <= most) {
                return holds ? full : null;
            }
            Arrays.fill(mask, 0);
            for (int r = 0; r < ratios.size(); r++) {
                double product = 1;
                for (int j = 0; j < system.length; j++) {
                    product *= powers[system[j]][ratios.amount(j, r)];
                }
                mask[r >> 6] |= (product <= most == holds ? 1L : 0) << r;
            }
            return mask;
        };
    }

    @Override
    public SystemTest negated() {
        return new FewCombinations(states, mixed, most, !holds);
    }

    @Override
    public String toString() {
        return "combinations(" + states.name() + ") " + (holds ? "<= " : "> ") + most;
    }
}
