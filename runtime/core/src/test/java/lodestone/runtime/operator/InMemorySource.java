package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/** Rows of a list as a source. */
record InMemorySource(Schema shown, List<List<Object>> data, int pieces, int batchRows) implements Source {

    @Override
    public Schema schema() {
        return shown.with(new Column(RANK, Type.INT64, true));
    }

    @Override
    public long rows() {
        return data.size();
    }

    @Override
    public long partitions() {
        return pieces;
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        List<List<Object>> rows = new ArrayList<>();
        for (long r = partition * data.size() / pieces; r < (partition + 1) * data.size() / pieces; r++) {
            List<Object> row = new ArrayList<>();
            for (String name : request.columns()) {
                row.add(name.equals(RANK) ? (Object) r : data.get((int) r).get(shown.indexOf(name)));
            }
            rows.add(row);
        }
        return new InMemory(request.schema(schema()), rows, batchRows, context.allocator());
    }

    @Override
    public String toString() {
        return "memory";
    }
}
