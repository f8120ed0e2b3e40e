package lodestone.runtime.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;

/**
 * The rows of a row-wise plan over one source, a piece for each partition of it.
 *
 * @param plan  optimised; filters, derived columns and selections over a scan
 * @param stage a limit or a sample of them, which each piece does for itself, so that no rows leave it that can not be among
 *              the result; whoever puts the pieces together has to do it once more. Null for all rows
 */
public record PlanRows(Plan plan, Plan stage) implements Work<PlanRows.Piece> {

    public PlanRows(Plan plan) {
        this(plan, null);
    }

    /**
     * @param batches the receiver closes them
     * @param counts  rows that left each stage, by its place
     */
    public record Piece(List<Batch> batches, Map<SourceRef, Long> counts) {
    }

    public Source source() {
        return scan().source();
    }

    private Plan.Scan scan() {
        List<Plan> chain = plan.chain();
        return (Plan.Scan) chain.get(chain.size() - 1);
    }

    @Override
    public long pieces() {
        return source().partitions(scan().request());
    }

    @Override
    public List<Plan> plans() {
        return List.of(plan);
    }

    /** The operators of one piece. @param counts takes the rows that leave each stage of the plan */
    public Operator open(long number, RowCounts counts, Context context) {
        Operator rows = new PhysicalPlanner(context, counts).chain(plan, number);
        // What the whole sample falls short of, only the whole can say.
        return stage == null ? rows : new PhysicalPlanner(context.silent(), counts).over(stage, rows);
    }

    /** Tells how far it has come, in rows of the source where it knows how many it has. */
    public void report(long done, Listener listener) {
        long all = source().rows();
        long pieces = pieces();
        if (all < 0) {
            listener.progress("scanning", "partitions", done, pieces);
        } else {
            listener.progress("scanning", "rows", (long) ((double) all / pieces * done), all);
        }
    }

    @Override
    public Piece piece(long number, Context context) {
        RowCounts counts = new RowCounts();
        List<Batch> batches = new ArrayList<>();
        try (Operator rows = open(number, counts, context)) {
            for (Batch batch = rows.next(); batch != null; batch = rows.next()) {
                batches.add(batch);
            }
        } catch (RuntimeException | Error e) {
            batches.forEach(Batch::close);
            throw e;
        }
        return new Piece(batches, counts.all());
    }
}
