package lodestone.dsl.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.dsl.Examples;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.PipelineScope;
import lodestone.dsl.Stage;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Plan.SortKey;

/** The stages that choose or order rows. */
public final class RowStages {

    private RowStages() {
    }

    @Stage(usage = "filter { condition }", doc = "Keeps the rows where the condition is true.",
            keepsColumns = true,
            example = Examples.ORES + """
            show pipeline('some') { from 'ores.csv'; filter { mass < 100 && name != 'rutile' } }
            """)
    public static void filter(PipelineScope scope, Expr condition) {
        scope.set(new Plan.Filter(scope.input(), Conditions.require(condition), scope.at()));
    }

    @Stage(usage = "limit n", doc = "Keeps the first n rows.",
            keepsColumns = true,
            example = Examples.ORES + """
            show pipeline('some') { from 'ores.csv'; limit 2 }
            """)
    public static void limit(PipelineScope scope, long n) {
        scope.set(new Plan.Limit(scope.input(), atLeastZero("limit", n), scope.at()));
    }

    @Stage(usage = "sample n, per: 'column'",
            doc = "Keeps n random rows, or n for each value of a column: uniform, without replacement, repeatable.",
            options = {@Option(name = "per", doc = "a column; each of its values, missing among them, gives n rows"),
                @Option(name = "seed", doc = "a whole number in place of the study's seed")},
            keepsColumns = true,
            example = Examples.ORES + """
            show pipeline('some') { from 'ores.csv'; sample 1, per: 'mass', seed: 7 }
            """)
    public static void sample(PipelineScope scope, Options options, long n) {
        Plan input = scope.input();
        String per = options.get("per", String.class, null);
        if (per != null) {
            input.schema().column(per);
        }
        long seed = options.get("seed", Long.class, scope.seed());
        scope.set(new Plan.Sample(input, atLeastZero("sample", n), per, seed, scope.at()));
    }

    @Stage(usage = "sort 'column', other: 'descending'",
            doc = "Orders the rows by columns, each 'ascending' (which needs no saying) or 'descending'; "
                    + "missing values come last.",
            keepsColumns = true,
            example = Examples.ORES + """
            show pipeline('some') { from 'ores.csv'; sort 'mass', density: 'descending' }
            """)
    public static void sort(PipelineScope scope, Map<String, Object> directions, String... columns) {
        List<SortKey> keys = new ArrayList<>();
        for (String column : columns) {
            keys.add(new SortKey(column, false));
        }
        directions.forEach((column, direction) -> keys.add(new SortKey(column, isDescending(direction))));
        if (keys.isEmpty()) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "sort", "a column");
        }
        keys.forEach(key -> scope.input().schema().column(key.column()));
        scope.set(new Plan.Sort(scope.input(), keys, scope.at()));
    }

    private static boolean isDescending(Object direction) {
        String text = String.valueOf(direction);
        if (!text.equals("ascending") && !text.equals("descending")) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "sort", "'ascending' or 'descending'", Conversion.show(direction));
        }
        return text.equals("descending");
    }

    private static long atLeastZero(String stage, long n) {
        if (n < 0) {
            throw StudyException.of(Message.WRONG_ARGUMENT, stage, "a number of rows", n);
        }
        return n;
    }
}
