package lodestone.runtime.operator;

import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** A stream of batches. Used by one thread; {@code close} may come at any time, also before the end. */
public interface Operator extends AutoCloseable {

    Schema schema();

    /** The next batch, never an empty one, which now belongs to the caller; null at the end and ever after. */
    Batch next();

    @Override
    void close();
}
