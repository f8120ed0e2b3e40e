package lodestone.stdlib.space;

import java.util.ArrayList;
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

    /** About how many rows of the space one partition covers. */
    private static final long PARTITION_ROWS = 1 << 20;

    private final CompositionSpace space;
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
        this.space = space;
        schema = SpaceColumns.schema(space);
        columns = new SpaceColumns(space);
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
        return space.segments().stream().mapToLong(CompositionSource::partitions).sum();
    }

    private static long partitions(CompositionSpace.Segment segment) {
        return isLarge(segment) ? Math.multiplyExact(segment.systems().size(), (long) slices(segment))
                : (segment.systems().size() + systemsPerPartition(segment) - 1) / systemsPerPartition(segment);
    }

    private static boolean isLarge(CompositionSpace.Segment segment) {
        return segment.ratios().size() > RatioTable.MOST_AT_ONCE;
    }

    /** Into how many partitions each system of a large segment is cut. */
    private static int slices(CompositionSpace.Segment segment) {
        return (segment.ratios().size() - 1) / RatioTable.MOST_AT_ONCE + 1;
    }

    private static long systemsPerPartition(CompositionSpace.Segment segment) {
        return Math.max(1, PARTITION_ROWS / segment.ratios().size());
    }

    private static SystemRange range(CompositionSpace.Segment segment, long piece) {
        if (isLarge(segment)) {
            int first = (int) (piece % slices(segment)) * RatioTable.MOST_AT_ONCE;
            int end = (int) Math.min((long) first + RatioTable.MOST_AT_ONCE, segment.ratios().size());
            return new SystemRange(segment.slice(first, end), piece / slices(segment), piece / slices(segment) + 1);
        }
        long from = piece * systemsPerPartition(segment);
        return new SystemRange(segment, from, Math.min(from + systemsPerPartition(segment), segment.systems().size()));
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        int s = 0;
        long piece = partition;
        while (piece >= partitions(space.segments().get(s))) {
            piece -= partitions(space.segments().get(s++));
        }
        CompositionSpace.Segment segment = space.segments().get(s);
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
                range(segment, piece), context);
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
            if (isLarge(segment)) {
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
