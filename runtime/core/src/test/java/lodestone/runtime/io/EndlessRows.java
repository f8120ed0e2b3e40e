package lodestone.runtime.io;

import java.nio.file.Path;
import java.util.Random;
import lodestone.runtime.engine.Context;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/** Rows of noise that does not compress; after some of them something happens, once for each further batch. */
final class EndlessRows implements Operator {

    private static final int BATCH_ROWS = 4096;
    private static final int TEXT_BYTES = 8;

    private final Schema schema = Schema.of(new Column("n", Type.INT64), new Column("formula", Type.UTF8));
    private final Random random = new Random(1);
    private final Context context;
    private final long calm;
    private final Runnable happening;
    private long rows;

    EndlessRows(Context context, long calm, Runnable happening) {
        this.context = context;
        this.calm = calm;
        this.happening = happening;
    }

    /** Writes to the file until the process is stopped. */
    public static void main(String[] arguments) {
        TestTables.withContext(context ->
                FileSink.write(new EndlessRows(context, Long.MAX_VALUE, () -> { }), Path.of(arguments[0]), context));
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        if (rows >= calm) {
            happening.run();
        }
        if (rows - calm >= 10_000_000) {
            return null;
        }
        long[] numbers = random.longs(BATCH_ROWS).toArray();
        byte[] text = new byte[BATCH_ROWS * TEXT_BYTES];
        int[] offsets = new int[BATCH_ROWS + 1];
        for (int i = 0; i < BATCH_ROWS; i++) {
            offsets[i + 1] = offsets[i] + TEXT_BYTES;
        }
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('!' + random.nextInt(90));
        }
        rows += BATCH_ROWS;
        return Batch.copyOf(schema, java.util.List.of(new Values.Longs(numbers, null, BATCH_ROWS),
                new Values.Strings(text, offsets, null, BATCH_ROWS)), BATCH_ROWS, context.allocator());
    }

    @Override
    public void close() {
    }
}
