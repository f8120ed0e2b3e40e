package lodestone.stdlib.space;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.VirtualSource;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import lodestone.stdlib.Sources;

/** A composition space as a table: conditions become bitmaps, and rows are made only where somebody wants rows. */
public final class CompositionSource implements VirtualSource, Cited {

    /** What is sent of it. */
    private record Sent(CompositionSpace space, long partitionRows) implements Serializable {
        private Object readResolve() {
            return new CompositionSource(space, partitionRows);
        }
    }

    private final CompositionSpace space;
    private final long partitionRows;
    private final Schema schema;
    private final SpaceColumns columns;
    /** What the latest scans needed, for their other partitions. */
    private final Map<List<Object>, ConditionTables> prepared = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, ConditionTables> eldest) {
            return size() > 8;
        }
    });

    public CompositionSource(CompositionSpace space) {
        this(space, VirtualSource.partitionRows());
    }

    private CompositionSource(CompositionSpace space, long partitionRows) {
        this.space = space;
        this.partitionRows = partitionRows;
        schema = SpaceColumns.schema(space);
        columns = new SpaceColumns(space);
    }

    private Object writeReplace() {
        return new Sent(space, partitionRows);
    }

    public CompositionSpace space() {
        return space;
    }

    SpaceColumns columns() {
        return columns;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public long rows() {
        return space.size();
    }

    @Override
    public boolean canEvaluate(Expr condition) {
        // Of species, the amounts of one element add up to those of the anonymous formula, so that it is not of the ratio alone.
        return !(space.pool().isOfSpecies() && condition.columns().contains("anonymous"))
                && ConditionCompiler.compile(condition) != null;
    }

    @Override
    public long[] count(List<Expr> conditions, Context context) {
        return new SpaceCounter(this, context).count(conditions);
    }

    @Override
    public double countCost(List<Expr> conditions, int threads) {
        return SpaceCounter.cost(this, conditions) / threads;
    }

    @Override
    public long partitions() {
        return space.segments().stream().mapToLong(this::partitions).sum();
    }

    private long partitions(CompositionSpace.Segment segment) {
        return (segment.systems().size() + systemsPerPartition(segment) - 1) / systemsPerPartition(segment);
    }

    private long systemsPerPartition(CompositionSpace.Segment segment) {
        return Math.max(1, partitionRows / segment.ratios().size());
    }

    @Override
    public void prepare(ScanRequest request, Context context) {
        listed(request.condition(), context);
        request.labels().forEach(label -> listed(label.expr(), context));
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        int s = 0;
        long piece = partition;
        while (piece >= partitions(space.segments().get(s))) {
            piece -= partitions(space.segments().get(s++));
        }
        CompositionSpace.Segment segment = space.segments().get(s);
        long from = piece * systemsPerPartition(segment);
        long to = Math.min(from + systemsPerPartition(segment), segment.systems().size());
        Condition condition = ConditionCompiler.compile(request.condition());
        List<Condition> labels = request.labels().stream().map(l -> ConditionCompiler.compile(l.expr())).toList();
        List<Condition> missing = request.labels().stream().map(l -> ConditionCompiler.compile(new Expr.IsNull(l.expr()))).toList();
        ConditionTables tables = prepared.computeIfAbsent(List.of(segment, condition, labels), k -> {
            List<Condition> all = new ArrayList<>(labels);
            all.addAll(missing);
            all.add(condition);
            return new ConditionTables(space, segment, all, context.listener());
        });
        return new SpaceScan(request, request.schema(schema), tables, columns, condition, labels, missing,
                new SystemRange(segment, from, to), context);
    }

    @Override
    public Batch rowsAt(long[] ranks, List<String> names, Context context) {
        RowBlock block = block(ranks);
        return Batch.copyOf(schema.select(names), names.stream().map(n -> columns.values(n, block)).toList(), ranks.length,
                context.allocator());
    }

    RowBlock block(long[] ranks) {
        RowBlock block = new RowBlock(Math.max(1, ranks.length));
        for (long rank : ranks) {
            CompositionSpace.Segment segment = space.segmentOf(rank);
            long within = rank - segment.firstRank();
            int[] system = new int[segment.arity()];
            segment.systems().unrank(within / segment.ratios().size(), system);
            block.add(segment, system, within / segment.ratios().size(), (int) (within % segment.ratios().size()));
        }
        return block;
    }

    @Override
    public List<Object> domain(String column) {
        return column.equals("arity") ? space.segments().stream().map(s -> (Object) (long) s.arity()).toList() : null;
    }

    @Override
    public long[] candidates(Expr condition, Context context) {
        Condition unlisted = ConditionCompiler.compile(ConditionCompiler.withoutLists(condition));
        return Condition.FALSE.equals(unlisted) ? listed(condition, context) : null;
    }

    /** The ranks in any of the listed sets of a condition, ascending. */
    long[] listed(Expr condition, Context context) {
        return ConditionCompiler.compile(condition).leaves().stream().filter(l -> l instanceof Condition.Listed)
                .flatMapToLong(l -> LongStream.of(((Condition.Listed) l).set().ranks(space, context.listener())))
                .sorted().distinct().toArray();
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("methods/space", "the space of compositions");
    }

    @Override
    public String toString() {
        return space.toString();
    }
}
