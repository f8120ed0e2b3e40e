package lodestone.stdlib.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;

/**
 * The compositions of a batch as arrays, whether they come from a space or from a column of formulas.
 *
 * @param numbers    atomic numbers, shape [k, rows]; 0 where a composition has fewer than k elements
 * @param amounts    unsigned, shape [k, rows]; null if only the elements were asked for
 * @param charges    of species, shape [k, rows]; null if these are elements
 * @param unreadable how many rows have a text that is no formula, or a reduced amount above 255; they have no elements here
 */
public record CompositionRows(byte[][] numbers, byte[][] amounts, long[][] charges, int unreadable) {

    private static final int MOST = 255;

    /**
     * The elements with their amounts; those of species of one element together.
     *
     * @param columns the atomic numbers z1, z2, ... and then the amounts n1, n2, ..., of species also the charges q1, q2, ...;
     *                or one column of formulas
     */
    public static CompositionRows of(List<Values> columns, int rows) {
        return species(columns, rows).merged(rows);
    }

    /** The same, but species of one element stay apart. */
    public static CompositionRows species(List<Values> columns, int rows) {
        if (columns.get(0) instanceof Values.Strings formulas) {
            return ofFormulas(formulas, rows);
        }
        List<Values> charges = columns.stream().filter(c -> c instanceof Values.Longs).toList();
        int arity = (columns.size() - charges.size()) / 2;
        return new CompositionRows(bytes(columns.subList(0, arity), rows), bytes(columns.subList(arity, 2 * arity), rows),
                charges.isEmpty() ? null : charges.stream().map(c -> ((Values.Longs) c).values()).toArray(long[][]::new), 0);
    }

    /** Only the elements. @param columns the atomic numbers z1, z2, ...; or one column of formulas */
    public static CompositionRows elements(List<Values> columns, int rows) {
        return columns.get(0) instanceof Values.Strings formulas ? ofFormulas(formulas, rows)
                : new CompositionRows(bytes(columns, rows), null, null, 0).merged(rows);
    }

    /** Species of one element, which stand side by side, become one element. */
    private CompositionRows merged(int rows) {
        boolean repeated = false;
        for (int j = 1; j < numbers.length && !repeated; j++) {
            for (int i = 0; i < rows; i++) {
                repeated |= numbers[j][i] == numbers[j - 1][i] && numbers[j][i] != 0;
            }
        }
        if (!repeated) {
            return this;
        }
        byte[][] elements = new byte[numbers.length][rows];
        byte[][] sums = amounts == null ? null : new byte[numbers.length][rows];
        int tooLarge = 0;
        for (int i = 0; i < rows; i++) {
            int last = -1;
            int sum = 0;
            for (int j = 0; j < numbers.length && numbers[j][i] != 0 && sum <= MOST; j++) {
                boolean same = last >= 0 && elements[last][i] == numbers[j][i];
                last += same ? 0 : 1;
                elements[last][i] = numbers[j][i];
                if (sums != null) {
                    sum = (same ? sum : 0) + amount(j, i);
                    sums[last][i] = (byte) sum;
                }
            }
            if (sum > MOST) {
                tooLarge++;
                for (byte[] column : elements) {
                    column[i] = 0;
                }
            }
        }
        return new CompositionRows(elements, sums, null, unreadable + tooLarge);
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
        return new CompositionRows(numbers, amounts, null, unreadable);
    }

    /** Whether the amounts of a composition are such as can be held here. */
    public static boolean holds(Composition composition) {
        return IntStream.range(0, composition.arity()).allMatch(j -> composition.amount(j) <= MOST);
    }

    private static Composition parsed(String formula) {
        try {
            Composition composition = FormulaParser.parse(formula);
            return holds(composition) ? composition : null;
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

    public int[] charges(int row) {
        int[] all = new int[arity(row)];
        for (int j = 0; j < all.length; j++) {
            all[j] = (int) charges[j][row];
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
