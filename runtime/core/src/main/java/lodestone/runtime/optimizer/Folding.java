package lodestone.runtime.optimizer;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
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
        if (!(e instanceof Expr.Literal) && !e.children().isEmpty() && !e.type().isNested()
                && e.children().stream().allMatch(c -> c instanceof Expr.Literal)
                && !(e instanceof Expr.Call call && !call.function().isFoldable())) {
            return constant(e);
        } else if (e instanceof Expr.Binary b && b.operator().isLogical()) {
            return logical(b);
        } else if (e instanceof Expr.Not not && not.operand() instanceof Expr.Not twice) {
            return twice.operand();
        } else if (e instanceof Expr.If choice && choice.condition() instanceof Expr.Literal condition) {
            Expr chosen = condition.value() == null ? Expr.Literal.NULL
                    : (Boolean) condition.value() ? choice.whenTrue() : choice.whenFalse();
            return Objects.requireNonNullElse(typed(chosen, e.type()), e);
        } else if (e instanceof Expr.If choice && choice.whenTrue().equals(Expr.Literal.TRUE)
                && choice.whenFalse().equals(Expr.Literal.FALSE)) {
            return choice.condition();
        } else if (e instanceof Expr.Binary b && b.operator().isComparison() && b.right() instanceof Expr.Literal
                && b.left() instanceof Expr.If choice) {
            return distribute(e, choice, part -> new Expr.Binary(b.operator(), part, b.right()));
        } else if (e instanceof Expr.In in && in.operand() instanceof Expr.If choice) {
            return distribute(e, choice, part -> new Expr.In(part, in.values()));
        }
        return e;
    }

    /** Compares the branches of a choice rather than its result, so that the choice becomes a condition. */
    private static Expr distribute(Expr whole, Expr.If choice, UnaryOperator<Expr> comparison) {
        Expr whenTrue = typed(choice.whenTrue(), choice.type());
        Expr whenFalse = typed(choice.whenFalse(), choice.type());
        return whenTrue == null || whenFalse == null ? whole
                : fold(new Expr.If(choice.condition(), comparison.apply(whenTrue), comparison.apply(whenFalse)));
    }

    private static Expr constant(Expr e) {
        Object value = new Evaluation(name -> null, 1).of(e).get(0);
        return new Expr.Literal(value, e.type());
    }

    /** The branch of a choice as an expression of the choice's type, or null if that would need a conversion. */
    private static Expr typed(Expr branch, Type type) {
        if (branch instanceof Expr.Literal literal) {
            Object value = literal.value();
            return new Expr.Literal(value instanceof Long number && type == Type.FLOAT64 ? (Object) number.doubleValue() : value, type);
        }
        return branch.type() == type ? branch : null;
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
