package lodestone.stdlib.space;

import java.util.List;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;

/** The compositions whose formula, as the space writes it, is one of these texts. Only ever computed by rank. */
record FormulaList(List<Object> formulas) implements RankedSet {

    @Override
    public long[] ranks(CompositionSpace space, Listener listener) {
        return formulas.stream().mapToLong(f -> rank(space, String.valueOf(f))).filter(r -> r >= 0).sorted().distinct().toArray();
    }

    private static long rank(CompositionSpace space, String text) {
        try {
            Composition composition = FormulaParser.parse(text);
            return composition.formula().equals(text) ? space.rank(composition) : -1;
        } catch (StudyException notAFormula) {
            return -1;
        }
    }

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        throw new IllegalStateException("a formula list is a condition of the space, not a function of rows");
    }
}
