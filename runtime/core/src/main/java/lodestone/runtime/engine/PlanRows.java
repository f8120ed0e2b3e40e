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
 * @param plan optimised; filters, derived columns and selections over a scan
 */
public record PlanRows(Plan plan) implements Work<PlanRows.Piece> {

    /**
     * @param batches the receiver closes them
     * @param counts  rows that left each stage, by its place
     */
    public record Piece(List<Batch> batches, Map<SourceRef, Long> counts) {
    }

    public Source source() {
        List<Plan> chain = plan.chain();
        return ((Plan.Scan) chain.get(chain.size() - 1)).source();
    }

    @Override
    public long pieces() {
        return source().partitions();
    }

    @Override
    public List<Plan> plans() {
        return List.of(plan);
    }

    /** The operators of one piece. @param counts takes the rows that leave each stage */
    public Operator open(long number, RowCounts counts, Context context) {
        return new PhysicalPlanner(context, counts).chain(plan, number);
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
