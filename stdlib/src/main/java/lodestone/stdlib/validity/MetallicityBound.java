package lodestone.stdlib.validity;

import java.util.List;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.formula.CompositionRows;
import lodestone.stdlib.rule.SystemMasks;
import lodestone.stdlib.rule.SystemTest;
import lodestone.stdlib.space.RatioTable;

/**
 * Whether the {@link Metallicity} is a bound or above; arguments as there.
 *
 * @param above whether that is asked; else whether it is below the bound
 */
record MetallicityBound(double bound, boolean above) implements SystemTest {

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        double[] scores = Metallicity.scores(CompositionRows.of(arguments, rows), rows);
        long[] holds = new long[Bits.words(rows)];
        long[] missing = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            if (Double.isNaN(scores[i])) {
                Bits.set(missing, i);
            } else if (scores[i] >= bound == above) {
                Bits.set(holds, i);
            }
        }
        return new Values.Bools(holds, Bits.count(missing) == 0 ? null : missing, rows);
    }

    @Override
    public SystemMasks masks(Pool pool, RatioTable ratios) {
        return new MetallicityMasks(this, pool, ratios);
    }

    @Override
    public SystemTest negated() {
        return new MetallicityBound(bound, !above);
    }

    @Override
    public String toString() {
        return "metallicity() " + (above ? ">= " : "< ") + bound;
    }
}
