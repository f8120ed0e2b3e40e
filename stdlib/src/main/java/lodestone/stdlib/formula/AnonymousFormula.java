package lodestone.stdlib.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;

/**
 * The formula with letters for elements: the reduced amounts in ascending order under A, B, C, ..., as {@code AB2} for
 * Li2O and {@code ABC3} for CaTiO3. This is pymatgen's order; OPTIMADE has the greatest amount first. After Z come Aa, Ba,
 * and so on, as in OPTIMADE.
 */
public record AnonymousFormula() implements Function {

    private static final int LETTERS = 26;

    /** @param amounts in any order, and not changed */
    public static String of(int[] amounts) {
        Texts text = new Texts(1, 3 * amounts.length);
        append(amounts.clone(), amounts.length, text);
        return (String) text.values().get(0);
    }

    /**
     * Adds the text of some amounts as a row.
     *
     * @param amounts in any order; the first of them, which count, are sorted
     */
    public static void append(int[] amounts, int count, Texts texts) {
        Arrays.sort(amounts, 0, count);
        long divisor = 0;
        for (int j = 0; j < count; j++) {
            divisor = GreatestCommonDivisor.of(divisor, amounts[j]);
        }
        for (int j = 0; j < count; j++) {
            texts.letter((byte) ('A' + j % LETTERS));
            if (j >= LETTERS) {
                texts.letter((byte) ('a' + j / LETTERS - 1));
            }
            texts.amount((int) (amounts[j] / divisor));
        }
        texts.end();
    }

    @Override
    public Type type() {
        return Type.UTF8;
    }

    /** @param arguments the atomic numbers z1, z2, ... and then the amounts n1, n2, ...; or one column of formulas */
    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        List<String> texts = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            int[] amounts = compositions.amounts(i);
            texts.add(amounts.length == 0 ? null : of(amounts));
        }
        return Values.Strings.of(texts);
    }

    @Override
    public String toString() {
        return "anonymousFormula()";
    }
}
