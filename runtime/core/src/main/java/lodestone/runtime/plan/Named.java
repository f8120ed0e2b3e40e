package lodestone.runtime.plan;

import java.io.Serializable;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Type;

/** A new column and how it is computed. */
public record Named(String name, Expr expr) implements Serializable {

    /** @throws StudyException WRONG_ARGUMENT for a bare null, which has no type */
    public Named {
        if (expr.type() == Type.NULL) {
            throw StudyException.of(Message.WRONG_ARGUMENT, name, "a value of some type", "null");
        }
    }

    public Column column() {
        return new Column(name, expr.type());
    }

    @Override
    public String toString() {
        return name + " = " + expr;
    }
}
