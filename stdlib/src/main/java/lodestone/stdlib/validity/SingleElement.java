package lodestone.stdlib.validity;

import java.util.List;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.formula.CompositionRows;

/**
 * Whether there is one element only, if as several species. Its arguments are the atomic numbers z1, z2, ...; or one column
 * of formulas.
 */
record SingleElement() implements Function {

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.elements(arguments, rows);
        long[] single = new long[Bits.words(rows)];
        byte[][] numbers = compositions.numbers();
        for (int i = 0; i < rows; i++) {
            int j = 1;
            while (j < numbers.length && (numbers[j][i] == numbers[0][i] || numbers[j][i] == 0)) {
                j++;
            }
            if (j >= numbers.length) {
                Bits.set(single, i);
            }
        }
        return new Values.Bools(single, compositions.missing(rows), rows);
    }

    @Override
    public String toString() {
        return "one element";
    }
}
