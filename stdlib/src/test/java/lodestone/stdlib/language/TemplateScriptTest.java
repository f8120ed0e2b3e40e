package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates and the kinds of compositions in scripts. */
class TemplateScriptTest {

    @Test
    void everyFunctionOfCompositionsWorksOnATemplate() {
        assertEquals("""
                [CaTiO3, Ca, Ti, true, true, standard, oxide, 3.0, 0.6, ABC3, Ca-O-Ti, 0.0, 22]
                [SrTiO3, Sr, Ti, true, true, standard, oxide, 3.0, 0.6, ABC3, O-Sr-Ti, 0.2, 22]
                [SrMoO3, Sr, Mo, true, false, missing, oxide, 3.0, 0.6, ABC3, Mo-O-Sr, 1.2, 22]""", Scripts.print("""
                def p = pipeline('p') {
                    compositions template: 'ABO3', A: [Ca, Sr], B: [Ti, Mo, Al]
                    label        allowed: smact(), known: formulas()
                    categorize()
                    derive       kind: anionClass(), n: n(O), x: x(O), system: chemicalSystem(), far: elmd('CaTiO3')
                    embed        'magpie'
                    filter       { allowed && siteA in [Ca, Sr] && siteB != Al && contains(O) && chemicalSystem != 'Ca-Mo-O' }
                    select       'formula', 'siteA', 'siteB', 'allowed', 'known', 'category', 'kind', 'n', 'x', 'anonymous', 'system', 'far', 'magpie'
                }
                p.take(9).each { row -> println row.collect { name, v -> name == 'magpie' ? v.size() : name == 'n' || name == 'far' ? v as double : v } }
                """));
    }

    @Test
    void samplesAreTheSameHoweverTheyAreDrawn() {
        String script = """
                def all = pipeline('all') { compositions template: 'AxByO3', A: H..Lr, B: Ti..Cu, stoichiometry: 1..4 }
                def one = pipeline('one') { from all; sample 7 }
                def other = pipeline('other') { from all; filter { mass > 0 }; sample 7 }
                println one.take(9)*.formula == other.take(9)*.formula
                println one.count()
                println all.count() + ' ' + pipeline('mass') { from all; filter { mass > 0 } }.count()
                """;
        assertEquals("true\n7\n12928 12928", Scripts.print(script));
    }

    @Test
    void sitesWithoutAListTakeThePool() {
        assertEquals("[NaLiO, LiNaO]", Scripts.print("""
                println pipeline('p') { pool Li, Na, O; compositions template: 'ABO' }.take(9).collect { it.siteA + it.siteB + 'O' }
                """));
    }

    @Test
    void saysHowManyFormulasAreRepeated() {
        Scripts.Outcome outcome = Scripts.run("""
                def p = pipeline('p') { compositions template: 'A2BMO6', A: Sr, B: Ti..Fe, M: Cr..Co }
                println p.count()
                println p.tally('repeated')
                println pipeline('q') { from p; filter { !repeated } }.count()
                """);
        assertEquals("17\n[true:3, false:14]\n14\n", outcome.out());
        assertEquals(List.of("template A2BMO6: 3 of 17 rows have the formula of an earlier row, with elements swapped between sites; "
                + "filter { !repeated } leaves them out"), outcome.notices());
    }

    @Test
    void kindsAreConditionsOfASpace() {
        String script = """
                def all = pipeline('all') { pool %s; compositions arity: 2..3, stoichiometry: 1..4 }
                println all.count() + ' ' + pipeline('p') { from all; filter { anonymousFormula() == 'AB2' } }.count() + ' ' +
                    pipeline('q') { from all; filter { chemicalSystem() == 'Fe-O' } }.count()
                println pipeline('r') { from all; filter { chemicalSystem == 'Fe-O' && anonymous != 'A' } }.explain().split('physical')[1].contains('  filter')
                """;
        assertEquals("88 6 11\nfalse", Scripts.print(script.formatted("Fe, O, H")));
        // The amounts of Fe2+ and Fe3+ add up, so that the anonymous formula is not of the ratio alone.
        assertEquals("88 10 77\ntrue", Scripts.print(script.formatted("'Fe2+', 'Fe3+', 'O2-'")));
    }

    @Test
    void kindsAreFunctionsOfFormulas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("f.csv");
        Files.writeString(file, "formula,chemicalSystem\nTiCaO3,mine\nnonsense,mine\nO4Al2Mg,mine\n");
        assertEquals("[[ABC3, Ca-O-Ti, mine], [null, null, mine], [AB2C4, Al-Mg-O, mine]]", Scripts.print("""
                println pipeline('p') { from '%s'; derive a: anonymousFormula(), s: chemicalSystem() }.take(9).collect { [it.a, it.s, it.chemicalSystem] }
                """.formatted(file)));
    }

    @Test
    void radiiOfColumns() {
        assertEquals("[[Mg, null, 0.89, null], [Ca, 1.34, 1.34, 1.34], [Sr, 1.44, 1.44, 1.44]]", Scripts.print("""
                println pipeline('p') {
                    compositions template: 'AO', A: [Mg, Ca, Sr]
                    derive r: shannonRadius(siteA, charge: 2, coordination: 12),
                           s: shannonRadius(siteA, charge: siteCharge('A'), coordination: 12, nearest: true),
                           t: shannonRadius(siteA, charge: 1 + 1, coordination: 12, kind: 'ionic', spin: 'low')
                }.take(9).collect { [it.siteA, it.r, it.s, it.t] }
                """));
    }
}
