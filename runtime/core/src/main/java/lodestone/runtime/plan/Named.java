package lodestone.runtime.plan;

import lodestone.runtime.expr.Expr;
import lodestone.runtime.table.Column;

/** A new column and how it is computed. */
public record Named(String name, Expr expr) {

    public Column column() {
        return new Column(name, expr.type());
    }

    @Override
    public String toString() {
        return name + " = " + expr;
    }
}
