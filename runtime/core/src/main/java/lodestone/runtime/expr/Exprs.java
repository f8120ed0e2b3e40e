package lodestone.runtime.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Type;

/** Builds typed expressions; each method throws a {@link StudyException} without a place where types do not fit. */
public final class Exprs {

    private Exprs() {
    }

    public static Expr column(Column column) {
        return new Expr.ColumnRef(column.name(), column.type());
    }

    /** @param value null, Boolean, a number or text */
    public static Expr literal(Object value) {
        if (value == null) {
            return Expr.Literal.NULL;
        } else if (value instanceof Boolean) {
            return new Expr.Literal(value, Type.BOOL);
        } else if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return new Expr.Literal(((Number) value).doubleValue(), Type.FLOAT64);
        } else if (value instanceof BigInteger big && big.bitLength() > 63) {
            return new Expr.Literal(big.doubleValue(), Type.FLOAT64);
        } else if (value instanceof Number number) {
            return new Expr.Literal(number.longValue(), Type.INT64);
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
            return new Expr.Literal(value.toString(), Type.UTF8);
        }
        throw StudyException.of(Message.NOT_CAPTURABLE, value instanceof Iterable<?> ? "a list" : "a value of type " + value.getClass().getSimpleName(),
                value);
    }

    public static Expr not(Expr operand) {
        requireCondition("!", operand, operand);
        return new Expr.Not(operand);
    }

    public static Expr negate(Expr operand) {
        if (!operand.type().isNumeric()) {
            throw wrong("-", "a number", operand.type().toString(), operand);
        }
        return new Expr.Negate(operand);
    }

    public static Expr binary(BinaryOperator operator, Expr left, Expr right) {
        if (operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL) {
            if (left.type() == Type.NULL || right.type() == Type.NULL) {
                Expr isNull = new Expr.IsNull(left.type() == Type.NULL ? right : left);
                return operator == BinaryOperator.EQUAL ? isNull : new Expr.Not(isNull);
            }
        }
        Expr result = new Expr.Binary(operator, left, right);
        if (operator.isLogical()) {
            requireCondition(operator.symbol(), left, result);
            requireCondition(operator.symbol(), right, result);
            return operator == BinaryOperator.AND ? conjunction(left, right) : result;
        }
        boolean numbers = left.type().isNumeric() && right.type().isNumeric();
        boolean same = left.type() == right.type() && !left.type().isNested();
        if (operator.isComparison() ? !numbers && !same : !numbers) {
            String takes = operator.isComparison() ? "two numbers, two texts or two conditions" : "numbers";
            throw wrong(operator.symbol(), takes, left.type() + " and " + right.type(), result);
        }
        return result;
    }

    public static Expr and(Expr left, Expr right) {
        return binary(BinaryOperator.AND, left, right);
    }

    /** Whether the operand equals one of the values: as with {@code ==}, a null among them stands for missing. */
    public static Expr in(Expr operand, List<?> values) {
        List<Object> literals = new ArrayList<>();
        boolean orMissing = false;
        for (Object value : values) {
            Expr.Literal literal = (Expr.Literal) literal(value);
            binary(BinaryOperator.EQUAL, operand, literal);
            if (literal.value() == null) {
                orMissing = true;
            } else {
                literals.add(literal.value());
            }
        }
        Expr present = new Expr.In(operand, literals);
        return !orMissing ? present : new Expr.Binary(BinaryOperator.OR, present, new Expr.IsNull(operand));
    }

    /** {@code low <= operand <= high}, or {@code < high} if the upper end is excluded. */
    public static Expr between(Expr operand, Expr low, Expr high, boolean inclusive) {
        return and(binary(BinaryOperator.GREATER_EQUAL, operand, low),
                binary(inclusive ? BinaryOperator.LESS_EQUAL : BinaryOperator.LESS, operand, high));
    }

    public static Expr contains(Expr list, String item) {
        if (list.type() != Type.UTF8_LIST) {
            throw wrong("in", "a list on its right", list.type().toString(), list);
        }
        return new Expr.Call(new ListContains(item), List.of(list));
    }

    public static Expr when(Expr condition, Expr whenTrue, Expr whenFalse) {
        requireCondition("?", condition, condition);
        Expr result = new Expr.If(condition, whenTrue, whenFalse);
        if (common(whenTrue.type(), whenFalse.type()) == null) {
            throw wrong("? :", "two values of one type that is no list", whenTrue.type() + " and " + whenFalse.type(), result);
        }
        return result;
    }

    /** A literal as a study script writes it. */
    public static String quoted(Object value) {
        if (!(value instanceof String text)) {
            return String.valueOf(value);
        }
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\t", "\\t") + "'";
    }

    /** The conditions of a chain of ands. */
    public static List<Expr> conjuncts(Expr condition) {
        List<Expr> parts = new ArrayList<>();
        if (condition instanceof Expr.Binary b && b.operator() == BinaryOperator.AND) {
            parts.addAll(conjuncts(b.left()));
            parts.addAll(conjuncts(b.right()));
        } else {
            parts.add(condition);
        }
        return parts;
    }

    /** The single conditions of a chain of ands, joint ones taken apart; {@link #conjunction} joins them again. */
    public static List<Expr> parts(Expr condition) {
        List<Expr> parts = new ArrayList<>();
        for (Expr part : conjuncts(condition)) {
            if (part instanceof Expr.Call call && call.function() instanceof Conjunctive joint) {
                joint.singles().forEach(single -> parts.add(new Expr.Call(single, call.arguments())));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The conditions joined by plain ands; true if there are none. */
    public static Expr allOf(List<Expr> conditions) {
        return conditions.stream().reduce((a, b) -> new Expr.Binary(BinaryOperator.AND, a, b)).orElse(Expr.Literal.TRUE);
    }

    /** The type that holds both, or null. */
    static Type common(Type a, Type b) {
        if (a.isNumeric() && b.isNumeric()) {
            return a.isInteger() && b.isInteger() ? Type.INT64 : Type.FLOAT64;
        } else if (a.isNested() || b.isNested()) {
            return null;
        } else if (a == b || b == Type.NULL) {
            return a == Type.UINT8 ? Type.INT64 : a;
        }
        return a == Type.NULL ? common(b, a) : null;
    }

    /** Joins two conditions; conditions that mean more together (see {@link Conjunctive}) become one. */
    public static Expr conjunction(Expr left, Expr right) {
        List<Expr> parts = new ArrayList<>(conjuncts(left));
        for (Expr condition : conjuncts(right)) {
            boolean merged = false;
            for (int i = 0; i < parts.size() && !merged; i++) {
                Expr joint = joint(parts.get(i), condition);
                if (joint != null) {
                    parts.set(i, joint);
                    merged = true;
                }
            }
            if (!merged) {
                parts.add(condition);
            }
        }
        return allOf(parts);
    }

    private static Expr joint(Expr a, Expr b) {
        if (a instanceof Expr.Call x && b instanceof Expr.Call y && x.arguments().equals(y.arguments())
                && x.function() instanceof Conjunctive p && y.function() instanceof Conjunctive q) {
            return p.and(q).map(f -> new Expr.Call(f, x.arguments())).orElse(null);
        }
        return null;
    }

    private static void requireCondition(String operator, Expr operand, Expr whole) {
        if (operand.type() != Type.BOOL) {
            throw wrong(operator, "conditions", operand.type().toString(), whole);
        }
    }

    private static StudyException wrong(String operator, String takes, String found, Expr whole) {
        return StudyException.of(Message.WRONG_OPERAND, operator, takes, found, whole);
    }
}
