package lodestone.runtime.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lodestone.runtime.engine.RowReport;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.plan.VirtualSource;
import lodestone.runtime.table.Type;

/** The rules of the optimiser, in the order in which they are tried. */
final class Rules {

    static final List<Rule> ALL = List.of(
            new Rule("fold-constants", Rules::foldConstants),
            new Rule("push-filter-into-source", Rules::pushFilter),
            new Rule("push-label-into-source", Rules::pushLabel),
            new Rule("count-in-source", Rules::pushCount),
            new Rule("tally-in-source", Rules::pushTally),
            new Rule("sample-in-source", Rules::pushSample));

    /** Rows of a source that one can still wait for. */
    private static final long MOST_SCANNED = 1L << 32;

    private Rules() {
    }

    private static Plan foldConstants(Plan node) {
        if (node instanceof Plan.Filter filter) {
            Expr folded = Folding.fold(filter.condition());
            return folded.equals(Expr.Literal.TRUE) ? filter.input()
                    : folded.equals(filter.condition()) ? node : new Plan.Filter(filter.input(), folded, filter.at());
        } else if (node instanceof Plan.Derive derive) {
            Expr folded = Folding.fold(derive.column().expr());
            return folded.equals(derive.column().expr()) ? node
                    : new Plan.Derive(derive.input(), new Named(derive.column().name(), folded), derive.at());
        }
        return node;
    }

    /** Every part of the condition that the source can evaluate goes to the source. */
    private static Plan pushFilter(Plan node) {
        if (!(node instanceof Plan.Filter filter)) {
            return node;
        }
        Lineage input = Lineage.of(filter.input());
        if (input == null) {
            return node;
        }
        List<Expr> pushed = new ArrayList<>();
        List<Expr> kept = new ArrayList<>();
        for (Expr part : Exprs.conjuncts(filter.condition())) {
            Expr atSource = input.toSource(part);
            if (input.scan().source().canEvaluate(atSource)) {
                pushed.add(atSource);
            } else {
                kept.add(part);
            }
        }
        if (pushed.isEmpty()) {
            return node;
        }
        pushed.add(0, input.scan().request().condition());
        Expr condition = Folding.fold(Exprs.allOf(pushed));
        Plan.Scan scan = input.scan().with(input.scan().request().withCondition(condition));
        Plan below = replaceScan(filter.input(), scan);
        return kept.isEmpty() ? below : new Plan.Filter(below, Exprs.allOf(kept), filter.at());
    }

    /** A condition kept as a column comes from the source where the source can evaluate it. */
    private static Plan pushLabel(Plan node) {
        if (node instanceof Plan.Derive derive && derive.input() instanceof Plan.Scan scan
                && derive.column().expr().type() == Type.BOOL && !(derive.column().expr() instanceof Expr.Literal)
                && scan.source() instanceof VirtualSource
                && scan.source().canEvaluate(derive.column().expr())
                && scan.source().canEvaluate(new Expr.Not(new Expr.IsNull(derive.column().expr())))) {
            return scan.with(scan.request().withLabel(derive.column()));
        }
        return node;
    }

    private static Plan pushCount(Plan node) {
        if (node instanceof Plan.Count count) {
            Lineage input = Lineage.of(count.input());
            if (input != null && input.scan().source() instanceof VirtualSource source && source.canEvaluate(input.condition())) {
                return new Pushed.Count(source, input.condition(), count.at());
            }
        }
        return node;
    }

    private static Plan pushTally(Plan node) {
        if (node instanceof Plan.Tally tally) {
            Lineage input = Lineage.of(tally.input());
            if (input != null && input.scan().source() instanceof VirtualSource source) {
                Named key = input.toSource(tally.column());
                List<Object> values = Domains.of(key.expr(), source);
                if (canCount(source, input.condition(), key, values)) {
                    return new Pushed.Tally(source, input.condition(), key, values, tally.at());
                }
            }
        }
        return node;
    }

    private static Plan pushSample(Plan node) {
        if (node instanceof Plan.Sample sample) {
            Lineage input = Lineage.of(sample.input());
            if (input != null && input.scan().source() instanceof VirtualSource source) {
                Named key = sample.per() == null ? null : input.toSource(sample.per());
                List<Object> values = key == null ? List.of() : Domains.of(key.expr(), source);
                if (canCount(source, input.condition(), key, values) || canWalk(source, input.condition(), key, values)) {
                    Plan drawn = new Pushed.Sample(source, input.scan().request().withCondition(input.condition())
                            .withoutLabels(), sample.n(), key, values, sample.seed(), sample.at());
                    for (Named label : input.scan().request().labels()) {
                        drawn = new Plan.Derive(drawn, label, sample.at());
                    }
                    return rowwise(sample.input(), drawn);
                }
            }
        }
        return node;
    }

    private static boolean canCount(VirtualSource source, Expr condition, Named key, List<Object> values) {
        return source.canEvaluate(condition) && (key == null || values != null
                && values.stream().allMatch(v -> source.canEvaluate(Domains.equal(key.expr(), v))));
    }

    /** Whether looking at rows in a shuffled order beats making all of them, which for large spaces nobody could wait for. */
    private static boolean canWalk(VirtualSource source, Expr condition, Named key, List<Object> values) {
        return source.rows() > MOST_SCANNED && (key == null || values != null)
                && Stream.concat(condition.functions().stream(), key == null ? Stream.of() : key.expr().functions().stream())
                        .noneMatch(RowReport.class::isInstance);
    }

    private static Plan replaceScan(Plan chain, Plan.Scan scan) {
        return chain instanceof Plan.Scan ? scan : chain.withInput(replaceScan(chain.inputs().get(0), scan));
    }

    /** The chain over rows that fulfil its filters already. */
    private static Plan rowwise(Plan chain, Plan rows) {
        if (chain instanceof Plan.Scan) {
            return rows;
        }
        Plan input = rowwise(chain.inputs().get(0), rows);
        return chain instanceof Plan.Filter ? input : chain.withInput(input);
    }
}
