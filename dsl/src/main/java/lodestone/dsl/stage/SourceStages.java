package lodestone.dsl.stage;

import java.nio.file.Path;
import lodestone.dsl.Examples;
import lodestone.dsl.Pipeline;
import lodestone.dsl.PipelineScope;
import lodestone.dsl.Stage;
import lodestone.runtime.io.FileSource;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;

/** The stage that begins a pipeline. */
public final class SourceStages {

    private SourceStages() {
    }

    @Stage(usage = "from pipeline", doc = "Goes on where another pipeline ended.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            show pipeline('heavy') { from ores; filter { mass > 100 } }
            """)
    public static void from(PipelineScope scope, Pipeline pipeline) {
        scope.requireFirst();
        scope.adopt(pipeline);
    }

    @Stage(usage = "from 'file'", doc = "Reads a file, whose ending says its format.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv' }
            """)
    public static void from(PipelineScope scope, String file) {
        from(scope, FileSource.open(Path.of(file)));
    }

    @Stage(usage = "from duckdb('file', 'table')", doc = "Reads what a function of a script opens.")
    public static void from(PipelineScope scope, Source source) {
        scope.requireFirst();
        scope.set(new Plan.Scan(source, ScanRequest.all(source), scope.at()));
    }
}
