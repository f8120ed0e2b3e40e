package lodestone.runtime.operator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Pieces;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.engine.RowCounts;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/**
 * Has the pieces of a plan's rows made by the crew, and gives the batches in order. The first piece is made here and comes
 * batch by batch, so that who wants a few rows has them at once.
 */
public final class ParallelScan implements Operator {

    private final PlanRows rows;
    private final Consumer<Map<SourceRef, Long>> counted;
    private final Context context;
    private final RowCounts firstCounts = new RowCounts();
    private final Operator first;
    private final Deque<Batch> current = new ArrayDeque<>();
    /** Null as long as the first piece goes on. */
    private Pieces<PlanRows.Piece> others;
    private long done;

    /** @param counted told how many rows left each stage, piece by piece, in order */
    public ParallelScan(PlanRows rows, Consumer<Map<SourceRef, Long>> counted, Context context) {
        this.rows = rows;
        this.counted = counted;
        this.context = context;
        first = rows.open(0, firstCounts, context);
    }

    @Override
    public Schema schema() {
        return first.schema();
    }

    @Override
    public Batch next() {
        if (others == null) {
            context.cancel().check();
            Batch batch = first.next();
            if (batch != null) {
                return batch;
            }
            done++;
            counted.accept(firstCounts.all());
            others = context.begin(rows, 1);
        }
        while (current.isEmpty()) {
            if (others.isDone()) {
                return null;
            }
            context.cancel().check();
            PlanRows.Piece piece = others.next();
            current.addAll(piece.batches());
            counted.accept(piece.counts());
            done++;
            rows.report(done, context.listener());
        }
        return current.remove();
    }

    @Override
    public void close() {
        current.forEach(Batch::close);
        current.clear();
        try {
            first.close();
        } finally {
            if (others != null) {
                others.drain().forEach(piece -> piece.batches().forEach(Batch::close));
            }
        }
    }
}
