package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;

class EmbeddingOfScriptTest {

    @Test
    void asksAnEmbedding() {
        assertEquals("[Na, Mg] 200", Scripts.print("""
                def e = embedding('mat2vec')
                print "${e.nearest(Li, 3, 'cosine').keySet().findAll { it in [Na, K, Ca, Mg] } as List} ${e.dimension()}"
                """));
        assertEquals("true true true", Scripts.print("""
                def e = embedding('magpie')
                def d = e.distance(Li, Na), c = e.correlation(Li, Na, 'spearman')
                def m = e.mantel embedding('megnet16'), permutations: 99, seed: 3
                print "${d > 0} ${c > 0.5 && c <= 1} ${m.statistic() > -1 && m.elements() == 94 && m.permutations() == 99}"
                """));
        assertTrue(Scripts.fail("embedding('magpie').distance(Li, Na, 'cosin')").contains("no distance 'cosin'"));
        assertTrue(Scripts.fail("embedding('magpi')").contains("Did you mean 'magpie'?"));
    }

    @Test
    void asksAnEmbeddingOfSpecies() {
        assertEquals("200 false", Scripts.print("""
                def e = speciesEmbedding('skipspecies')
                print "${e.of('Fe3+').length} ${e.of('Fe3+') == e.of('Fe2+')}"
                """));
        assertTrue(Scripts.fail("speciesEmbedding('skipspecies').of('Fe')").contains("no vector of Fe"));
    }

    @Test
    void moversDistanceOfFormulasAndOfAColumn() {
        // On the scale of Glawe et al. Na stands at 11 and K at 10, so half of the atoms move one place.
        assertEquals("0.5 0.0", Scripts.print("print \"${elmd('NaCl', 'KCl')} ${elmd('Fe2O3', 'Fe4O6')}\""));
        assertEquals("[[formula:KCl, d:0.5], [formula:NaCl, d:0.0]] 3", Scripts.print("""
                def salts = pipeline('salts') {
                    pool K, Na, Cl, Rf; compositions arity: 2, stoichiometry: 1..1
                    derive d: elmd('NaCl')
                }
                def all = salts.take(9)
                print all.findAll { it.formula in ['KCl', 'NaCl'] }*.subMap('formula', 'd').toString() + ' '
                print all.count { it.d == null }
                """));
        assertTrue(Scripts.fail("elmd('NaCl', 'DbO2')").contains("no vector of Db"));
    }
}
