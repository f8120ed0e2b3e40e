package lodestone.stdlib.space;

import java.util.List;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;
import lodestone.stdlib.formula.SpeciesAmounts;

/**
 * The compositions whose formula or species, as the space writes them, are one of these texts. Only ever computed by rank.
 *
 * @param species whether the texts are species with amounts
 */
record FormulaList(List<Object> texts, boolean species) implements RankedSet {

    @Override
    public long[] ranks(CompositionSpace space, Listener listener) {
        return texts.stream().flatMapToLong(f -> ranks(space, String.valueOf(f))).sorted().distinct().toArray();
    }

    private LongStream ranks(CompositionSpace space, String text) {
        try {
            if (species) {
                long rank = space.rank(SpeciesAmounts.parse(text));
                return rank >= 0 && space.at(rank).toString().equals(text) ? LongStream.of(rank) : LongStream.empty();
            }
            Composition composition = FormulaParser.parse(text);
            return composition.formula().equals(text) ? space.ranks(composition) : LongStream.empty();
        } catch (StudyException notAFormula) {
            return LongStream.empty();
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
