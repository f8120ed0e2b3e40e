package lodestone.runtime.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.expr.ListContains;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/** What expressions mean, one row and one boxed value at a time: the definition that the kernels are held against. */
public final class RowInterpreter {

    private final Schema schema;
    private final List<Object> row;

    public RowInterpreter(Schema schema, List<Object> row) {
        this.schema = schema;
        this.row = row;
    }

    public Object value(Expr e) {
        if (e instanceof Expr.Literal literal) {
            return literal.value();
        } else if (e instanceof Expr.ColumnRef ref) {
            return row.get(schema.indexOf(ref.name()));
        } else if (e instanceof Expr.IsNull isNull) {
            return value(isNull.operand()) == null;
        } else if (e instanceof Expr.If choice) {
            Object condition = value(choice.condition());
            return condition == null ? null : as(e.type(), value((Boolean) condition ? choice.whenTrue() : choice.whenFalse()));
        } else if (e instanceof Expr.Binary b && b.operator().isLogical()) {
            return logical(b.operator() == BinaryOperator.AND, (Boolean) value(b.left()), (Boolean) value(b.right()));
        }
        List<Object> operands = e.children().stream().map(this::value).collect(java.util.stream.Collectors.toList());
        if (operands.contains(null)) {
            return null;
        }
        Object x = operands.get(0);
        if (e instanceof Expr.Not) {
            return !(Boolean) x;
        } else if (e instanceof Expr.Negate) {
            return x instanceof Long n ? (Object) (-n) : (Object) (-(Double) x);
        } else if (e instanceof Expr.In in) {
            return in.values().stream().anyMatch(v -> holds(BinaryOperator.EQUAL, x, v));
        } else if (e instanceof Expr.Call call) {
            return call(call.function(), x);
        }
        BinaryOperator operator = ((Expr.Binary) e).operator();
        return operator.isComparison() ? holds(operator, x, operands.get(1)) : arithmetic(operator, e.type(), x, operands.get(1));
    }

    private static Object as(Type type, Object value) {
        return type == Type.FLOAT64 && value instanceof Long n ? (Object) n.doubleValue() : value;
    }

    private static Boolean logical(boolean and, Boolean a, Boolean b) {
        if (Boolean.valueOf(!and).equals(a) || Boolean.valueOf(!and).equals(b)) {
            return !and;
        }
        return a == null || b == null ? null : Boolean.valueOf(and);
    }

    private static boolean holds(BinaryOperator operator, Object a, Object b) {
        int order = compare(a, b);
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_EQUAL -> order >= 0;
            default -> throw new AssertionError(operator);
        };
    }

    private static int compare(Object a, Object b) {
        if (a instanceof String x) {
            return Arrays.compareUnsigned(x.getBytes(StandardCharsets.UTF_8), ((String) b).getBytes(StandardCharsets.UTF_8));
        } else if (a instanceof Boolean x) {
            return x.compareTo((Boolean) b);
        } else if (a instanceof Long x && b instanceof Long y) {
            return x.compareTo(y);
        }
        return Double.compare(((Number) a).doubleValue() + 0.0, ((Number) b).doubleValue() + 0.0);
    }

    private static Object arithmetic(BinaryOperator operator, Type type, Object a, Object b) {
        if (type == Type.INT64) {
            BigInteger x = BigInteger.valueOf((Long) a);
            BigInteger y = BigInteger.valueOf((Long) b);
            return switch (operator) {
                case ADD -> x.add(y).longValue();
                case SUBTRACT -> x.subtract(y).longValue();
                case MULTIPLY -> x.multiply(y).longValue();
                default -> y.signum() == 0 ? null : (Object) x.remainder(y).longValue();
            };
        }
        double x = ((Number) a).doubleValue();
        double y = ((Number) b).doubleValue();
        return finite(switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case REMAINDER -> x % y;
            default -> Math.pow(x, y);
        });
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Object call(Function function, Object x) {
        if (function instanceof ListContains contains) {
            return ((List<?>) x).contains(contains.item());
        } else if (function instanceof TextMatch match) {
            return match.atEnd() ? ((String) x).endsWith(match.part()) : ((String) x).startsWith(match.part());
        } else if (function instanceof TextCase textCase) {
            return textCase.upper() ? ((String) x).toUpperCase(Locale.ROOT) : ((String) x).toLowerCase(Locale.ROOT);
        } else if (function instanceof TextLength) {
            return (long) ((String) x).codePointCount(0, ((String) x).length());
        } else if (function instanceof Rounding rounding) {
            return rounded(rounding.kind(), x);
        }
        double number = ((Number) x).doubleValue();
        return finite(switch (((RealFunction) function).kind()) {
            case SQRT -> Math.sqrt(number);
            case LOG -> Math.log(number);
            case LOG10 -> Math.log10(number);
            case EXP -> Math.exp(number);
        });
    }

    private static Object rounded(Rounding.Kind kind, Object x) {
        if (x instanceof Long) {
            return x;
        }
        BigDecimal exact = new BigDecimal((Double) x);
        BigInteger whole = switch (kind) {
            case FLOOR -> exact.setScale(0, java.math.RoundingMode.FLOOR).toBigInteger();
            case CEIL -> exact.setScale(0, java.math.RoundingMode.CEILING).toBigInteger();
            case ROUND -> exact.add(new BigDecimal("0.5")).setScale(0, java.math.RoundingMode.FLOOR).toBigInteger();
        };
        return whole.bitLength() < 64 ? (Object) whole.longValue() : null;
    }
}
