package lodestone.dsl;

import lodestone.runtime.engine.Context;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Schema;

/** Where a checked pipeline begins whose own beginning has a mistake; nothing ever reads it. */
final class NoRows implements Source {

    @Override
    public Schema schema() {
        return Schema.of();
    }

    @Override
    public long rows() {
        return 0;
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        throw new IllegalStateException("a check reads nothing");
    }
}
