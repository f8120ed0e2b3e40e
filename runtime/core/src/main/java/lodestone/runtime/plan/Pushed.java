package lodestone.runtime.plan;

import java.util.List;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/** What only a source can do without making the rows; the optimiser puts these in place of the nodes of the same names. */
public sealed interface Pushed extends Plan {

    VirtualSource source();

    record Count(VirtualSource source, Expr condition, SourceRef at) implements Pushed {
        @Override
        public Schema schema() {
            return new Plan.Count(null, at).schema();
        }

        @Override
        public String describe() {
            return "count in " + source + ", where " + condition;
        }
    }

    /** @param values the values that {@code key} can take, but for missing */
    record Tally(VirtualSource source, Expr condition, Named key, List<Object> values, SourceRef at) implements Pushed {
        @Override
        public Schema schema() {
            return Plan.Tally.schema(key.column());
        }

        @Override
        public String describe() {
            return "tally in " + source + ", where " + condition + ", " + key;
        }
    }

    /**
     * Estimates how many rows there are, from a sample that is drawn by rank.
     *
     * @param key    whose values are told apart, or null
     * @param values the values that {@code key} can take, but for missing; null if nobody knows them
     */
    record Estimate(VirtualSource source, Expr condition, Named key, List<Object> values, long samples, long seed,
                    SourceRef at) implements Pushed {
        @Override
        public Schema schema() {
            Schema numbers = Schema.of(new Column("value", Type.INT64), new Column("low", Type.INT64),
                    new Column("high", Type.INT64));
            return key == null ? numbers : numbers.with(key.column());
        }

        @Override
        public String describe() {
            return "estimate from " + samples + " rows in " + source + ", where " + condition + (key == null ? "" : ", " + key)
                    + ", seed " + seed;
        }
    }

    /**
     * Samples by rank.
     *
     * @param key    what {@code per} is computed from, or null
     * @param values the values that {@code key} can take, but for missing
     */
    record Sample(VirtualSource source, ScanRequest request, long n, Named key, List<Object> values, long seed,
                  SourceRef at) implements Pushed {
        @Override
        public Schema schema() {
            return request.schema(source.schema());
        }

        @Override
        public String describe() {
            return "sample " + n + (key == null ? "" : " per " + key.name()) + " by rank in " + source + request
                    + ", seed " + seed;
        }
    }
}
