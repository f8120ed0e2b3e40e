package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;

class SpeciesFunctionsTest {

    @Test
    void assignmentsOfARowAreThoseOfItsFormula() {
        assertEquals("true", Scripts.print("""
                def p = pipeline('p') {
                    pool         Fe, Mn, O, oxidationStates: 'icsd24'
                    compositions arity: 2..3, stoichiometry: 1..4
                    derive       states: assignments(mixedValence: [Fe, Mn], most: 3)
                    label        allowed: mixedValence(Fe, Mn)
                }
                def rows = p.take(1000)
                assert rows.count { it.states.size() == 3 } > 10
                print rows.every { r ->
                    r.allowed == !r.states.empty &&
                    r.states == assignments(r.formula, mixedValence: [Fe, Mn], most: 3)*.assignment }
                """));
    }

    @Test
    void assignmentsOfSpeciesAreThoseOfTheFormula() {
        assertEquals("[Fe2+ Fe3+2 O2-4]", Scripts.print("""
                def p = pipeline('p') {
                    pool         'Fe2+', 'Fe3+', 'O2-'
                    compositions arity: 3, stoichiometry: 1..4
                    filter       { species == 'Fe2+ Fe3+2 O2-4' && chargeNeutral() }
                    derive       states: assignments(mixedValence: [Fe])
                }
                print p.take(1)[0].states
                """));
    }

    @Test
    void rowsWithoutAFormulaHaveNone() {
        assertEquals("[[Na+ Cl-], null, []]", Scripts.print("""
                new File(args[0] + '/known.csv').text = 'formula\\nNaCl\\nnonsense\\nHeO\\n'
                def p = pipeline('p') { from args[0] + '/known.csv'; derive states: assignments(oxidationStates: 'wiki') }
                print p.take(9)*.states
                """, System.getProperty("java.io.tmpdir")));
    }

    @Test
    void pairLikelihoodOfRowsAndOfAssignments() {
        String out = Scripts.print("""
                def p = pipeline('p') {
                    pool         species(Fe, Ti, O, S, oxidationStates: 'icsd24')
                    compositions arity: 2..4, stoichiometry: 1..3
                    derive       likelihood: pairLikelihood()
                    filter       { likelihood > 0.2 && smact() }
                }
                def rows = p.take(100000)
                assert rows.size() == p.count()
                def one = rows.find { it.species == 'Fe2+ Fe3+2 O2-4' } ?: rows[0]
                def same = assignments(one.formula, mixedValence: true, most: 100).find { it.assignment == one.species }
                println p.explain().contains('where pairLikelihood() > 0.2')
                println same.pairLikelihood == one.likelihood
                """);
        assertEquals(List.of("true", "true"), out.lines().toList());
    }

    @Test
    void mistakesAreTold() {
        assertTrue(Scripts.fail("assignments('Fe3O4', mixedValense: true)").contains("Did you mean 'mixedValence'?"));
        assertTrue(Scripts.fail("assignments('Fe3O4', mixedValence: 3)").contains("true, false or a list of elements"));
        assertTrue(Scripts.fail("assignments('Fe3Q4')").contains("'Fe3Q4'"));
        assertTrue(Scripts.fail("species(H..Lr, includeZeros: true)").contains("Did you mean 'includeZero'?"));
        String space = "def p = pipeline('p') { pool POOL\ncompositions arity: 2, stoichiometry: 1..2\n%s }\nprint p.count()";
        assertTrue(Scripts.fail(space.formatted("filter { pairLikelihood() > 0 }").replace("POOL", "Fe, O"))
                .contains("'pairLikelihood' needs compositions of species"));
        assertTrue(Scripts.fail(space.formatted("derive a: assignments(most: 0)").replace("POOL", "Fe, O")).contains("1 to 1000"));
        assertTrue(Scripts.fail(space.formatted("").replace("POOL", "'Fe2+', O")).contains("found O among species"));
        assertTrue(Scripts.fail(space.formatted("").replace("POOL", "'Fe2+', 'Q2-'")).contains("'Q'"));
        assertTrue(Scripts.fail(space.formatted("").replace("POOL", "'Fe2+', oxidationStates: 'wiki'")).contains("has its charges already"));
        assertTrue(Scripts.fail(space.formatted("").replace("POOL", "'Fe2++', 'O2-'")).contains("'Fe2++'"));
        assertTrue(Scripts.fail(space.formatted("").replace("POOL", "species(He, Ne)"))
                .contains("no species of He, Ne; the oxidation states smact14 have none"));
    }
}
