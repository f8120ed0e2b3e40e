package lodestone.runtime.kernel;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Type;

/** Computes expressions over the columns of one batch; each column is read, and each expression computed, once. */
public final class Evaluation {

    private final Function<String, Values> source;
    private final int rows;
    private final Listener listener;
    private final Map<Expr, Values> done = new HashMap<>();

    /** @param listener told what functions have to say of the rows */
    public Evaluation(Batch batch, Listener listener) {
        this(batch::values, batch.rows(), listener);
    }

    /** @param source gives a column of {@code rows} values by its name */
    public Evaluation(Function<String, Values> source, int rows) {
        this(source, rows, Listener.NONE);
    }

    private Evaluation(Function<String, Values> source, int rows, Listener listener) {
        this.source = source;
        this.rows = rows;
        this.listener = listener;
    }

    public Values of(Expr expr) {
        Values known = done.get(expr);
        if (known == null) {
            known = compute(expr);
            done.put(expr, known);
        }
        return known;
    }

    /** The rows where the condition is true. */
    public long[] isTrue(Expr condition) {
        return ((Values.Bools) of(condition)).isTrue();
    }

    private Values compute(Expr expr) {
        if (expr instanceof Expr.ColumnRef ref) {
            return source.apply(ref.name());
        } else if (expr instanceof Expr.Literal literal) {
            return constant(literal);
        } else if (expr instanceof Expr.Call call) {
            return call.function().apply(call.arguments().stream().map(this::of).toList(), rows, listener);
        } else if (expr instanceof Expr.Binary b) {
            return binary(b);
        } else if (expr instanceof Expr.Not not) {
            return Logic.not((Values.Bools) of(not.operand()));
        } else if (expr instanceof Expr.Negate negate) {
            return Arithmetic.negate(of(negate.operand()));
        } else if (expr instanceof Expr.IsNull isNull) {
            long[] nulls = of(isNull.operand()).nulls();
            return new Values.Bools(nulls == null ? new long[Bits.words(rows)] : nulls, null, rows);
        } else if (expr instanceof Expr.If choice) {
            return Choice.choose((Values.Bools) of(choice.condition()), of(choice.whenTrue()), of(choice.whenFalse()),
                    choice.type());
        }
        return in((Expr.In) expr);
    }

    private Values binary(Expr.Binary b) {
        BinaryOperator operator = b.operator();
        if (operator == BinaryOperator.AND) {
            return Logic.and((Values.Bools) of(b.left()), (Values.Bools) of(b.right()));
        } else if (operator == BinaryOperator.OR) {
            return Logic.or((Values.Bools) of(b.left()), (Values.Bools) of(b.right()));
        } else if (operator.isComparison()) {
            return Comparison.compare(operator, of(b.left()), of(b.right()));
        }
        return Arithmetic.compute(operator, of(b.left()), of(b.right()), b.type());
    }

    private Values in(Expr.In in) {
        Values operand = of(in.operand());
        Set<Object> exact = new HashSet<>();
        Set<Object> reals = new HashSet<>();
        for (Object value : in.values()) {
            boolean real = value instanceof Double || value instanceof Long && operand.type() == Type.FLOAT64;
            (real ? reals : exact).add(real ? comparable(value) : value);
        }
        long[] found = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            Object value = operand.get(i);
            if (exact.contains(value) || !reals.isEmpty() && value != null && reals.contains(comparable(value))) {
                Bits.set(found, i);
            }
        }
        return new Values.Bools(found, operand.nulls(), rows);
    }

    /** A number as a key that is equal where {@code ==} is: as a double, and with one zero only. */
    private static Object comparable(Object number) {
        return ((Number) number).doubleValue() + 0.0;
    }

    private Values constant(Expr.Literal literal) {
        Object value = literal.value();
        if (literal.type() == Type.UINT8) {
            return Values.of(Type.UINT8, Collections.nCopies(rows, value));
        }
        if (value instanceof Boolean b) {
            return new Values.Bools(b ? Bits.ones(rows) : new long[Bits.words(rows)], null, rows);
        } else if (value instanceof Long l) {
            long[] values = new long[rows];
            Arrays.fill(values, l);
            return new Values.Longs(values, null, rows);
        } else if (value instanceof Double d) {
            double[] values = new double[rows];
            Arrays.fill(values, d);
            return new Values.Doubles(values, null, rows);
        } else if (value instanceof String s) {
            Values.Strings one = Values.Strings.of(List.of(s));
            return one.gather(new int[rows]);
        }
        return Values.of(literal.type(), Collections.nCopies(rows, null));
    }
}
