package lodestone.runtime.io;

import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.engine.RowCounts;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** The rows of several pieces of a plan, one after the other. */
final class DatasetRows implements Operator {

    private final PlanRows rows;
    private final long end;
    private final DatasetTold.Ear ear;
    private final Context context;
    private long piece;
    private RowCounts counts = new RowCounts();
    private Operator current;

    /**
     * @param first the first piece
     * @param end   the piece after the last
     * @param ear   told how many rows left each stage
     */
    DatasetRows(PlanRows rows, long first, long end, DatasetTold.Ear ear, Context context) {
        this.rows = rows;
        this.end = end;
        this.ear = ear;
        this.context = context;
        piece = first;
        current = rows.open(first, counts, context);
    }

    @Override
    public Schema schema() {
        return rows.plan().schema();
    }

    @Override
    public Batch next() {
        while (piece < end) {
            Batch batch = current.next();
            if (batch != null) {
                return batch;
            }
            ear.add(counts.all());
            current.close();
            piece++;
            if (piece < end) {
                counts = new RowCounts();
                current = rows.open(piece, counts, context);
            }
        }
        return null;
    }

    @Override
    public void close() {
        current.close();
    }
}
