package lodestone.stdlib.template;

import lodestone.runtime.engine.Context;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** Makes the rows of consecutive ways to fill the sites of a template. */
final class TemplateScan implements Operator {

    private static final int BATCH_ROWS = 1 << 16;

    private final ScanRequest request;
    private final Schema schema;
    private final Occupations occupations;
    private final TemplateColumns columns;
    private final Context context;
    private final TemplateRows rows;
    private final int[] at;
    private final long to;
    private long way;
    private int tuple;

    /** @param from the first way; the one numbered {@code to} is left out */
    TemplateScan(ScanRequest request, Schema schema, Occupations occupations, TemplateColumns columns, long from, long to,
                 Context context) {
        this.request = request;
        this.schema = schema;
        this.occupations = occupations;
        this.columns = columns;
        this.context = context;
        this.to = to;
        way = from;
        at = occupations.sites().unrank(from);
        rows = new TemplateRows(occupations, BATCH_ROWS, request.columns().contains(TemplateColumns.REPEATED));
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        context.cancel().check();
        rows.clear();
        int tuples = occupations.amounts().size();
        while (rows.room() > 0 && way < to) {
            int end = Math.min(tuples, tuple + rows.room());
            rows.add(way, at, tuple, end);
            tuple = end;
            if (tuple == tuples) {
                tuple = 0;
                way++;
                occupations.sites().next(at);
            }
        }
        return rows.rows == 0 ? null : Batch.copyOf(schema, request.columns().stream().map(c -> columns.values(c, rows)).toList(),
                rows.rows, context.allocator());
    }

    @Override
    public void close() {
        way = to;
    }
}
