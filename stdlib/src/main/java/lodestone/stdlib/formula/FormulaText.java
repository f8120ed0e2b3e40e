package lodestone.stdlib.formula;

import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** The text of a formula with a place in it, and the words of the language that {@link FormulaParser} describes. */
final class FormulaText {

    private final String text;
    private int at;
    private long digits;
    private int decimals;

    FormulaText(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at == text.length();
    }

    char peek() {
        return text.charAt(at);
    }

    void advance() {
        at++;
    }

    void skipSpace() {
        at = afterSpace(at);
    }

    /** Reads a symbol, from its capital on; the element's rank. */
    int element() {
        char upper = text.charAt(at);
        char lower = charAt(at + 1);
        boolean two = lower >= 'a' && lower <= 'z';
        int rank = ElementOrder.rank(upper, two ? lower : 0);
        if (rank < 0) {
            throw error("'" + text.substring(at, at + (two ? 2 : 1)) + "', which is no element,");
        }
        at += two ? 2 : 1;
        return rank;
    }

    /** Reads the amount that may follow an item: 1 if none does. */
    void amount() {
        skipSpace();
        readAmount(false);
    }

    /** Reads the amount that may stand before a part: 1 if none does. */
    void leadingAmount() {
        skipSpace();
        readAmount(true);
        skipSpace();
    }

    /** The amount read last is {@code digits / 10^decimals}. */
    long digits() {
        return digits;
    }

    int decimals() {
        return decimals;
    }

    private void readAmount(boolean leading) {
        int start = at;
        digits = 0;
        decimals = 0;
        readDigits();
        if (at == start) {
            digits = 1;
        } else {
            if (charAt(at) == '.' && isDigit(charAt(at + 1)) && (leading || digits == 0 || !isBeforeWater(at + 1))) {
                int point = at++;
                readDigits();
                decimals = at - point - 1;
                dropTrailingZeros();
            }
            if (digits == 0) {
                at = start;
                throw error("amount zero");
            }
        }
    }

    private void readDigits() {
        for (char c = charAt(at); isDigit(c); c = charAt(++at)) {
            int digit = c < 128 ? c - '0' : c - '₀';
            digits = digits < 100_000_000_000_000_000L ? digits * 10 + digit
                    : Math.addExact(Math.multiplyExact(digits, 10), digit);
        }
    }

    private void dropTrailingZeros() {
        while (decimals > 0 && digits % 10 == 0) {
            digits /= 10;
            decimals--;
        }
    }

    /** Whether the digits from here on count molecules of water, or begin a decimal number that does. */
    private boolean isBeforeWater(int from) {
        int i = from;
        while (isDigit(charAt(i))) {
            i++;
        }
        if (charAt(i) == '.' && isDigit(charAt(i + 1))) {
            return true;
        }
        i = afterSpace(i);
        boolean water = charAt(i) == 'H' && (charAt(i + 1) == '2' || charAt(i + 1) == '₂') && charAt(i + 2) == 'O';
        int end = afterSpace(Math.min(i + 3, text.length()));
        return water && (end == text.length() || isSeparator(text.charAt(end)));
    }

    /** Beyond the end a character that means nothing. */
    private char charAt(int i) {
        return i < text.length() ? text.charAt(i) : 0;
    }

    private int afterSpace(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '₀' && c <= '₉';
    }

    static boolean isSeparator(char c) {
        return c == '.' || c == '·' || c == '*' || c == '⋅' || c == '∙' || c == '•';
    }

    StudyException unexpected() {
        return error(found());
    }

    /** What stands here, for a message. */
    String found() {
        return atEnd() ? "the end" : "'" + text.substring(at, text.offsetByCodePoints(at, 1)) + "'";
    }

    StudyException error(String found) {
        return StudyException.of(Message.NOT_A_FORMULA, text, found, at + 1);
    }
}
