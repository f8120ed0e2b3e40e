package lodestone.dsl.stage;

import java.util.List;
import java.util.Map;
import lodestone.dsl.Examples;
import lodestone.dsl.PipelineScope;
import lodestone.dsl.Stage;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;

/** The stages that make or choose columns. */
public final class ColumnStages {

    private ColumnStages() {
    }

    @Stage(usage = "derive name: expression", doc = "Adds columns.",
            example = Examples.ORES + """
            show pipeline('some') { from 'ores.csv'; derive volume: mass / density, heavy: mass > 100 ? 'yes' : 'no' }
            """)
    public static void derive(PipelineScope scope, Map<String, Expr> columns) {
        if (columns.isEmpty()) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "derive", "a named expression");
        }
        columns.forEach(scope::derive);
    }

    @Stage(usage = "label name: condition", doc = "Adds columns that are true, false or missing.",
            example = Examples.ORES + """
            show pipeline('some') { from 'ores.csv'; label heavy: mass > 100 && density > 4 }
            """)
    public static void label(PipelineScope scope, Map<String, Expr> labels) {
        if (labels.isEmpty()) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "label", "a named condition");
        }
        labels.forEach((name, condition) -> scope.derive(name, Conditions.require(condition)));
    }

    @Stage(usage = "select 'column', 'other'", doc = "Keeps these columns, in this order.",
            keepsColumns = true,
            example = Examples.ORES + """
            show pipeline('some') { from 'ores.csv'; select 'density', 'name' }
            """)
    public static void select(PipelineScope scope, String... columns) {
        if (columns.length == 0) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "select", "a column");
        }
        Plan plan = new Plan.Project(scope.input(), List.of(columns), scope.at());
        plan.schema();
        scope.set(plan);
    }
}
