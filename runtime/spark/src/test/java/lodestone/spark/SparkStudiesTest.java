package lodestone.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.manifest.QueryRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Studies say the same on a cluster as on threads: what they print, their rows' hashes, row counts and notices. */
@ExtendWith(ClusterExtension.class)
class SparkStudiesTest {

    /** What a run tells. */
    private record Run(String printed, List<String> notices, List<QueryRecord> queries) {
    }

    @Test
    void countsTalliesSamplesAndRows(TestCluster cluster) {
        assertSame(cluster, """
                seed 42
                def some = pipeline('some') {
                    pool H..Cl, oxidationStates: 'smact14'
                    compositions arity: 3..4, stoichiometry: 1..8
                    label allowed: chargeNeutral() & paulingOrder()
                    derive odd: length(formula) % 3 == 1
                }
                println some.count()
                println some.tally('allowed')
                println some.tally('odd')
                def rows = pipeline('rows') {
                    from some
                    filter { allowed && odd }
                }
                println rows.count()
                println rows.take(5)
                def drawn = pipeline('drawn') {
                    from some
                    filter { odd }
                    sample 50, per: 'allowed'
                    embed 'magpie', pooling: 'mean'
                }
                println drawn.take(100)
                """);
    }

    private static void assertSame(TestCluster cluster, String script) {
        Run local = run(script, listener -> new LocalEngine(2, listener), true);
        Run spark = run(script, cluster::engine, false);
        assertEquals(local.printed(), spark.printed());
        assertEquals(local.notices(), spark.notices());
        assertEquals(local.queries(), spark.queries());
        assertFalse(local.queries().isEmpty());
    }

    private static Run run(String script, Function<Listener, Engine> open, boolean close) {
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
        Study.of("study.groovy", script).run(engine, List.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        if (close) {
            engine.close();
        }
        return new Run(printed.toString(StandardCharsets.UTF_8), notices, queries);
    }
}
