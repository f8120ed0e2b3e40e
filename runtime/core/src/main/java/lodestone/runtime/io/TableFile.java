package lodestone.runtime.io;

import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Schema;

/** A table in a file, as one of the ways to read it sees it. */
interface TableFile {

    Schema schema();

    /** How many rows, or -1 if nobody knows before reading them. */
    default long rows() {
        return -1;
    }

    default long partitions() {
        return 1;
    }

    /** The number of the partition's first row. */
    default long firstRow(long partition) {
        return 0;
    }

    /** @param names columns of the schema, in the order wanted; perhaps none */
    Operator scan(List<String> names, long partition, Context context);
}
