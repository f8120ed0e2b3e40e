package lodestone.dsl.stage;

import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/** Checks expressions that must be conditions. */
final class Conditions {

    private Conditions() {
    }

    static Expr require(Expr condition) {
        if (condition.type() != Type.BOOL) {
            throw StudyException.of(Message.NOT_A_CONDITION, condition, condition.type());
        }
        return condition;
    }
}
