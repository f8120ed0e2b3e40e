package lodestone.runtime.engine;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.Plan;

/**
 * How many rows a plan has of each value of a column: what leaves a piece are numbers, not rows.
 *
 * @param column null to count all rows, under the value null
 */
record PlanTally(PlanRows rows, String column) implements Work<PlanTally.Piece> {

    /**
     * @param tally  rows by value, in no order
     * @param counts rows that left each stage, by its place
     */
    record Piece(Map<Object, Long> tally, Map<SourceRef, Long> counts) implements Serializable {
    }

    @Override
    public long pieces() {
        return rows.pieces();
    }

    @Override
    public List<Plan> plans() {
        return rows.plans();
    }

    @Override
    public Piece piece(long number, Context context) {
        RowCounts counts = new RowCounts();
        try (Operator operator = rows.open(number, counts, context)) {
            return new Piece(Tallies.ofRows(operator, column), counts.all());
        }
    }

    /** Has all pieces done, and adds them up. @param counts takes the rows that leave each stage */
    Map<Object, Long> all(RowCounts counts, Context context) {
        Map<Object, Long> all = new HashMap<>();
        try (Pieces<Piece> pieces = context.begin(this, 0)) {
            for (long done = 1; !pieces.isDone(); done++) {
                context.cancel().check();
                Piece piece = pieces.next();
                piece.tally().forEach((value, n) -> all.merge(value, n, Long::sum));
                counts.add(piece.counts());
                rows.report(done, context.listener());
            }
        }
        return all;
    }
}
