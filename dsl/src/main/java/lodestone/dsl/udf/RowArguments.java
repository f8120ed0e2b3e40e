package lodestone.dsl.udf;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import lodestone.runtime.kernel.Arithmetic;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;

/**
 * How a row function gets its arguments out of columns: the primitive types come without boxes, as
 * {@code (Object[] columns, int row) -> argument}.
 */
final class RowArguments {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private RowArguments() {
    }

    /** Whether a parameter can take a column. */
    static boolean fits(Class<?> parameter, Type column) {
        return column == Type.NULL || switch (kind(parameter)) {
            case FLOAT64 -> column.isNumeric();
            case INT64 -> column.isInteger();
            case VECTOR -> column.isVector();
            default -> column.kind() == kind(parameter);
        };
    }

    /** The kind of column that a parameter takes; NULL for a parameter that can not take any. */
    static Type.Kind kind(Class<?> parameter) {
        Class<?> type = MethodType.methodType(parameter).wrap().returnType();
        return type == Double.class || type == Float.class ? Type.Kind.FLOAT64
                : type == Long.class || type == Integer.class ? Type.Kind.INT64
                : type == Boolean.class ? Type.Kind.BOOL
                : type == String.class || type == CharSequence.class ? Type.Kind.UTF8
                : type == double[].class ? Type.Kind.VECTOR
                : type == List.class ? Type.Kind.UTF8_LIST : Type.Kind.NULL;
    }

    /** What {@link #bind} takes for a column. */
    static Object column(Class<?> parameter, PresentRows rows, int c) {
        Values values = rows.columns().get(c);
        return switch (kind(parameter)) {
            case FLOAT64 -> Arithmetic.doubles(values);
            case INT64 -> Arithmetic.longs(values);
            case VECTOR, UTF8_LIST -> values;
            default -> rows.array(c);
        };
    }

    /** A method as {@code (Object[] columns, int row) -> result}. */
    static MethodHandle bind(MethodHandle method) {
        try {
            MethodHandle bound = method;
            for (int c = method.type().parameterCount() - 1; c >= 0; c--) {
                Class<?> parameter = method.type().parameterType(c);
                MethodHandle get = MethodHandles.insertArguments(getter(parameter), 1, c);
                bound = MethodHandles.collectArguments(bound, c, get.asType(get.type().changeReturnType(parameter)));
            }
            int[] order = new int[bound.type().parameterCount()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i % 2;
            }
            return MethodHandles.permuteArguments(bound,
                    MethodType.methodType(bound.type().returnType(), Object[].class, int.class), order);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle getter(Class<?> parameter) throws ReflectiveOperationException {
        boolean small = MethodType.methodType(parameter).wrap().returnType() == Integer.class;
        Class<?> gives = switch (kind(parameter)) {
            case FLOAT64 -> double.class;
            case INT64 -> small ? int.class : long.class;
            case BOOL -> boolean.class;
            case VECTOR -> double[].class;
            case UTF8_LIST -> List.class;
            default -> String.class;
        };
        String name = "get" + (gives == double[].class ? "Vector" : gives.getSimpleName());
        MethodHandle get = LOOKUP.findStatic(RowArguments.class, name,
                MethodType.methodType(gives, Object[].class, int.class, int.class));
        return parameter != float.class ? get
                : MethodHandles.explicitCastArguments(get, get.type().changeReturnType(float.class));
    }

    private static double getdouble(Object[] columns, int c, int i) {
        return ((double[]) columns[c])[i];
    }

    private static long getlong(Object[] columns, int c, int i) {
        return ((long[]) columns[c])[i];
    }

    private static int getint(Object[] columns, int c, int i) {
        return Math.toIntExact(((long[]) columns[c])[i]);
    }

    private static boolean getboolean(Object[] columns, int c, int i) {
        return ((boolean[]) columns[c])[i];
    }

    private static String getString(Object[] columns, int c, int i) {
        return ((String[]) columns[c])[i];
    }

    private static double[] getVector(Object[] columns, int c, int i) {
        return ((Values.Vectors) columns[c]).row(i);
    }

    private static List<?> getList(Object[] columns, int c, int i) {
        return (List<?>) ((Values) columns[c]).get(i);
    }
}
