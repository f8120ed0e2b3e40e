package lodestone.dsl;

import groovy.lang.Closure;
import java.util.List;
import java.util.Map;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;

/** What a user might add to the language: the tests' own extension module. */
public final class UserVerbs {

    /** What {@code remember} leaves for {@code recall}. */
    public record Memory(Object value) {
    }

    private UserVerbs() {
    }

    @Stage(usage = "rows 'name'", doc = "Rows of every type.")
    public static void rows(PipelineScope scope, String name) {
        scope.requireFirst();
        Rows rows = new Rows(name);
        scope.set(new Plan.Scan(rows, ScanRequest.all(rows), scope.at()));
    }

    @Stage(usage = "remember value, loudly: true", doc = "Leaves a value.", options = @Option(name = "loudly", doc = "in upper case"))
    public static void remember(PipelineScope scope, Map<String, Object> options, Object... values) {
        scope.put(Memory.class, new Memory(options.isEmpty() ? List.of(values) : options + " " + List.of(values)));
    }

    @Stage(usage = "each { row -> }", doc = "Takes a closure as it is.")
    public static void each(PipelineScope scope, Closure<?> closure) {
        scope.put(Memory.class, new Memory(closure.call(21)));
    }

    public static void undocumented(PipelineScope scope, Level level, double x, int n, boolean b, List<?> list) {
        scope.put(Memory.class, new Memory(level + " " + x + " " + n + " " + b + " " + list));
    }

    /** For conversions. */
    public enum Level { LOW, HIGH }

    @ExpressionFunction(usage = "recall()", doc = "What remember left.")
    public static String recall(ExpressionScope scope) {
        return String.valueOf(scope.get(Memory.class).value());
    }

    @ExpressionFunction(usage = "near(x, target, within: 0.1)", doc = "Whether x is near.",
            options = @Option(name = "within", doc = "how near"))
    public static Expr near(ExpressionScope scope, Options options, Expr x, double target) {
        double within = options.get("within", Double.class, 0.5);
        return Exprs.between(x, Exprs.literal(target - within), Exprs.literal(target + within), true);
    }
}
