package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Pieces;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.optimizer.Domains;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.plan.VirtualSource;
import lodestone.runtime.table.Batch;

/**
 * Draws a sample by rank: for each value the rows that come first in the shuffled order. Values bound to a list are found
 * by looking through the list; common ones by walking the order from its start; and where that would take longer than
 * selecting all rows of a value, by that. All three give the same rows.
 */
final class SampleDraw {

    /** A walk goes on so far before anything is said about how far it has to go. */
    private static final long FIRST_LOOK = 1 << 16;
    private static final int STEP = 1 << 11;
    /** Of one thread. */
    private static final double MOST_SECONDS = 7200;

    private final Pushed.Sample plan;
    private final VirtualSource source;
    private final RankShuffle shuffle;
    private final Context context;
    /** Rows that the walk has looked at. */
    private long looked;

    /** The rows of one value. */
    private static final class Group {
        final Expr condition;
        final List<Long> ranks = new ArrayList<>();
        boolean isDone;

        Group(Expr condition) {
            this.condition = condition;
        }
    }

    SampleDraw(Pushed.Sample plan, Context context) {
        this.plan = plan;
        this.context = context;
        source = plan.source();
        shuffle = new RankShuffle(plan.seed(), source.rows());
    }

    /**
     * The ranks of each value, n or all that there are; null stands for a missing value, and for all rows if there is no key.
     *
     * @throws StudyException SAMPLE_TOO_RARE if a value has so few rows that they can not be found
     */
    Map<Object, long[]> draw() {
        Map<Object, Group> groups = groups();
        groups.values().forEach(this::lookUp);
        walk(groups);
        groups.forEach((value, group) -> {
            if (!group.isDone) {
                select(value, group);
            }
        });
        Map<Object, long[]> drawn = new LinkedHashMap<>();
        groups.forEach((value, group) -> drawn.put(value, group.ranks.stream().mapToLong(Long::longValue).toArray()));
        return drawn;
    }

    private Map<Object, Group> groups() {
        Expr all = plan.request().condition();
        Map<Object, Group> groups = new LinkedHashMap<>();
        if (plan.key() == null) {
            groups.put(null, new Group(all));
        } else {
            plan.values().forEach(v -> groups.put(v, new Group(Exprs.allOf(List.of(all, Domains.equal(plan.key().expr(), v))))));
            groups.put(null, new Group(Exprs.allOf(List.of(all, new Expr.IsNull(plan.key().expr())))));
        }
        return groups;
    }

    /** Finds the rows of a value that can only be in a list. */
    private void lookUp(Group group) {
        if (!source.canEvaluate(group.condition)) {
            return;
        }
        source.prepare(new ScanRequest(List.of(), group.condition, List.of()), context);
        long[] listed = source.candidates(group.condition, context);
        if (listed != null) {
            int[] kept = listed.length == 0 ? new int[0] : Bits.positions(ShuffledRows.evaluation(source, listed,
                    List.of(group.condition), context).isTrue(group.condition));
            keepFirst(group, Arrays.stream(kept).mapToLong(i -> listed[i]));
        }
    }

    private void keepFirst(Group group, LongStream all) {
        group.ranks.clear();
        all.map(shuffle::placeOf).sorted().limit(plan.n()).map(shuffle::rankAt).forEach(group.ranks::add);
        group.isDone = true;
    }

    /** Takes rows in shuffled order, until each value has enough or is too rare for this. */
    private void walk(Map<Object, Group> groups) {
        groups.values().forEach(group -> group.isDone |= plan.n() == 0);
        List<Group> open = new ArrayList<>(groups.values());
        open.removeIf(group -> group.isDone);
        Expr key = plan.key() == null ? null : plan.key().expr();
        try (Pieces<ShuffledRows.Piece> pieces = new ShuffledRows(source, plan.request().condition(), key, shuffle)
                .pieces(STEP, context)) {
            for (long check = FIRST_LOOK; !open.isEmpty() && !pieces.isDone();) {
                take(pieces.next(), groups);
                if (looked >= check) {
                    check = looked * 2;
                    open.removeIf(group -> walkSeconds(group) > scanSeconds(group) || walkSeconds(group) > MOST_SECONDS);
                }
                open.removeIf(group -> group.isDone);
                context.listener().progress("sampling", "rows looked at", looked, -1);
            }
            // Whoever has seen all rows has found all there are.
            groups.values().forEach(group -> group.isDone |= pieces.isDone());
        }
    }

    private void take(ShuffledRows.Piece piece, Map<Object, Group> groups) {
        for (int i = 0; i < piece.ranks().length; i++) {
            Group group = piece.groups()[i] == ShuffledRows.NONE ? null : groups.get(piece.groups()[i]);
            if (group != null && !group.isDone) {
                group.ranks.add(piece.ranks()[i]);
                group.isDone = group.ranks.size() == plan.n();
            }
        }
        looked += piece.ranks().length;
    }

    /** What the whole walk is likely to take for a value; at least that, if none of its rows has come yet. */
    private double walkSeconds(Group group) {
        double rows = (double) looked / Math.max(1, group.ranks.size()) * plan.n();
        return Math.min(rows, source.rows()) * ShuffledRows.SECONDS;
    }

    private double scanSeconds(Group group) {
        return source.scanCost(group.condition);
    }

    /** Finds the rows of a rare value among all of its rows. */
    private void select(Object value, Group group) {
        if (scanSeconds(group) > MOST_SECONDS) {
            if (source.canEvaluate(group.condition) && source.countCost(List.of(group.condition), 1) < MOST_SECONDS
                    && source.count(List.of(group.condition), context)[0] == 0) {
                group.isDone = true;
                return;
            }
            String what = plan.key() == null ? "of the condition" : "of " + plan.key().name() + " '" + value + "'";
            throw StudyException.of(Message.SAMPLE_TOO_RARE, plan.n(), what, looked, group.ranks.size());
        }
        LongStream.Builder found = LongStream.builder();
        try (Operator rows = RankScan.of(source, group.condition, context)) {
            for (Batch batch = rows.next(); batch != null; batch = rows.next()) {
                try (Batch current = batch) {
                    LongStream.of(((Values.Longs) current.values(Source.RANK)).values()).forEach(found::add);
                }
            }
        }
        keepFirst(group, found.build());
    }
}
