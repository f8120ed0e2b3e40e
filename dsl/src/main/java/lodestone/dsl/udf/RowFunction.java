package lodestone.dsl.udf;

import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Objects;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Arithmetic;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/** A function of one row, in Groovy or Java, called row by row; numbers go in and come out without boxes. */
final class RowFunction implements Placeable {

    /** What is sent of it. */
    private record Sent(JvmMethod method, Type type, SourceRef at) implements Serializable {
        private Object readResolve() {
            return new RowFunction(method, type, at);
        }
    }

    private final JvmMethod method;
    private final Type type;
    private final SourceRef at;
    private final MethodHandle row;

    /** @param at the place of the call */
    RowFunction(JvmMethod method, Type type, SourceRef at) {
        this(method, type, at, widened(RowArguments.bind(method.handle()), type));
    }

    private RowFunction(JvmMethod method, Type type, SourceRef at, MethodHandle row) {
        this.method = method;
        this.type = type;
        this.at = at;
        this.row = row;
    }

    /** A result as the loops take it: a primitive of the type, or an object. */
    private static MethodHandle widened(MethodHandle row, Type type) {
        Class<?> gives = row.type().returnType();
        boolean number = gives.isPrimitive() && gives != boolean.class && gives != void.class && gives != char.class;
        Class<?> wanted = number && type == Type.FLOAT64 ? double.class
                : number && type == Type.INT64 && gives != double.class && gives != float.class ? long.class : Object.class;
        return row.asType(MethodType.methodType(wanted, Object[].class, int.class));
    }

    private Object writeReplace() {
        return new Sent(method, type, at);
    }

    @Override
    public Function at(SourceRef call) {
        return new RowFunction(method, type, call, row);
    }

    @Override
    public Type type() {
        return type;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        PresentRows present = PresentRows.of(arguments, rows);
        if (present.count() == 0) {
            return present.spread(null, type);
        }
        Object[] columns = new Object[arguments.size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = RowArguments.column(method.handle().type().parameterType(c), present, c);
        }
        return present.spread(compute(columns, present), type);
    }

    private Values compute(Object[] columns, PresentRows present) {
        int n = present.count();
        int i = 0;
        try {
            if (row.type().returnType() == double.class) {
                double[] reals = new double[n];
                for (; i < n; i++) {
                    reals[i] = (double) row.invokeExact(columns, i);
                }
                return Arithmetic.finite(reals, null);
            } else if (row.type().returnType() == long.class) {
                long[] whole = new long[n];
                for (; i < n; i++) {
                    whole[i] = (long) row.invokeExact(columns, i);
                }
                return new Values.Longs(whole, null, n);
            }
            Object[] values = new Object[n];
            for (; i < n; i++) {
                values[i] = (Object) row.invokeExact(columns, i);
            }
            Results results = new Results(method.name(), type, present);
            return results.column(type.isVector() ? flat(values, results.size(), present) : values);
        } catch (StudyException e) {
            throw e.at(at);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            throw method.failed(e, present.show(i)).at(at);
        }
    }

    /** Vectors one after another; all of a missing one's numbers are missing. */
    private Object[] flat(Object[] vectors, int size, PresentRows present) {
        Object[] numbers = new Object[size];
        for (int i = 0; i < vectors.length; i++) {
            double[] vector = (double[]) vectors[i];
            if (vector != null && vector.length != type.width()) {
                throw StudyException.of(Message.UDF_RESULT, method.name(), vector.length + " numbers", type, present.show(i));
            }
            for (int j = 0; vector != null && j < vector.length; j++) {
                numbers[i * type.width() + j] = vector[j];
            }
        }
        return numbers;
    }

    /** The name and a hash of the source. */
    @Override
    public String toString() {
        return Fingerprint.of(method.name(), method.source(), type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowFunction f && f.method.equals(method) && f.type.equals(type);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method.source(), type);
    }
}
