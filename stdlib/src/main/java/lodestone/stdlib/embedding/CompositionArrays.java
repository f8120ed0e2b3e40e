package lodestone.stdlib.embedding;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;

/**
 * The compositions of a batch as arrays.
 *
 * @param numbers    atomic numbers, shape [k, rows]; 0 where a composition has fewer than k elements
 * @param amounts    unsigned, shape [k, rows]
 * @param unreadable how many rows have a text that is no formula, or a reduced amount above 255; they have no elements here
 */
record CompositionArrays(byte[][] numbers, byte[][] amounts, int unreadable) {

    private static final int MOST = 255;

    /** @param columns the atomic numbers z1, z2, ... and then the amounts n1, n2, ...; or one column of formulas */
    static CompositionArrays of(List<Values> columns, int rows) {
        if (columns.get(0) instanceof Values.Strings formulas) {
            return ofFormulas(formulas, rows);
        }
        int arity = columns.size() / 2;
        return new CompositionArrays(bytes(columns.subList(0, arity), rows), bytes(columns.subList(arity, 2 * arity), rows), 0);
    }

    private static byte[][] bytes(List<Values> columns, int rows) {
        return columns.stream().map(column -> {
            byte[] values = ((Values.Bytes) column).values();
            if (column.nulls() == null) {
                return values;
            }
            byte[] present = values.clone();
            for (int i = 0; i < rows; i++) {
                present[i] = column.isNull(i) ? 0 : values[i];
            }
            return present;
        }).toArray(byte[][]::new);
    }

    private static CompositionArrays ofFormulas(Values.Strings formulas, int rows) {
        List<Composition> compositions = new ArrayList<>();
        int arity = 0;
        int unreadable = 0;
        for (int i = 0; i < rows; i++) {
            Composition composition = formulas.isNull(i) ? null : parsed((String) formulas.get(i));
            compositions.add(composition);
            arity = Math.max(arity, composition == null ? 0 : composition.arity());
            unreadable += composition == null && !formulas.isNull(i) ? 1 : 0;
        }
        byte[][] numbers = new byte[arity][rows];
        byte[][] amounts = new byte[arity][rows];
        for (int i = 0; i < rows; i++) {
            Composition composition = compositions.get(i);
            for (int j = 0; composition != null && j < composition.arity(); j++) {
                numbers[j][i] = (byte) composition.element(j).number();
                amounts[j][i] = (byte) composition.amount(j);
            }
        }
        return new CompositionArrays(numbers, amounts, unreadable);
    }

    private static Composition parsed(String formula) {
        try {
            Composition composition = FormulaParser.parse(formula);
            for (int j = 0; j < composition.arity(); j++) {
                if (composition.amount(j) > MOST) {
                    return null;
                }
            }
            return composition;
        } catch (StudyException e) {
            return null;
        }
    }
}
