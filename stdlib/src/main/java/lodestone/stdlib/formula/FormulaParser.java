package lodestone.stdlib.formula;

import java.util.Arrays;
import lodestone.runtime.message.StudyException;

/**
 * Reads a chemical formula into its reduced composition, exactly and in one pass.
 *
 * <pre>
 * formula := part (separator part)*      as in CuSO4.5H2O; the separators are . · ⋅ ∙ • *
 * part    := [amount] item+              a leading amount multiplies the part
 * item    := (symbol | group) [amount]
 * group   := ( item+ ) | [ item+ ] | { item+ }
 * amount  := digits [. digits]           above 0; in ASCII or subscript digits
 * </pre>
 *
 * <p>White space may stand between these, and an element may come repeatedly. A full stop between digits is a decimal
 * point (Li0.5CoO2) except before water: in CuSO4.5H2O and CaSO4.0.5H2O it separates.
 */
public final class FormulaParser {

    private final FormulaText text;
    private final AmountList amounts = new AmountList();

    /** Where the current part begins in the amounts, and what multiplies it. */
    private int partStart;
    private long partDigits;
    private int partDecimals;

    /** Of the groups that are open: the bracket that closes each, and where it begins in the amounts. */
    private char[] closers = new char[4];
    private int[] groupStarts = new int[4];
    private int depth;

    private FormulaParser(String formula) {
        text = new FormulaText(formula);
    }

    /**
     * The reduced composition of a formula: decimal amounts are scaled to integers, then all are divided by their
     * greatest common divisor.
     *
     * @throws StudyException NOT_A_FORMULA with what was found and at which character (the first is 1)
     */
    public static Composition parse(String formula) {
        return new FormulaParser(formula).parse();
    }

    private Composition parse() {
        try {
            beginPart();
            while (!text.atEnd()) {
                item(text.peek());
                text.skipSpace();
            }
            endPart();
            return amounts.reduced();
        } catch (ArithmeticException e) {
            throw text.error("an amount beyond what integers hold");
        }
    }

    private void item(char c) {
        if (c >= 'A' && c <= 'Z') {
            int rank = text.element();
            text.amount();
            amounts.add(rank, text.digits(), text.decimals());
        } else if (c == '(' || c == '[' || c == '{') {
            text.advance();
            open(c == '(' ? ')' : c == '[' ? ']' : '}');
        } else if (depth > 0 && c == closers[depth - 1] && amounts.size() > groupStarts[depth - 1]) {
            text.advance();
            text.amount();
            amounts.multiplyFrom(groupStarts[--depth], text.digits(), text.decimals());
        } else if (FormulaText.isSeparator(c)) {
            endPart();
            text.advance();
            beginPart();
        } else {
            throw text.unexpected();
        }
    }

    private void open(char closer) {
        if (depth == closers.length) {
            closers = Arrays.copyOf(closers, 2 * depth);
            groupStarts = Arrays.copyOf(groupStarts, 2 * depth);
        }
        closers[depth] = closer;
        groupStarts[depth++] = amounts.size();
    }

    private void beginPart() {
        text.leadingAmount();
        partStart = amounts.size();
        partDigits = text.digits();
        partDecimals = text.decimals();
    }

    private void endPart() {
        if (depth > 0) {
            throw text.error(text.found() + " before '" + closers[depth - 1] + "'");
        }
        if (amounts.size() == partStart) {
            throw text.unexpected();
        }
        amounts.multiplyFrom(partStart, partDigits, partDecimals);
    }
}
