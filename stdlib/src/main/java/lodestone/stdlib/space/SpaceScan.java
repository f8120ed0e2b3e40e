package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** Explodes the bitmaps of a range of systems into batches of rows. */
final class SpaceScan implements Operator {

    static final int BATCH_ROWS = 1 << 16;

    private final ScanRequest request;
    private final Schema schema;
    private final Context context;
    private final SpaceColumns columns;
    private final ConditionMasks masks;
    private final SystemRange range;
    private final Condition condition;
    private final List<Condition> labels;
    /** Where each label is missing. */
    private final List<Condition> missing;
    /** Made for the first row: in large spaces most partitions have none. */
    private RowBlock block;
    private final List<long[]> labelBits = new ArrayList<>();
    private final List<long[]> missingBits = new ArrayList<>();
    /** The system of the chunk that is being exploded, its bitmap, and its next ratio. */
    private int current = -1;
    private long[] mask;
    private int ratio;

    SpaceScan(ScanRequest request, Schema schema, ConditionTables tables, SpaceColumns columns, Condition condition,
              List<Condition> labels, List<Condition> missing, SystemRange range, Context context) {
        this.request = request;
        this.schema = schema;
        this.columns = columns;
        this.condition = condition;
        this.labels = labels;
        this.missing = missing;
        this.range = range;
        this.context = context;
        masks = new ConditionMasks(tables, columns, range.segment());
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        context.cancel().check();
        if (!advance()) {
            return null;
        }
        block = block == null ? new RowBlock(BATCH_ROWS, true) : block;
        block.clear();
        labelBits.clear();
        missingBits.clear();
        labels.forEach(l -> labelBits.add(new long[Bits.words(BATCH_ROWS)]));
        missing.forEach(m -> missingBits.add(m.equals(Condition.FALSE) ? null : new long[Bits.words(BATCH_ROWS)]));
        while (block.room() > 0 && advance()) {
            explode();
        }
        return block.rows == 0 ? null : batch();
    }

    /** Finds a system with rows left; false at the end of the range. */
    private boolean advance() {
        while (mask == null) {
            if (current + 1 == masks.systems()) {
                current = -1;
                if (!range.fill(masks)) {
                    return false;
                }
            }
            current++;
            long[] found = masks.mask(condition, current);
            // Labels are computed in the same places, so where there are any the bitmap must be kept.
            mask = found == null || labels.isEmpty() ? found : found.clone();
            ratio = 0;
        }
        return true;
    }

    /** Adds the current system's rows, as many as there is room for. */
    private void explode() {
        int first = block.rows;
        block.beginRun(range.segment(), masks.system(current), masks.firstRank(current));
        int end = block.ratios.length;
        int rows = first;
        int[] out = block.ratios;
        int word = ratio >> 6;
        long bits = word < mask.length ? mask[word] & -1L << ratio : 0;
        while (true) {
            while (bits == 0 && ++word < mask.length) {
                bits = mask[word];
            }
            if (bits == 0) {
                mask = null;
                break;
            } else if (rows == end) {
                ratio = (word << 6) + Long.numberOfTrailingZeros(bits);
                break;
            }
            out[rows++] = (word << 6) + Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
        }
        block.rows = rows;
        block.endRun();
        for (int l = 0; l < labels.size(); l++) {
            mark(labels.get(l), first, labelBits.get(l));
            mark(missing.get(l), first, missingBits.get(l));
        }
    }

    /** Sets the bits of the rows from the first one on that fulfil a condition. */
    private void mark(Condition condition, int first, long[] bits) {
        long[] found = masks.mask(condition, current);
        for (int i = first; found != null && i < block.rows; i++) {
            if (Bits.get(found, block.ratios[i])) {
                Bits.set(bits, i);
            }
        }
    }

    private Batch batch() {
        int shown = request.columns().size();
        return Batch.copyOf(schema, c -> c < shown ? columns.values(request.columns().get(c), block)
                : new Values.Bools(labelBits.get(c - shown), missingBits.get(c - shown), block.rows), block.rows, context.allocator());
    }

    @Override
    public void close() {
        mask = null;
    }
}
