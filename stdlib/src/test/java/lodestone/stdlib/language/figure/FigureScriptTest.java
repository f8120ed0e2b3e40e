package lodestone.stdlib.language.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;

/** What figures consist of, as scripts describe them. */
class FigureScriptTest {

    private static final String BINARIES = """
        def p = pipeline('p') {
            pool Li, Na, O, F
            compositions arity: 2, stoichiometry: 1..4
            label allowed: chargeNeutral() & paulingOrder()
            derive x: n1 * 1.0, y: mass / atoms, kind: allowed ? 'standard' : 'unlikely'
        }
        """;

    private static String figure(String block, String... questions) {
        return Scripts.print(BINARIES + "def f = figure('f') {\n" + block + "\n}.figure()\n"
                + String.join("\n", List.of(questions).stream().map(q -> "println(" + q + ")").toList()));
    }

    @Test
    void panelsAndOneLegend() {
        assertEquals("""
            4 panels [a 1, a 2, b 1, b 2]
            [2, 2]
            [standard, unlikely]
            [66, 66, 66, 66] 264
            180.0""", figure("""
            width 180
            ['a', 'b'].each { e -> [1, 2].each { r -> panel("$e $r") { scatter p, colour: 'kind', size: 0.4, opacity: 0.6 } } }
            caption 'all'""",
            "f.panels().size() + ' panels ' + f.panels()*.title()", "[f.rows(), f.columns()]", "f.legend().entries()*.label()",
            "\"${f.panels()*.points()} ${f.points()}\"", "f.width()"));
    }

    @Test
    void theTwoSpellingsAreOne() {
        for (String spelled : List.of("colour: 'kind'", "color: 'kind'", "colour: 'y', colours: 'plasma'", "color: 'y', colors: 'plasma'")) {
            assertTrue(figure("scatter p, " + spelled, "f.legend()").contains(spelled.contains("plasma") ? "plasma" : "standard"));
        }
    }

    @Test
    void variablesAndMethodsOfTheScriptAreSeen() {
        assertEquals("[2.0] [a 3]", Scripts.print("""
            import groovy.transform.Field
            @Field int two = 2
            three = 3
            def twice(x) { x * 2 }
            def rows = [[x: 1, y: 2]]
            def f = figure('f') { panel("a $three") { scatter rows, size: twice(1) } }.figure()
            println "${f.panels()[0].layers()*.size()} ${f.panels()*.title()}"
            """));
    }

    @Test
    void axesOfMapsHaveNoTicks() {
        assertEquals("Axes[ticks=false, x=null, y=null]", figure("scatter p", "f.panels()[0].axes()"));
        assertEquals("Axes[ticks=true, x=mass, y=null]", figure("scatter p, x: 'mass'", "f.panels()[0].axes()"));
        assertEquals("Axes[ticks=true, x=first, y=null]", figure("scatter p; axes x: 'first'", "f.panels()[0].axes()"));
        assertEquals("Axes[ticks=false, x=null, y=null]", figure("axes false; scatter p, x: 'mass'", "f.panels()[0].axes()"));
        assertEquals("Axes[ticks=true, x=mass, y=count]", figure("panel { histogram p, x: 'mass' }", "f.panels()[0].axes()"));
    }

    @Test
    void dataComesInSeveralForms() {
        assertEquals("[2] [3] [2] [3] [3]", Scripts.print("""
            def n = { block -> figure('f', block).figure().panels()*.points() }
            println([n { scatter([[x: 1, y: 2], [x: 3, y: 4]]) }, n { scatter x: [1, 2, 3], y: [4, 5, 6] }, n { scatter([x: [1, 2], y: [3, 4]]) },
                n { scatter([1: 2, 3: 4, 5: 6]) }, n { scatter x: 1..3, y: [1.5, 2L, 3], colour: ['a', null, 'b'] }].join(' '))
            """));
    }

    @Test
    void whatHasNoPlaceIsLeftOutAndSaid() {
        Scripts.Outcome outcome = Scripts.run("""
            def f = figure('f') { scatter([[x: 1, y: 2, c: 'a'], [x: null, y: 4, c: 'b'], [x: 0 / 1d, y: Double.NaN, c: 'a'], [x: 1, y: 1]], colour: 'c') }
            println f.figure().points() + ' ' + f.figure().legend().entries()*.label()
            """);
        assertEquals("2 [a, no value]", outcome.out().strip());
        assertEquals(List.of("scatter: 2 of 4 rows have no 'x' or 'y'; not drawn"), outcome.notices());
    }

    @Test
    void numbersShareOneColorBar() {
        assertEquals("[ColorScale[label=y, map=viridis, min=1.0, max=9.0]]", Scripts.print("""
            def f = figure('f') {
                panel('a') { scatter x: [1, 2], y: [1, 2], colour: [3, 9], label: 'y' }
                panel('b') { scatter x: [1, 2], y: [1, 2], colour: [1, 4], label: 'y' }
            }.figure()
            println f.legend().bars()*.closed()"""));
    }

    @Test
    void categoriesHaveThePapersColors() {
        String colors = "f.legend().entries().collectEntries { [it.label(), Integer.toHexString(it.rgb())] }";
        String rows = "[[x: 1, y: 1, c: 'unlikely'], [x: 1, y: 1, c: 'interesting'], [x: 1, y: 1, c: 'missing'], [x: 1, y: 1, c: 'standard']]";
        assertEquals("[standard:2fff, missing:ff1201, interesting:22e000, unlikely:d9d9d9]", figure("scatter(" + rows + ", colour: 'c')", colors));
        assertEquals("[standard:72b2, missing:d55e00, interesting:9e73, unlikely:cccccc]",
                figure("palette 'okabe-ito'; scatter(" + rows + ", colour: 'c')", colors));
        assertEquals("[missing:ff, standard:2fff, interesting:22e000, unlikely:d9d9d9]",
                figure("palette missing: '#0000FF'; scatter(" + rows + ", colour: 'c')", colors));
        assertEquals("[allowed:4e79a7, not allowed:f28e2b]", figure("scatter p, colour: 'allowed'", colors));
        assertEquals("[sine:f28e2b, cosine:4e79a7]".length(), figure("line x: [1], y: [2], label: 'sine'; line x: [1], y: [3], label: 'cosine'", colors).length());
    }

    @Test
    void periodicTableTakesElementsAndSymbols() {
        assertEquals("[Li:1.0, O:3.0]", figure("periodicTable([(Li): 1, 'O': 3, Zn: null], label: 'n')",
                "f.panels()[0].layers()[0].values().sort { it.key }"));
    }

    @Test
    void heatmapsOfColumnsAndMatrices() {
        assertEquals("[2, 1] [a, b] [[NaN, 5.0], [3.0, 4.0]]", figure("heatmap([[i: 'a', j: 1, v: 3], [i: 'b', j: 1, v: 4], [i: 'b', j: 2, v: 5]], x: 'i', y: 'j', value: 'v')",
                "f.panels()[0].layers()[0].with { \"${it.rows()} ${it.columns()} ${it.values()}\" }"));
        assertEquals("[a, b] [u, v] [[1.0, 2.0], [3.0, NaN]]", figure("heatmap([a: [u: 1, v: 2], b: [u: 3]])",
                "f.panels()[0].layers()[0].with { \"${it.rows()} ${it.columns()} ${it.values()}\" }"));
    }

    @Test
    void printsWhatItIs() {
        assertEquals("f(a: scatter, line; b: histogram)", Scripts.print(
                "println figure('f') { panel('a') { scatter x: [1], y: [1]; line x: [1], y: [1] }; panel('b') { histogram([1]) } }"));
    }
}
