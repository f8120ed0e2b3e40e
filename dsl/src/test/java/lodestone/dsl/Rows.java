package lodestone.dsl;

import lodestone.runtime.engine.Context;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/** A source that has columns of every type, and no rows: the language only plans. */
record Rows(String name) implements Source {

    @Override
    public Schema schema() {
        return Schema.of(new Column("formula", Type.UTF8), new Column("category", Type.UTF8),
                new Column("allowed", Type.BOOL), new Column("known", Type.BOOL), new Column("arity", Type.UINT8),
                new Column("atoms", Type.INT64), new Column("mass", Type.FLOAT64),
                new Column("elements", Type.UTF8_LIST, true), new Column("binding", Type.INT64, true));
    }

    @Override
    public long rows() {
        return 0;
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return name;
    }
}
