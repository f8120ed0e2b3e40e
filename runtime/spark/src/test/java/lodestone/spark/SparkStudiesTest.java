package lodestone.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import lodestone.dsl.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Studies say the same on a cluster as on threads: what they print, their rows' hashes, row counts and notices. */
@ExtendWith(ClusterExtension.class)
class SparkStudiesTest {

    @Test
    void countsTalliesSamplesAndRows(TestCluster cluster) {
        assertSame(cluster, """
                seed 42
                def some = pipeline('some') {
                    pool H..Na, oxidationStates: 'smact14'
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

    @Test
    void functionsOfUsersAreSentAsSource(TestCluster cluster) {
        assertSame(cluster, """
                def groovy = udf('groovy', bool) { long z, long n -> (z + n) % 3 == 1 }
                def js = udf('js', returns: int64,
                             source: '(z, n, out) => { for (let i = 0; i < out.length; i++) out[i] = z[i] * n[i] % 5 }')
                def some = pipeline('some') {
                    pool H..Na, oxidationStates: 'smact14'
                    compositions arity: 3..4, stoichiometry: 1..8
                    derive odd: groovy(z1, n1)
                    derive number: js(z1, n1)
                }
                println some.tally('odd')
                println some.tally('number')
                """);
    }

    private static void assertSame(TestCluster cluster, String script) {
        StudyRun local = StudyRun.here(Study.of("study.groovy", script));
        assertEquals(local, StudyRun.on(cluster, Study.of("study.groovy", script)));
        assertFalse(local.queries().isEmpty());
    }
}
