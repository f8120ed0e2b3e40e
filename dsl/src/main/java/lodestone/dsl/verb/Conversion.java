package lodestone.dsl.verb;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import lodestone.dsl.Pipeline;
import lodestone.dsl.udf.UserFunction;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.message.StudyException;

/** Turns a script's values into what a Java parameter takes, where nothing is lost by it. */
public final class Conversion {

    /** The result where there is no conversion. */
    public static final Object IMPOSSIBLE = new Object();

    private Conversion() {
    }

    public static Object convert(Object value, Class<?> type) {
        if (type == Expr.class) {
            return expression(value);
        }
        Object plain = value instanceof Expr expr ? constant(expr) : value;
        if (plain == IMPOSSIBLE || type == Object.class || type.isInstance(plain)) {
            return plain;
        } else if (plain == null) {
            return type.isPrimitive() ? IMPOSSIBLE : null;
        } else if (plain instanceof Number number) {
            return number(number, type);
        } else if (type == boolean.class && plain instanceof Boolean) {
            return plain;
        } else if (type == String.class && (plain instanceof CharSequence || plain instanceof Enum<?>)) {
            return plain.toString();
        } else if (type.isEnum() && plain instanceof CharSequence) {
            return enumConstant(plain.toString(), type);
        } else if (type == List.class && plain instanceof Collection<?> items) {
            return List.copyOf(items);
        }
        return IMPOSSIBLE;
    }

    private static Object expression(Object value) {
        try {
            return value instanceof Expr ? value : Exprs.literal(value);
        } catch (StudyException e) {
            return IMPOSSIBLE;
        }
    }

    /** The value of an expression that reads no column and calls nothing. */
    private static Object constant(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return literal.value();
        }
        return isConstant(expr) ? new Evaluation(name -> null, 1).of(expr).get(0) : IMPOSSIBLE;
    }

    private static boolean isConstant(Expr expr) {
        return !(expr instanceof Expr.ColumnRef || expr instanceof Expr.Call)
                && expr.children().stream().allMatch(Conversion::isConstant);
    }

    private static Object number(Number number, Class<?> type) {
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        } else if (type != int.class && type != Integer.class && type != long.class && type != Long.class) {
            return IMPOSSIBLE;
        }
        try {
            BigDecimal exact = new BigDecimal(number.toString());
            return type == int.class || type == Integer.class ? (Object) exact.intValueExact() : (Object) exact.longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return IMPOSSIBLE;
        }
    }

    private static Object enumConstant(String name, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return IMPOSSIBLE;
    }

    /** The type in a message: "a whole number". */
    public static String describe(Class<?> type) {
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        } else if (type == double.class || type == Double.class) {
            return "a number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type == String.class) {
            return "text";
        } else if (type == Expr.class) {
            return "an expression";
        } else if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        } else if (type == UserFunction.class) {
            return "a function by 'udf'";
        } else if (type == Object.class) {
            return "a value";
        }
        String name = type.getSimpleName().toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    /** The value in a message: {@code 'text'}, {@code 3.5}, {@code column 'atoms'}. */
    public static String show(Object value) {
        if (value instanceof Expr.ColumnRef column) {
            return "column '" + column.name() + "'";
        } else if (value instanceof Pipeline pipeline) {
            return "pipeline '" + pipeline.name() + "'";
        } else if (value instanceof UserFunction function) {
            return "function '" + function.name() + "'";
        }
        return value instanceof CharSequence ? "'" + value + "'" : String.valueOf(value);
    }
}
