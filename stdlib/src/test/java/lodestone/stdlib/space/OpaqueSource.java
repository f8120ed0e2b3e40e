package lodestone.stdlib.space;

import lodestone.runtime.engine.Context;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Schema;

/** A space that can do nothing but give all of its rows: what every pushed-down answer is compared with. */
record OpaqueSource(CompositionSource space) implements Source {

    @Override
    public Schema schema() {
        return space.schema();
    }

    @Override
    public long rows() {
        return space.rows();
    }

    @Override
    public long partitions() {
        return space.partitions();
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        return space.scan(request, partition, context);
    }
}
