package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.VirtualSource;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/**
 * The numbers from 0, computed: {@code n}, {@code even}, {@code digit} (the last one), {@code kind} ('odd' or 'even',
 * missing for multiples of 7), {@code rare} (one in a million) and the hidden {@code half}. It can evaluate conditions
 * without functions over the middle four.
 */
public final class Numbers implements VirtualSource {

    private static final Set<String> KNOWN = Set.of("even", "digit", "kind", "rare");

    private final long size;
    private final int pieces;
    private final int batchRows;
    private final boolean lists;
    private long[] strata;
    private final AtomicLong rowsMade = new AtomicLong();

    /** @param lists whether it lists candidates where there are few */
    public Numbers(long size, int pieces, int batchRows, boolean lists) {
        this.size = size;
        this.pieces = pieces;
        this.batchRows = batchRows;
        this.lists = lists;
    }

    /** The same numbers, of which parts are told apart. */
    public Numbers inStrata(long... bounds) {
        Numbers numbers = new Numbers(size, pieces, batchRows, lists);
        numbers.strata = bounds;
        return numbers;
    }

    /** How many rows have been made of it. */
    public long rowsMade() {
        return rowsMade.get();
    }

    @Override
    public Schema schema() {
        return Schema.of(new Column("n", Type.INT64), new Column("even", Type.BOOL), new Column("digit", Type.INT64),
                new Column("kind", Type.UTF8), new Column("rare", Type.BOOL), new Column("half", Type.FLOAT64, true),
                new Column(RANK, Type.INT64, true));
    }

    @Override
    public long rows() {
        return size;
    }

    @Override
    public long partitions() {
        return pieces;
    }

    @Override
    public boolean canEvaluate(Expr condition) {
        return KNOWN.containsAll(condition.columns()) && !condition.toString().contains("(n)");
    }

    private static Values column(String name, long[] ranks) {
        List<Object> values = new ArrayList<>();
        for (long n : ranks) {
            values.add(switch (name) {
                case "even" -> n % 2 == 0;
                case "digit" -> n % 10;
                case "kind" -> n % 7 == 0 ? null : n % 2 == 0 ? "even" : "odd";
                case "rare" -> n % 1_000_003 == 5;
                case "half" -> n / 2.0;
                default -> n;
            });
        }
        return Values.of(new Numbers(0, 1, 1, false).schema().column(name).type(), values);
    }

    private static Evaluation evaluation(long[] ranks) {
        return new Evaluation(name -> column(name, ranks), ranks.length);
    }

    private static long[] select(long[] ranks, Expr condition) {
        return condition.equals(Expr.Literal.TRUE) ? ranks
                : java.util.Arrays.stream(Bits.positions(evaluation(ranks).isTrue(condition))).mapToLong(i -> ranks[i]).toArray();
    }

    @Override
    public long[] count(List<Expr> conditions, Context context) {
        conditions.forEach(this::require);
        return conditions.stream().mapToLong(c -> {
            long count = 0;
            for (long from = 0; from < size; from += 50_000) {
                context.cancel().check();
                count += select(LongStream.range(from, Math.min(size, from + 50_000)).toArray(), c).length;
            }
            return count;
        }).toArray();
    }

    @Override
    public double countCost(List<Expr> conditions, int threads) {
        return size * 1e-6;
    }

    @Override
    public long[] strata() {
        return strata == null ? VirtualSource.super.strata() : strata;
    }

    private void require(Expr condition) {
        if (!canEvaluate(condition)) {
            throw new AssertionError("asked for " + condition);
        }
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        require(request.condition());
        request.labels().forEach(l -> require(l.expr()));
        long end = (partition + 1) * size / pieces;
        Schema schema = request.schema(schema());
        return new Operator() {
            private long next = partition * size / pieces;

            @Override
            public Schema schema() {
                return schema;
            }

            @Override
            public Batch next() {
                while (next < end) {
                    context.cancel().check();
                    long to = Math.min(end, next + batchRows);
                    long[] ranks = select(LongStream.range(next, to).toArray(), request.condition());
                    next = to;
                    if (ranks.length > 0) {
                        return batch(schema, ranks, request.columns(), request.labels(), context);
                    }
                }
                return null;
            }

            @Override
            public void close() {
                next = end;
            }
        };
    }

    private Batch batch(Schema schema, long[] ranks, List<String> names, List<Named> labels, Context context) {
        rowsMade.addAndGet(ranks.length);
        List<Values> columns = new ArrayList<>();
        names.forEach(n -> columns.add(column(n, ranks)));
        labels.forEach(l -> columns.add(evaluation(ranks).of(l.expr())));
        return Batch.copyOf(schema, columns, ranks.length, context.allocator());
    }

    @Override
    public Batch rowsAt(long[] ranks, List<String> names, Context context) {
        return batch(schema().select(names), ranks, names, List.of(), context);
    }

    @Override
    public List<Object> domain(String column) {
        return switch (column) {
            case "digit" -> LongStream.range(0, 10).boxed().map(d -> (Object) d).toList();
            case "kind" -> List.of("odd", "even");
            default -> null;
        };
    }

    @Override
    public long[] candidates(Expr condition, Context context) {
        boolean ofRareOnly = condition.columns().contains("rare") && select(new long[] {2}, condition).length == 0;
        if (!lists || !ofRareOnly) {
            return null;
        }
        // More than fulfil it, as the contract allows.
        return LongStream.range(0, size).filter(n -> n % 1_000_003 == 5 || n % 500_000 == 1).toArray();
    }

    @Override
    public String toString() {
        return "numbers below " + size;
    }
}
