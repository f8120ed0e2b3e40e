package lodestone.stdlib.space;

import java.util.List;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.formula.CompositionRows;

/**
 * The atomic fraction of an element in formulas, 0 to 1, which a space has from its column of atoms. Its argument is a column
 * of formulas, or as of {@link AmountOf}.
 */
public record FractionOf(Element element) implements Function {

    @Override
    public Type type() {
        return Type.FLOAT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        double[] result = new double[rows];
        for (int i = 0; i < rows; i++) {
            double atoms = 0;
            double own = 0;
            for (int j = 0; j < compositions.arity(i); j++) {
                atoms += compositions.amount(j, i);
                own += compositions.element(j, i) == element ? compositions.amount(j, i) : 0;
            }
            result[i] = own / atoms;
        }
        return new Values.Doubles(result, compositions.missing(rows), rows);
    }

    @Override
    public String toString() {
        return "x(" + element + ")";
    }
}
