package lodestone.stdlib.embedding;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import lodestone.stdlib.element.Element;

/** Vectors computed once from those of a table, by atomic number. */
final class DerivedRows {

    private DerivedRows() {
    }

    static double[][] of(VectorTable table, DoubleUnaryOperator function) {
        double[][] rows = new double[Element.values().length + 1][];
        for (Element element : table.elements()) {
            rows[element.number()] = Arrays.stream(table.row(element.number())).map(function).toArray();
        }
        return rows;
    }

    /** Points at the vectors of the row's elements. */
    static void take(double[][] rows, PooledRow row) {
        for (int j = 0; j < row.elements; j++) {
            row.derived[j] = rows[row.numbers[j]];
        }
    }
}
