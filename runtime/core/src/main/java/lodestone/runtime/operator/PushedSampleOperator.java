package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.optimizer.Domains;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.plan.Source;
import lodestone.runtime.plan.VirtualSource;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/**
 * Draws a sample of a virtual source by rank: the exact counts say how much there is of each value; common values are
 * found by walking the shuffled order from its start, values bound to a list by looking through the list, and the rest,
 * which are rare, by selecting all their rows. All three give the rows that come first in the shuffled order.
 */
public final class PushedSampleOperator implements Operator {

    /** Walk for a value only if that many places are likely to be enough. */
    private static final double MOST_PLACES = 1 << 22;
    private static final int STEP = 1 << 13;
    private static final int BATCH_ROWS = 1 << 16;

    private final Pushed.Sample plan;
    private final VirtualSource source;
    private final RankShuffle shuffle;
    private final Context context;
    private long[] ranks;
    private int next;

    /**
     * A sample that was drawn.
     *
     * @param ranks  ascending
     * @param counts how many rows there are of each value
     */
    private record Drawn(long[] ranks, Map<Object, Long> counts) {
    }

    /** The rows of one value. */
    private static final class Group {
        final Expr condition;
        final long count;
        final long wanted;
        final List<Long> ranks = new ArrayList<>();

        Group(Expr condition, long count, long n) {
            this.condition = condition;
            this.count = count;
            wanted = Math.min(n, count);
        }

        boolean isFull() {
            return ranks.size() == wanted;
        }
    }

    public PushedSampleOperator(Pushed.Sample plan, Context context) {
        this.plan = plan;
        this.context = context;
        source = plan.source();
        shuffle = new RankShuffle(plan.seed(), source.rows());
    }

    @Override
    public Schema schema() {
        return plan.schema();
    }

    @Override
    public Batch next() {
        if (ranks == null) {
            // Whatever columns are asked for, the rows are the same.
            Pushed.Sample key = new Pushed.Sample(source, plan.request().withColumns(List.of()), plan.n(), plan.key(),
                    plan.values(), plan.seed(), SourceRef.NONE);
            Drawn drawn = context.remembered().of(key, this::draw);
            drawn.counts().forEach((value, count) -> Shortfall.tell(context.listener(),
                    plan.key() == null ? null : plan.key().name(), value, count, plan.n()));
            ranks = drawn.ranks();
        }
        if (next == ranks.length) {
            return null;
        }
        int to = Math.min(ranks.length, next + BATCH_ROWS);
        Batch rows = source.rowsAt(Arrays.copyOfRange(ranks, next, to), plan.request().columns(), context);
        next = to;
        // The source's columns under this plan's schema, where hidden ones are hidden.
        return Batch.of(schema(), schema().names().stream().map(rows::vector).toList(), rows.rows());
    }

    private Drawn draw() {
        Map<Object, Group> groups = groups();
        walk(groups);
        for (Group group : groups.values()) {
            if (!group.isFull()) {
                group.ranks.clear();
                group.ranks.addAll(firstPlaces(group).boxed().toList());
            }
        }
        Map<Object, Long> counts = new LinkedHashMap<>();
        groups.forEach((value, group) -> counts.put(value, group.count));
        return new Drawn(groups.values().stream().flatMap(g -> g.ranks.stream()).mapToLong(Long::longValue).sorted().toArray(),
                counts);
    }

    private Map<Object, Group> groups() {
        Expr all = plan.request().condition();
        List<Expr> conditions = new ArrayList<>(List.of(all));
        plan.values().forEach(v -> conditions.add(Exprs.allOf(List.of(all, Domains.equal(plan.key().expr(), v)))));
        long[] counts = source.count(conditions, context);
        Map<Object, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < plan.values().size(); i++) {
            groups.put(plan.values().get(i), new Group(conditions.get(i + 1), counts[i + 1], plan.n()));
        }
        long missing = counts[0] - LongStream.of(counts).skip(1).sum();
        if (missing > 0 || plan.key() == null) {
            Expr rest = plan.key() == null ? all : Exprs.allOf(List.of(all, new Expr.IsNull(plan.key().expr())));
            groups.put(null, new Group(rest, missing, plan.n()));
        }
        return groups;
    }

    /** Takes the rows of common values in shuffled order, until each has enough. */
    private void walk(Map<Object, Group> groups) {
        List<Group> common = groups.values().stream()
                .filter(g -> g.wanted > 0 && (double) g.wanted * shuffle.places() / g.count <= MOST_PLACES).toList();
        for (long place = 0; place < shuffle.places() && !common.stream().allMatch(Group::isFull); place += STEP) {
            context.cancel().check();
            long[] candidates = LongStream.range(place, Math.min(place + STEP, shuffle.places()))
                    .map(shuffle::rankAt).filter(r -> r < source.rows()).toArray();
            Evaluation rows = plan.key() == null ? evaluation(candidates, plan.request().condition())
                    : evaluation(candidates, plan.request().condition(), plan.key().expr());
            Values.Bools kept = (Values.Bools) rows.of(plan.request().condition());
            Values keys = plan.key() == null ? null : rows.of(plan.key().expr());
            for (int i = 0; i < candidates.length; i++) {
                if (Boolean.TRUE.equals(kept.get(i))) {
                    Group group = groups.get(keys == null ? null : keys.get(i));
                    if (common.contains(group) && !group.isFull()) {
                        group.ranks.add(candidates[i]);
                    }
                }
            }
        }
    }

    /** Looks the rows up once, with all columns that the expressions read. */
    private Evaluation evaluation(long[] candidates, Expr... expressions) {
        List<String> names = Stream.of(expressions).flatMap(e -> e.columns().stream()).distinct().toList();
        Map<String, Values> columns = new HashMap<>();
        try (Batch batch = source.rowsAt(candidates, names, context)) {
            names.forEach(name -> columns.put(name, batch.values(name)));
        }
        return new Evaluation(columns::get, candidates.length);
    }

    /** The group's ranks that come first in shuffled order, found among all of its ranks. */
    private LongStream firstPlaces(Group group) {
        long[] listed = source.candidates(group.condition, context);
        LongStream all = listed != null ? among(listed, group) : selected(group);
        return all.map(shuffle::placeOf).sorted().limit(group.wanted).map(shuffle::rankAt);
    }

    private LongStream among(long[] listed, Group group) {
        Evaluation rows = evaluation(listed, group.condition);
        Values.Bools kept = (Values.Bools) rows.of(group.condition);
        return IntStream.range(0, listed.length).filter(i -> Boolean.TRUE.equals(kept.get(i)))
                .mapToLong(i -> listed[i]);
    }

    private LongStream selected(Group group) {
        LongStream.Builder found = LongStream.builder();
        try (Operator rows = RankScan.of(source, group.condition, context)) {
            for (Batch batch = rows.next(); batch != null; batch = rows.next()) {
                try (Batch current = batch) {
                    LongStream.of(((Values.Longs) current.values(Source.RANK)).values()).forEach(found::add);
                }
            }
        }
        return found.build();
    }

    @Override
    public void close() {
        ranks = new long[0];
        next = 0;
    }
}
