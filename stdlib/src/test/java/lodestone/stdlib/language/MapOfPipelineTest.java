package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;

class MapOfPipelineTest {

    private static final String MAP = """
            seed 4
            def map = pipeline('map') {
                pool H..Ba; compositions arity: 2, stoichiometry: 1..4
                label oxide: contains(O), allowed: smact()
                sample 200, per: 'oxide'
                embed 'magpie'
                reduce 'pca'
            }
            """;

    @Test
    void measures() {
        assertEquals("true true true", Scripts.print(MAP + """
                def t = map.trustworthiness(), s = map.silhouettes('oxide')
                def mean = (s[true] + s[false]) / 2
                print "${t > 0.8 && t < 1} ${s.keySet() as List == [false, true]} ${
                    Math.abs(map.silhouette('oxide') - mean) < 1e-12}"
                """));
    }

    @Test
    void loadingsNameTheFeatures() {
        assertEquals("true 22 mean_Number mean_SpaceGroupNumber true", Scripts.print(MAP + """
                def v = map.explainedVariance(), l = map.loadings()
                def length = Math.sqrt(l.sum { it.x * it.x })
                print "${v.size() == 2 && v[0] > v[1] && v.sum() <= 1} ${l.size()} ${l[0].feature} ${l[-1].feature} ${
                    Math.abs(length - 1) < 1e-12}"
                """));
    }

    @Test
    void mistakes() {
        assertTrue(Scripts.fail(MAP + "map.silhouette('none')").contains("no column 'none'"));
        assertTrue(Scripts.fail(MAP + "def p = pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2 }\np.trustworthiness()")
                .contains("'p' has none. Add 'reduce' to it."));
        assertTrue(Scripts.fail(MAP + "map.trustworthiness(250)").contains("neighbors"));
        assertEquals("a.groovy:9: a silhouette takes at least two labels and fewer than points; found 1 labels of 400 points. "
                + "Take another column of labels.", Scripts.fail(MAP + "map.silhouette('arity')"));
    }
}
