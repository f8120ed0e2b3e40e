package lodestone.dsl;

import groovy.lang.ObjectRange;
import groovy.lang.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lodestone.dsl.udf.UserFunction;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/**
 * Builds the expressions of a stage. Only compiled scripts call it: each operator, name and call in a captured expression
 * became a call of one method here, with its line and column. What goes wrong has no place yet; it is {@link #place}.
 */
public class Capture {

    private final PipelineScope scope;
    private SourceRef place;

    Capture(PipelineScope scope) {
        this.scope = scope;
        this.place = scope.at();
    }

    final PipelineScope scope() {
        return scope;
    }

    /** The place of what was built last, or is being built. */
    final SourceRef place() {
        return place;
    }

    final SourceRef place(int line, int column) {
        place = scope.session().at(line, column);
        return place;
    }

    public final Expr column(String name, int line, int column) {
        place(line, column);
        return build(() -> Exprs.column(scope.input().schema().column(name)));
    }

    /**
     * A variable of the script by its bare name. It would hide a column of the same name, and the reader could not tell;
     * but a pipeline is nothing that an expression could mean, so there the column is meant.
     *
     * @throws StudyException AMBIGUOUS_NAME if there is such a column
     */
    public final Object variable(String name, Object value, int line, int column) {
        place(line, column);
        if (!scope.schema().has(name)) {
            return value;
        } else if (value instanceof Pipeline) {
            return column(name, line, column);
        }
        return build(() -> {
            throw StudyException.of(Message.AMBIGUOUS_NAME, name);
        });
    }

    /** An expression with a mistake that the compiler has found; only a check gets as far as here. */
    public final Expr lost(int line, int column) {
        return Lost.EXPRESSION;
    }

    /** A check goes on after a mistake, and needs no part to know that the whole can not be built. */
    private Expr build(Supplier<Expr> whole, Object... parts) {
        if (Arrays.asList(parts).contains(Lost.EXPRESSION)) {
            return Lost.EXPRESSION;
        }
        try {
            return whole.get();
        } catch (StudyException e) {
            scope.report(e.at(place));
            return Lost.EXPRESSION;
        }
    }

    /** A value of the script as an expression; an expression stays what it is. */
    public final Expr literal(Object value, int line, int column) {
        place(line, column);
        return build(() -> expression(value));
    }

    private static Expr expression(Object value) {
        return value instanceof Expr expr ? expr : Exprs.literal(value);
    }

    public final Expr not(Expr operand, int line, int column) {
        place(line, column);
        return build(() -> Exprs.not(operand), operand);
    }

    public final Expr negate(Expr operand, int line, int column) {
        place(line, column);
        return build(() -> Exprs.negate(operand), operand);
    }

    public final Expr binary(String operator, Expr left, Expr right, int line, int column) {
        place(line, column);
        return build(() -> Exprs.binary(BinaryOperator.of(operator), left, right), left, right);
    }

    public final Expr when(Expr condition, Expr whenTrue, Expr whenFalse, int line, int column) {
        place(line, column);
        return build(() -> Exprs.when(condition, whenTrue, whenFalse), condition, whenTrue, whenFalse);
    }

    /** {@code value ?: otherwise}: the second where the first is missing. */
    public final Expr elvis(Expr value, Expr otherwise, int line, int column) {
        place(line, column);
        return build(() -> Exprs.when(Exprs.binary(BinaryOperator.EQUAL, value, Expr.Literal.NULL), otherwise, value),
                value, otherwise);
    }

    /** {@code operand in from..to}, where the ends may be expressions; as in Groovy, the higher may come first. */
    public final Expr between(Expr operand, Object from, Object to, boolean afterFrom, boolean beforeTo, int line, int column) {
        place(line, column);
        if (from instanceof Number a && to instanceof Number b && a.doubleValue() > b.doubleValue()) {
            return between(operand, to, from, beforeTo, afterFrom, line, column);
        } else if (from instanceof Comparable<?> a && to instanceof Comparable<?> b && !(from instanceof Number)) {
            List<?> items = new ObjectRange(a, b);
            return in(operand, items.subList(afterFrom ? 1 : 0, items.size() - (beforeTo ? 1 : 0)), line, column);
        }
        return build(() -> Exprs.and(
                Exprs.binary(afterFrom ? BinaryOperator.GREATER : BinaryOperator.GREATER_EQUAL, operand, expression(from)),
                Exprs.binary(beforeTo ? BinaryOperator.LESS : BinaryOperator.LESS_EQUAL, operand, expression(to))),
                operand, from, to);
    }

    /** {@code operand in values}: a list or a range of the script, or a column that is a list. */
    public final Expr in(Expr operand, Object values, int line, int column) {
        place(line, column);
        return build(() -> membership(operand, values), operand, values);
    }

    private static Expr membership(Expr operand, Object values) {
        if (values instanceof Expr list && list.type() == Type.UTF8_LIST) {
            if (operand instanceof Expr.Literal item && item.value() instanceof String text) {
                return Exprs.contains(list, text);
            }
            throw StudyException.of(Message.WRONG_OPERAND, "in", "a literal text before a list of texts", operand,
                    operand + " in " + list);
        } else if (values instanceof Range<?> range && range.getFrom() instanceof Number) {
            return Exprs.between(operand, Exprs.literal(range.getFrom()), Exprs.literal(range.getTo()), true);
        } else if (values instanceof Iterable<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(list::add);
            return Exprs.in(operand, list);
        }
        throw StudyException.of(Message.WRONG_OPERAND, "in", "a list or a range after it",
                values instanceof Expr expr ? expr.type() : values, operand + " in " + values);
    }

    /**
     * A call of a function: its arguments are expressions where columns are in them, else values of the script.
     *
     * @param places where the arguments stand, see {@link Arguments}
     */
    public final Object call(String function, List<?> positional, Map<String, Object> named, String places, int line, int column) {
        SourceRef at = place(line, column);
        if (positional.contains(Lost.EXPRESSION) || named.containsValue(Lost.EXPRESSION)) {
            return Lost.EXPRESSION;
        }
        try {
            UserFunction own = scope.session().functions().get(function);
            if (own == null) {
                return scope.session().verbs().function(function).call(new ExpressionScope(scope, at), positional, named);
            } else if (!named.isEmpty()) {
                throw StudyException.of(Message.UNKNOWN_OPTION, function, named.keySet().iterator().next(), "none", "");
            }
            return own.call(scope.input().schema(), at, positional);
        } catch (StudyException e) {
            scope.report(e.at(new Arguments(positional, named, places).place(e, at)));
            return Lost.EXPRESSION;
        }
    }
}
