package lodestone.dsl.function;

import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/** Checks the types of what functions are given. */
final class Operands {

    private Operands() {
    }

    static Expr requireNumber(String function, Expr operand) {
        return require(function, operand, operand.type().isNumeric(), "a number");
    }

    static Expr requireText(String function, Expr operand) {
        return require(function, operand, operand.type() == Type.UTF8, "text");
    }

    private static Expr require(String function, Expr operand, boolean fits, String takes) {
        if (!fits) {
            throw StudyException.of(Message.WRONG_ARGUMENT, function, takes, operand.type() + " in '" + operand + "'");
        }
        return operand;
    }
}
