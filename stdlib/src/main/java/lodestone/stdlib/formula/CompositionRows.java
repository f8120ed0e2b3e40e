package lodestone.stdlib.formula;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;

/**
 * The compositions of a batch as arrays, whether they come from a space or from a column of formulas.
 *
 * @param numbers    atomic numbers, shape [k, rows]; 0 where a composition has fewer than k elements
 * @param amounts    unsigned, shape [k, rows]; null if only the elements were asked for
 * @param unreadable how many rows have a text that is no formula, or a reduced amount above 255; they have no elements here
 */
public record CompositionRows(byte[][] numbers, byte[][] amounts, int unreadable) {

    private static final int MOST = 255;

    /** @param columns the atomic numbers z1, z2, ... and then the amounts n1, n2, ...; or one column of formulas */
    public static CompositionRows of(List<Values> columns, int rows) {
        if (columns.get(0) instanceof Values.Strings formulas) {
            return ofFormulas(formulas, rows);
        }
        int arity = columns.size() / 2;
        return new CompositionRows(bytes(columns.subList(0, arity), rows), bytes(columns.subList(arity, 2 * arity), rows), 0);
    }

    /** Only the elements. @param columns the atomic numbers z1, z2, ...; or one column of formulas */
    public static CompositionRows elements(List<Values> columns, int rows) {
        return columns.get(0) instanceof Values.Strings formulas ? ofFormulas(formulas, rows)
                : new CompositionRows(bytes(columns, rows), null, 0);
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

    private static CompositionRows ofFormulas(Values.Strings formulas, int rows) {
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
        return new CompositionRows(numbers, amounts, unreadable);
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

    /** How many elements a row has; 0 if it has no formula that can be read. */
    public int arity(int row) {
        int k = 0;
        while (k < numbers.length && numbers[k][row] != 0) {
            k++;
        }
        return k;
    }

    public Element element(int j, int row) {
        return Element.ofNumber(numbers[j][row]);
    }

    public int amount(int j, int row) {
        return amounts[j][row] & 0xFF;
    }

    public List<Element> elements(int row) {
        Element[] elements = new Element[arity(row)];
        for (int j = 0; j < elements.length; j++) {
            elements[j] = element(j, row);
        }
        return List.of(elements);
    }

    public int[] amounts(int row) {
        int[] all = new int[arity(row)];
        for (int j = 0; j < all.length; j++) {
            all[j] = amount(j, row);
        }
        return all;
    }

    /** The rows without a composition, for which any function is missing; null if there is none. */
    public long[] missing(int rows) {
        long[] missing = new long[Bits.words(rows)];
        boolean any = false;
        for (int i = 0; i < rows; i++) {
            if (numbers.length == 0 || numbers[0][i] == 0) {
                Bits.set(missing, i);
                any = true;
            }
        }
        return any ? missing : null;
    }
}
