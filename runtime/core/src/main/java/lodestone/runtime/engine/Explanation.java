package lodestone.runtime.engine;

import java.util.List;
import lodestone.runtime.optimizer.Optimizer;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Pushed;

/** Plans as text: the last stage first, each stage's input indented below it. */
final class Explanation {

    private Explanation() {
    }

    static String of(Plan logical, Optimizer.Optimized optimized) {
        String rules = optimized.rules().isEmpty() ? "none" : String.join(", ", optimized.rules());
        return "logical plan\n" + tree(logical) + "physical plan (rules: " + rules + ")\n" + tree(optimized.plan());
    }

    static String tree(Plan plan) {
        return tree(plan, 1);
    }

    private static String tree(Plan node, int depth) {
        StringBuilder text = new StringBuilder("  ".repeat(depth)).append(node.describe());
        if (node instanceof Plan.Scan || node instanceof Pushed.Sample) {
            text.append(" -> ").append(node.schema().columns().isEmpty() ? "no columns"
                    : String.join(", ", node.schema().names()));
        }
        text.append('\n');
        node.inputs().forEach(input -> text.append(tree(input, depth + 1)));
        return text.toString();
    }
}
