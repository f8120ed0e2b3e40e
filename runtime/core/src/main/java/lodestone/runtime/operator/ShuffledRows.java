package lodestone.runtime.operator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Parallel;
import lodestone.runtime.engine.Pieces;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.plan.VirtualSource;
import lodestone.runtime.table.Batch;

/**
 * Rows of a virtual source in a shuffled order, and of which group each is. Whoever stops early has looked at few rows.
 *
 * @param condition only rows where it is true are of a group
 * @param key       the groups are its values; null if all rows are of one
 * @param first     the first rank
 * @param size      how many ranks from there on
 */
public record ShuffledRows(VirtualSource source, Expr condition, Expr key, RankShuffle shuffle, long first, long size) {

    /** About what a look at one row takes, in seconds of one thread. */
    public static final double SECONDS = 1.5e-6;

    /** The group of rows that do not fulfil the condition. */
    public static final Object NONE = new Object();

    /**
     * Some places of the order that stand for rows.
     *
     * @param groups of each row; null for a missing key, and for all if there is no key
     */
    public record Piece(long[] ranks, Object[] groups) {
    }

    public ShuffledRows(VirtualSource source, Expr condition, Expr key, RankShuffle shuffle) {
        this(source, condition, key, shuffle, 0, source.rows());
    }

    /** The pieces of the order, made by threads. @param step places of a piece */
    public Pieces<Piece> pieces(int step, Context context) {
        return new Parallel<>(context.threads(), (shuffle.places() - 1) / step + 1,
                n -> piece(n * step, Math.min(step, shuffle.places() - n * step), context));
    }

    private Piece piece(long from, long places, Context context) {
        context.cancel().check();
        long[] ranks = LongStream.range(from, from + places).map(shuffle::rankAt)
                .filter(r -> r < size).map(r -> first + r).toArray();
        Evaluation rows = evaluation(source, ranks, key == null ? List.of(condition) : List.of(condition, key), context);
        Values.Bools kept = (Values.Bools) rows.of(condition);
        Values keys = key == null ? null : rows.of(key);
        Object[] groups = new Object[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            groups[i] = !Boolean.TRUE.equals(kept.get(i)) ? NONE : keys == null ? null : keys.get(i);
        }
        return new Piece(ranks, groups);
    }

    /** Looks rows up once, with all columns that some expressions read. */
    static Evaluation evaluation(VirtualSource source, long[] ranks, List<Expr> expressions, Context context) {
        List<String> names = expressions.stream().flatMap(e -> e.columns().stream()).distinct().toList();
        Map<String, Values> columns = new HashMap<>();
        try (Batch batch = source.rowsAt(ranks, names, context)) {
            names.forEach(name -> columns.put(name, batch.values(name)));
        }
        return new Evaluation(columns::get, ranks.length);
    }
}
