package lodestone.runtime.expr;

import java.util.Arrays;

/** The operators between two operands, with their precedence (higher binds tighter). */
public enum BinaryOperator {
    OR("||", 1), AND("&&", 2),
    EQUAL("==", 3), NOT_EQUAL("!=", 3), LESS("<", 4), LESS_EQUAL("<=", 4), GREATER(">", 4), GREATER_EQUAL(">=", 4),
    ADD("+", 5), SUBTRACT("-", 5), MULTIPLY("*", 6), DIVIDE("/", 6), REMAINDER("%", 6), POWER("**", 8);

    private final String symbol;
    private final int precedence;

    BinaryOperator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    /** The operator written so, or null; {@code &} and {@code |} are the logical ones. */
    public static BinaryOperator of(String symbol) {
        String logical = symbol.equals("&") ? "&&" : symbol.equals("|") ? "||" : symbol;
        return Arrays.stream(values()).filter(o -> o.symbol.equals(logical)).findFirst().orElse(null);
    }

    public boolean isLogical() {
        return precedence <= 2;
    }

    public boolean isComparison() {
        return precedence == 3 || precedence == 4;
    }

    public String symbol() {
        return symbol;
    }

    int precedence() {
        return precedence;
    }
}
