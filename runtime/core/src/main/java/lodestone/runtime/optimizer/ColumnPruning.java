package lodestone.runtime.optimizer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.plan.SqlQuery;

/** Reads and computes only the columns that something further up has use for. */
final class ColumnPruning {

    static final String NAME = "prune-columns";

    private ColumnPruning() {
    }

    static Plan prune(Plan root) {
        return prune(root, new LinkedHashSet<>(root.schema().shownNames()));
    }

    private static Plan prune(Plan plan, Set<String> needed) {
        if (plan instanceof Plan.Scan scan) {
            return scan.with(request(scan.request(), needed));
        } else if (plan instanceof Pushed.Sample s) {
            return new Pushed.Sample(s.source(), request(s.request(), needed), s.n(), s.key(), s.values(), s.seed(), s.at());
        } else if (plan instanceof SqlQuery query) {
            return query.withColumns(query.schema().columns().stream().filter(c -> needed.contains(c.name())).toList())
                    .withInputs(query.inputs().stream().map(ColumnPruning::prune).toList());
        } else if (plan instanceof Plan.Derive derive && !needed.contains(derive.column().name())) {
            return prune(derive.input(), needed);
        }
        Set<String> below = new LinkedHashSet<>(needed);
        if (plan instanceof Plan.Placing placing) {
            if (placing.names().stream().noneMatch(needed::contains)) {
                return prune(withVector(placing), needed);
            }
            placing.names().forEach(below::remove);
            below.add(placing.vector());
        } else if (plan instanceof Plan.Derive derive) {
            below.remove(derive.column().name());
            below.addAll(derive.column().expr().columns());
        } else if (plan instanceof Plan.Filter filter) {
            below.addAll(filter.condition().columns());
        } else if (plan instanceof Plan.Project project) {
            List<String> kept = project.names().stream().filter(needed::contains).toList();
            boolean rank = needed.contains(Source.RANK) && project.input().schema().has(Source.RANK);
            below.clear();
            below.addAll(kept);
            if (rank) {
                below.add(Source.RANK);
            }
            Plan input = prune(project.input(), below);
            return kept.isEmpty() ? input : new Plan.Project(input, kept, project.at());
        } else if (plan instanceof Plan.Sample sample) {
            below.add(Source.RANK);
            if (sample.per() != null) {
                below.add(sample.per());
            }
        } else if (plan instanceof Plan.Sort sort) {
            sort.keys().forEach(key -> below.add(key.column()));
        } else if (plan instanceof Plan.Count || plan instanceof Plan.Tally) {
            below.clear();
            if (plan instanceof Plan.Tally tally) {
                below.add(tally.column());
            }
        }
        return plan.inputs().isEmpty() ? plan : plan.withInput(prune(plan.inputs().get(0), below));
    }

    /** The rows of a map whose places nobody asks for. */
    private static Plan withVector(Plan.Placing placing) {
        Expr vector = Exprs.column(placing.input().schema().column(placing.vector()));
        return new Plan.Filter(placing.input(), new Expr.Not(new Expr.IsNull(vector)), placing.at());
    }

    private static ScanRequest request(ScanRequest request, Set<String> needed) {
        List<Named> labels = request.labels().stream().filter(l -> needed.contains(l.name())).toList();
        return new ScanRequest(request.columns().stream().filter(needed::contains).toList(), request.condition(), labels);
    }
}
