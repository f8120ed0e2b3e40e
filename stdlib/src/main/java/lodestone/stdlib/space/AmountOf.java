package lodestone.stdlib.space;

import java.util.List;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.formula.CompositionRows;

/**
 * The number of atoms of an element in a formula unit, 0 where it is absent. Its arguments are the atomic numbers
 * z1, z2, ... and then the amounts n1, n2, ...
 */
public record AmountOf(Element element) implements Function {

    @Override
    public Type type() {
        return Type.INT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        long[] result = new long[rows];
        for (int j = 0; j < compositions.numbers().length; j++) {
            for (int i = 0; i < rows; i++) {
                if (compositions.numbers()[j][i] == element.number()) {
                    result[i] += compositions.amount(j, i);
                }
            }
        }
        return new Values.Longs(result, compositions.missing(rows), rows);
    }

    @Override
    public String toString() {
        return "n(" + element + ")";
    }
}
