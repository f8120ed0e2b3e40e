package lodestone.runtime.operator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/**
 * Keeps, of all rows or of the rows of each value of a column, the n whose ranks come first in a shuffled order. Rows keep
 * the order of the input. Needs memory for about twice the rows it gives.
 */
public final class SampleOperator implements Operator {

    /** Rows held before those that can not be in the sample any more are thrown out. */
    private static final int SLACK = 1 << 18;

    private static final Object ALL = "";

    private final Operator input;
    private final long n;
    private final String per;
    private final RankShuffle shuffle;
    private final Context context;
    private final Deque<Batch> held = new ArrayDeque<>();
    private final Map<Object, Group> groups = new HashMap<>();
    private long rowsHeld;
    private boolean drained;

    /** The n first places seen so far, the last of them on top. */
    private static final class Group {
        final PriorityQueue<Long> places = new PriorityQueue<>((a, b) -> Long.compare(b, a));

        boolean takes(long place, long n) {
            if (places.size() == n && (n == 0 || place >= places.peek())) {
                return false;
            }
            places.add(place);
            if (places.size() > n) {
                places.poll();
            }
            return true;
        }
    }

    /** @param per a column of the input, or null for one sample of all rows */
    public SampleOperator(Operator input, long n, String per, RankShuffle shuffle, Context context) {
        this.input = input;
        this.n = n;
        this.per = per;
        this.shuffle = shuffle;
        this.context = context;
    }

    @Override
    public Schema schema() {
        return input.schema();
    }

    @Override
    public Batch next() {
        if (!drained) {
            drained = true;
            if (per == null) {
                groups.put(ALL, new Group());
            }
            for (Batch batch = input.next(); batch != null; batch = input.next()) {
                try (Batch current = batch) {
                    hold(current.gather(rows(current, (group, place) -> group.takes(place, n)), context.allocator()));
                }
                if (rowsHeld > SLACK + 2 * groups.values().stream().mapToLong(g -> g.places.size()).sum()) {
                    throwOut();
                }
            }
            throwOut();
            groups.forEach((value, group) -> Shortfall.tell(context.listener(), per, value, group.places.size(), n));
        }
        return held.poll();
    }

    private interface Test {
        boolean keep(Group group, long place);
    }

    private int[] rows(Batch batch, Test test) {
        long[] ranks = ((Values.Longs) batch.values(Source.RANK)).values();
        Values keys = per == null ? null : batch.values(per);
        return IntStream.range(0, batch.rows()).filter(i -> {
            Group group = groups.computeIfAbsent(keys == null ? ALL : keys.get(i), k -> new Group());
            return test.keep(group, shuffle.placeOf(ranks[i]));
        }).toArray();
    }

    private void hold(Batch batch) {
        if (batch != null) {
            held.add(batch);
            rowsHeld += batch.rows();
        }
    }

    /** Keeps only the rows that are among the first n of their group. */
    private void throwOut() {
        rowsHeld = 0;
        for (int left = held.size(); left > 0; left--) {
            Batch before = held.element();
            Batch kept = before.gather(rows(before, (group, place) -> n > 0 && place <= group.places.peek()), context.allocator());
            held.remove().close();
            hold(kept);
        }
    }

    @Override
    public void close() {
        held.forEach(Batch::close);
        held.clear();
        input.close();
    }
}
