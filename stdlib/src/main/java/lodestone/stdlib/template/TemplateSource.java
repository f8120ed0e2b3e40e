package lodestone.stdlib.template;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.VirtualSource;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.space.Stoichiometry;

/**
 * The compositions of a template as a table: all that its sites can be filled with. Any row can be had by its rank, and all
 * rows are counted without being made; conditions are computed row by row.
 */
public final class TemplateSource implements VirtualSource, Cited {

    /** Up to so many rows repeated formulas are counted for the notice about them. */
    private static final long MOST_COUNTED = 1 << 20;

    /** What is sent of it. */
    private record Sent(Template template, Map<String, List<Element>> elements, Stoichiometry stoichiometry, long partitionRows)
            implements Serializable {
        private Object readResolve() {
            TemplateSource copy = new TemplateSource(template, elements, stoichiometry, partitionRows);
            copy.told.set(true);
            return copy;
        }
    }

    private final long partitionRows;
    private final Occupations occupations;
    private final TemplateColumns columns;
    private final Schema schema;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @param elements      what may be on each site, by its letter
     * @param stoichiometry the bounds of the amounts as they are written; null for none, if no amount is free
     * @throws lodestone.runtime.message.StudyException MISSING_ARGUMENT, TEMPLATE_AMOUNT, EMPTY_SITE, NO_OCCUPATION,
     *                                                  TOO_MANY_OCCUPATIONS
     */
    public TemplateSource(Template template, Map<String, ? extends List<Element>> elements, Stoichiometry stoichiometry) {
        this(template, elements, stoichiometry, VirtualSource.partitionRows());
    }

    private TemplateSource(Template template, Map<String, ? extends List<Element>> elements, Stoichiometry stoichiometry,
                           long partitionRows) {
        this.partitionRows = partitionRows;
        occupations = new Occupations(template, elements, stoichiometry);
        columns = new TemplateColumns(template);
        schema = columns.schema();
    }

    private Object writeReplace() {
        return new Sent(occupations.template(), occupations.elements(), occupations.stoichiometry(), partitionRows);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public long rows() {
        return occupations.size();
    }

    @Override
    public boolean canEvaluate(Expr condition) {
        return condition instanceof Expr.Literal;
    }

    @Override
    public long[] count(List<Expr> conditions, Context context) {
        tellRepeats(context);
        return conditions.stream().mapToLong(c -> c.equals(Expr.Literal.TRUE) ? occupations.size() : 0).toArray();
    }

    @Override
    public long partitions() {
        return (occupations.sites().size() + waysPerPartition() - 1) / waysPerPartition();
    }

    private long waysPerPartition() {
        return Math.max(1, partitionRows / occupations.amounts().size());
    }

    @Override
    public void prepare(ScanRequest request, Context context) {
        tellRepeats(context);
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        tellRepeats(context);
        long from = partition * waysPerPartition();
        long to = request.condition().equals(Expr.Literal.TRUE)
                ? Math.min(from + waysPerPartition(), occupations.sites().size()) : from;
        return new TemplateScan(request, request.schema(schema), occupations, columns, from, to, context);
    }

    @Override
    public Batch rowsAt(long[] ranks, List<String> names, Context context) {
        TemplateRows rows = new TemplateRows(occupations, Math.max(1, ranks.length), names.contains(TemplateColumns.REPEATED));
        int tuples = occupations.amounts().size();
        for (long rank : ranks) {
            int tuple = (int) (rank % tuples);
            rows.add(rank / tuples, occupations.sites().unrank(rank / tuples), tuple, tuple + 1);
        }
        return Batch.copyOf(schema.select(names), names.stream().map(n -> columns.values(n, rows)).toList(), ranks.length,
                context.allocator());
    }

    @Override
    public List<Object> domain(String column) {
        return null;
    }

    @Override
    public long[] candidates(Expr condition, Context context) {
        return null;
    }

    /** Says once how many formulas come more than once. */
    private void tellRepeats(Context context) {
        Repeats repeats = new Repeats(occupations);
        if (!repeats.arePossible() || told.getAndSet(true)) {
            return;
        } else if (occupations.size() > MOST_COUNTED) {
            context.listener().notice(Message.TEMPLATE_MAY_REPEAT.text(occupations.template(), occupations.size()));
            return;
        }
        long repeated = 0;
        int[] at = occupations.sites().unrank(0);
        do {
            for (int tuple = 0; tuple < occupations.amounts().size(); tuple++) {
                repeated += repeats.isRepeated(at, tuple) ? 1 : 0;
            }
        } while (occupations.sites().next(at));
        if (repeated > 0) {
            context.listener().notice(Message.TEMPLATE_REPEATED.text(occupations.template(), repeated, occupations.size()));
        }
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("methods/space", "the space of compositions");
    }

    @Override
    public String toString() {
        return occupations.toString();
    }
}
