package lodestone.stdlib.space;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
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
    /** The latest scans, for their other partitions. */
    private final Map<ScanRequest, PreparedScan> prepared = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ScanRequest, PreparedScan> eldest) {
            return size() > 8;
        }
    });
    private volatile PreparedScan latest;

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
        return new SpaceParts(space, partitionRows, Condition.TRUE, false).count();
    }

    @Override
    public long partitions(ScanRequest request) {
        return prepared(request).partitions();
    }

    private PreparedScan prepared(ScanRequest request) {
        PreparedScan scan = latest;
        if (scan == null || !scan.isOf(request)) {
            scan = prepared.computeIfAbsent(request, r -> new PreparedScan(this, r, partitionRows));
            latest = scan;
        }
        return scan;
    }

    @Override
    public void prepare(ScanRequest request, Context context) {
        listed(request.condition(), context);
        request.labels().forEach(label -> listed(label.expr(), context));
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        return prepared(request).open(partition, context);
    }

    /** The arities. */
    @Override
    public long[] strata() {
        return LongStream.concat(space.segments().stream().mapToLong(CompositionSpace.Segment::firstRank), LongStream.of(rows()))
                .toArray();
    }

    @Override
    public double scanCost(Expr condition) {
        if (!canEvaluate(condition)) {
            return VirtualSource.super.scanCost(condition);
        }
        return new SpaceParts(space, partitionRows, ConditionCompiler.compile(condition), ConditionCompiler.isListed(condition))
                .seconds();
    }

    @Override
    public Batch rowsAt(long[] ranks, List<String> names, Context context) {
        RowBlock block = block(ranks);
        return Batch.copyOf(schema.select(names), names.stream().map(n -> columns.values(n, block)).toList(), ranks.length,
                context.allocator());
    }

    RowBlock block(long[] ranks) {
        RowBlock block = new RowBlock(Math.max(1, ranks.length));
        Map<CompositionSpace.Segment, CompositionSpace.Segment> picked = new HashMap<>();
        int[] ratios = new int[ranks.length];
        for (CompositionSpace.Segment segment : space.segments()) {
            if (segment.ratios().isLarge()) {
                picked.put(segment, picked(segment, ranks, ratios));
            }
        }
        Map<CompositionSpace.Segment, Integer> next = new HashMap<>();
        for (long rank : ranks) {
            CompositionSpace.Segment segment = space.segmentOf(rank);
            long within = rank - segment.firstRank();
            int[] system = new int[segment.arity()];
            segment.systems().unrank(within / segment.ratios().size(), system);
            int ratio = picked.containsKey(segment) ? next.merge(segment, 1, Integer::sum) - 1
                    : (int) (within % segment.ratios().size());
            block.add(picked.getOrDefault(segment, segment), system, rank - ratio, ratio);
        }
        return block;
    }

    /** A large segment with only the ratios of some ranks, in their order. @param ratios as long as the ranks, to be used */
    private CompositionSpace.Segment picked(CompositionSpace.Segment segment, long[] ranks, int[] ratios) {
        int n = 0;
        for (long rank : ranks) {
            if (space.segmentOf(rank) == segment) {
                ratios[n++] = (int) ((rank - segment.firstRank()) % segment.ratios().size());
            }
        }
        return new CompositionSpace.Segment(segment.systems(), segment.ratios().pick(Arrays.copyOf(ratios, n)), 0);
    }

    @Override
    public List<Object> domain(String column) {
        return column.equals("arity") ? space.segments().stream().map(s -> (Object) (long) s.arity()).toList() : null;
    }

    @Override
    public long[] candidates(Expr condition, Context context) {
        return ConditionCompiler.isListed(condition) ? listed(condition, context) : null;
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
