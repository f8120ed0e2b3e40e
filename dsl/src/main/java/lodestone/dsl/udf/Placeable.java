package lodestone.dsl.udf;

import java.util.List;
import java.util.stream.Collectors;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.message.SourceRef;

/** A function of a user: its failures are told at the place of its call, and it is never called while a plan is made. */
interface Placeable extends Function {

    /** The same function, equal to this one, called at a place. */
    Function at(SourceRef call);

    @Override
    default boolean isFoldable() {
        return false;
    }

    @Override
    default String text(List<Expr> arguments) {
        return this + arguments.stream().map(Expr::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
