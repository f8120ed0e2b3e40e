package lodestone.runtime.optimizer;

import java.util.List;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.table.Type;

/** Simplifies expressions without changing their value, missing values included. */
public final class Folding {

    private Folding() {
    }

    public static Expr fold(Expr expr) {
        return expr.transform(Folding::step);
    }

    private static Expr step(Expr e) {
        if (!(e instanceof Expr.Literal) && !e.children().isEmpty()
                && e.children().stream().allMatch(c -> c instanceof Expr.Literal)) {
            return constant(e);
        } else if (e instanceof Expr.Binary b && b.operator().isLogical()) {
            return logical(b);
        } else if (e instanceof Expr.Not not && not.operand() instanceof Expr.Not twice) {
            return twice.operand();
        } else if (e instanceof Expr.If choice && choice.condition() instanceof Expr.Literal condition && condition.value() != null) {
            return (Boolean) condition.value() ? choice.whenTrue() : choice.whenFalse();
        } else if (e instanceof Expr.Binary b && b.operator().isComparison() && b.right() instanceof Expr.Literal
                && b.left() instanceof Expr.If choice) {
            return distribute(choice, part -> new Expr.Binary(b.operator(), part, b.right()));
        } else if (e instanceof Expr.In in && in.operand() instanceof Expr.If choice) {
            return distribute(choice, part -> new Expr.In(part, in.values()));
        }
        return e;
    }

    /** Compares the branches of a choice rather than its result, so that the choice becomes a condition. */
    private static Expr distribute(Expr.If choice, java.util.function.UnaryOperator<Expr> comparison) {
        return fold(new Expr.If(choice.condition(), comparison.apply(choice.whenTrue()), comparison.apply(choice.whenFalse())));
    }

    private static Expr constant(Expr e) {
        Object value = new Evaluation(name -> null, 1).of(e).get(0);
        return value == null && e.type() != Type.BOOL ? new Expr.Literal(null, e.type()) : typed(Exprs.literal(value), e.type());
    }

    private static Expr typed(Expr literal, Type type) {
        return new Expr.Literal(((Expr.Literal) literal).value(), type);
    }

    private static Expr logical(Expr.Binary b) {
        Expr absorbing = b.operator() == BinaryOperator.AND ? Expr.Literal.FALSE : Expr.Literal.TRUE;
        Expr neutral = b.operator() == BinaryOperator.AND ? Expr.Literal.TRUE : Expr.Literal.FALSE;
        if (List.of(b.left(), b.right()).contains(absorbing)) {
            return absorbing;
        }
        return b.left().equals(neutral) || b.left().equals(b.right()) ? b.right() : b.right().equals(neutral) ? b.left() : b;
    }
}
