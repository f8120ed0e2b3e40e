package lodestone.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.Query;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Type;

/**
 * Some rules in their order, for counting what each of them removes. A condition joined by {@code &&} or {@code &} is as
 * many rules as it has parts.
 */
final class Funnel {

    private final Plan rows;
    private final List<Expr> rules = new ArrayList<>();
    /** After each rule: what a row must fulfil to be left. */
    private final List<Expr> left = new ArrayList<>();

    private Funnel(Plan rows) {
        this.rows = rows;
    }

    /**
     * The rules of the filters of a plan.
     *
     * @throws StudyException NO_FUNNEL if there are none, or other stages that leave rows out below the last of them
     */
    static Funnel ofFilters(Plan plan, String pipeline) {
        List<Plan> chain = new ArrayList<>(plan.chain());
        while (!chain.isEmpty() && !(chain.get(0) instanceof Plan.Filter)) {
            chain.remove(0);
        }
        if (chain.isEmpty()) {
            throw StudyException.of(Message.NO_FUNNEL, "'" + pipeline + "' has no filters");
        }
        Plan rows = null;
        List<Expr> conditions = new ArrayList<>();
        for (int i = chain.size() - 1; i >= 0; i--) {
            Plan node = chain.get(i);
            if (node instanceof Plan.Filter filter) {
                conditions.add(filter.condition());
            } else if (rows == null) {
                rows = node;
            } else if (node instanceof Plan.Derive derive) {
                String name = derive.column().name();
                if (rows.schema().has(name)) { // one that 'select' left out, and all columns stay here
                    throw StudyException.of(Message.NO_FUNNEL, "'" + pipeline + "' has two columns '" + name + "'");
                }
                rows = node.withInput(rows);
            } else if (!(node instanceof Plan.Project)) {
                throw StudyException.of(Message.NO_FUNNEL, "in '" + pipeline + "' a filter comes after '" + node.describe() + "'");
            }
        }
        Funnel funnel = new Funnel(rows);
        conditions.forEach(funnel::add);
        return funnel;
    }

    /**
     * The rules that a column joins.
     *
     * @throws StudyException UNKNOWN_COLUMN; NO_FUNNEL if it is not made by a condition
     */
    static Funnel ofColumn(Plan plan, String column) {
        plan.schema().column(column);
        Expr condition = plan.chain().stream().filter(Plan.Derive.class::isInstance).map(node -> ((Plan.Derive) node).column())
                .filter(c -> c.name().equals(column) && c.expr().type() == Type.BOOL).map(Named::expr).findFirst()
                .orElseThrow(() -> StudyException.of(Message.NO_FUNNEL, "'" + column + "' is not made by 'label'"));
        Funnel funnel = new Funnel(plan);
        funnel.add(condition);
        return funnel;
    }

    /** Adds the parts of one condition; those of a joint rule mean more together, as they do in the filter itself. */
    private void add(Expr condition) {
        for (Expr conjunct : Exprs.conjuncts(condition)) {
            Expr before = left.isEmpty() ? null : left.get(left.size() - 1);
            Expr joined = null;
            for (Expr rule : Exprs.parts(conjunct)) {
                rules.add(rule);
                joined = joined == null ? rule : Exprs.conjunction(joined, rule);
                left.add(before == null ? joined : Exprs.allOf(List.of(before, joined)));
            }
        }
    }

    /** A row for all, and one for each rule: how many it removes alone, how many in order, and how many are left. */
    List<Map<String, Object>> count(Query query, Engine engine) {
        List<Expr> conditions = new ArrayList<>(List.of(Expr.Literal.TRUE));
        conditions.addAll(rules);
        conditions.addAll(left);
        long[] counts = engine.counts(new Query(query.pipeline(), rows, query.at()), conditions);
        List<Map<String, Object>> table = new ArrayList<>(List.of(row("all rows", null, null, counts[0])));
        long before = counts[0];
        for (int i = 0; i < rules.size(); i++) {
            long after = counts[1 + rules.size() + i];
            table.add(row(rules.get(i).toString(), counts[0] - counts[1 + i], before - after, after));
            before = after;
        }
        return table;
    }

    private static Map<String, Object> row(String rule, Long alone, Long removed, long left) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rule", rule);
        row.put("alone", alone);
        row.put("removed", removed);
        row.put("left", left);
        return row;
    }
}
