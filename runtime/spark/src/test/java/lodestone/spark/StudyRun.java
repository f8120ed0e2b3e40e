package lodestone.spark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.manifest.QueryRecord;

/** What a run of a study told: what it printed and noticed, and for each query plan, rows of all stages and hash. */
record StudyRun(String printed, List<String> notices, List<QueryRecord> queries) {

    static StudyRun here(Study study) {
        return of(study, listener -> new LocalEngine(2, listener), true);
    }

    static StudyRun on(TestCluster cluster, Study study) {
        return of(study, cluster::engine, false);
    }

    private static StudyRun of(Study study, Function<Listener, Engine> open, boolean close) {
        List<String> notices = new ArrayList<>();
        List<QueryRecord> queries = new ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public synchronized void notice(String text) {
                notices.add(text);
            }

            @Override
            public synchronized void finished(QueryRecord record) {
                queries.add(record);
            }
        };
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Engine engine = open.apply(listener);
        try {
            study.run(engine, List.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        } finally {
            if (close) {
                engine.close();
            }
        }
        return new StudyRun(printed.toString(StandardCharsets.UTF_8), notices, queries);
    }

    /** Without the name of a folder. */
    StudyRun without(String folder) {
        List<QueryRecord> records = queries.stream().map(q -> new QueryRecord(q.pipeline(), q.action().replace(folder, ""), q.at(),
                q.plan(), q.stages(), q.rows(), q.outputHash(), q.inputs().stream().map(Path::getFileName).toList(), q.notices()))
                .toList();
        return new StudyRun(printed.replace(folder, ""), notices.stream().map(n -> n.replace(folder, "")).toList(), records);
    }
}
