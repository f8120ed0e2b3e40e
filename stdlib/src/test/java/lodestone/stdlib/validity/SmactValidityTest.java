package lodestone.stdlib.validity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lodestone.runtime.test.PythonTools;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SMACT 4.0.2 says of random compositions; scripts/data/make_validity_golden.py remakes the golden file. */
class SmactValidityTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    /** Our options for each of the script's sets of options. */
    private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("default", "");
        OPTIONS.put("no-pauling", "paulingTest: false");
        OPTIONS.put("no-alloys", "alloys: false");
        OPTIONS.put("metallicity", "alloys: false, metallicity: true");
        OPTIONS.put("metallicity-0.4", "metallicity: true, metallicityThreshold: 0.4");
        List.of("smact14", "icsd16", "icsd24", "pymatgen_sp", "wiki")
                .forEach(name -> OPTIONS.put(name, "oxidationStates: '" + name + "'"));
        List.of("medium", "high", "main").forEach(name -> OPTIONS.put(name, "commonality: '" + name + "'"));
        OPTIONS.put("commonality-25.5", "commonality: 25.5");
        OPTIONS.put("consensus-50", "consensus: 50");
        OPTIONS.put("zero", "includeZero: true");
        OPTIONS.put("mixed", "mixedValence: true");
        OPTIONS.put("mixed-no-pauling", "mixedValence: true, paulingTest: false");
        OPTIONS.put("mixed-smact14-no-alloys", "mixedValence: true, oxidationStates: 'smact14', alloys: false");
    }

    @TempDir
    Path folder;

    @Test
    void asSmactInEverySetOfOptions() throws IOException {
        compare(Files.readAllLines(ROOT.resolve("stdlib/src/test/golden/validity.txt")), 20_000);
    }

    @Test
    void asTheInstalledPackageOnOtherCompositions() throws IOException {
        String live = PythonTools.run(List.of("smact==4.0.2", "pymatgen==2026.10.24"),
                ROOT.resolve("scripts/data/make_validity_golden.py"), "--live", 77, 120);
        compare(live.lines().toList(), 120);
    }

    /** @param lines of the script */
    private void compare(List<String> lines, int compositions) throws IOException {
        List<String> formulas = lines.stream().filter(l -> !l.startsWith("#") && !OPTIONS.containsKey(l.split(" ")[0]))
                .flatMap(l -> List.of(l.split(" ")).stream()).toList();
        Map<String, BitSet> expected = new LinkedHashMap<>();
        lines.stream().map(l -> l.split(" ")).filter(l -> OPTIONS.containsKey(l[0]))
                .forEach(l -> expected.put(l[0], BitSet.valueOf(Base64.getDecoder().decode(l[1]))));
        assertEquals(compositions, formulas.size());
        assertEquals(OPTIONS.keySet(), expected.keySet());
        Map<String, String> found = answers(formulas);
        for (String name : OPTIONS.keySet()) {
            List<String> wrong = IntStream.range(0, compositions)
                    .filter(i -> expected.get(name).get(i) != (found.get(name).charAt(i) == '1')).mapToObj(formulas::get).toList();
            assertEquals(List.of(), wrong, name);
        }
    }

    private static String path(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** For each set of options the answers as 0 and 1. */
    private Map<String, String> answers(List<String> formulas) throws IOException {
        Path file = folder.resolve("formulas.csv");
        Files.writeString(file, "formula\n" + String.join("\n", formulas) + "\n");
        StringBuilder script = new StringBuilder("def p = pipeline('p') {\n from '" + path(file) + "'\n");
        List<String> options = new ArrayList<>(OPTIONS.values());
        for (int i = 0; i < options.size(); i++) {
            script.append(" label v").append(i).append(": smactValidity(").append(options.get(i)).append(")\n");
        }
        script.append("}\ndef rows = p.take(").append(formulas.size()).append(")\n(0..<").append(options.size())
                .append(").each { i -> println rows.collect { it['v' + i] ? '1' : '0' }.join() }\n");
        String[] lines = Scripts.print(script.toString()).split("\n");
        Map<String, String> answers = new LinkedHashMap<>();
        OPTIONS.keySet().forEach(name -> answers.put(name, lines[answers.size()]));
        return answers;
    }

    @Test
    void aSpaceAnswersByBitmapsWhatTheSameFormulasGiveAsATable() {
        for (String options : List.of("", "paulingTest: false", "alloys: false, metallicity: true, metallicityThreshold: 0.5",
                "mixedValence: true", "mixedValence: true, mostCombinations: 3000, alloys: false",
                "mixedValence: true, mostCombinations: null, oxidationStates: 'smact14'")) {
            String out = Scripts.print("""
                    def space = pipeline('space') {
                        pool         Li, Mg, Fe, Mn, Sb, S, O, He, Rf
                        compositions arity: 1..4, stoichiometry: 1..4
                        label        valid: smactValidity(OPTIONS)
                    }
                    space.write 'FOLDER/space.csv'
                    def table = pipeline('table') {
                        from  'FOLDER/space.csv'
                        label again: smactValidity(OPTIONS)
                    }
                    println table.tally('valid')[true] == space.tally('valid')[true]
                    println pipeline('differ') { from table; filter { valid != again } }.count()
                    println space.tally('valid')[true] < space.count()
                    def valid = pipeline('valid') { from space; filter { valid } }
                    println valid.count() == space.tally('valid')[true] && valid.explain().contains(', where one element || ')
                    """.replace("OPTIONS", options).replace("FOLDER", path(folder)));
            assertEquals("true\n0\ntrue\ntrue", out, options);
        }
    }

    @Test
    void mixedValenceNeedsNoLimit() {
        // More than 10^6 combinations of the states of 7 V and 7 Fe, where SMACT gives up.
        assertEquals("[false, false, true, true]", Scripts.print("""
                print([smactValidity('V7Fe7O12'), smactValidity('V7Fe7O12', mixedValence: true),
                       smactValidity('V7Fe7O12', mixedValence: true, mostCombinations: 0),
                       smactValidity('V7Fe7O12', mixedValence: true, mostCombinations: null)])
                """));
    }

    @Test
    void speciesHaveTheirOwnCharges() {
        assertEquals("[O2-, Fe2+ O2-, Fe3+2 O2-3, Fe2+ Fe3+2 O2-4]", Scripts.print("""
                def p = pipeline('p') {
                    pool         'Fe2+', 'Fe3+', 'O2-'
                    compositions arity: 1..3, stoichiometry: 1..4
                    filter       { smactValidity() && contains(O) && atoms <= 7 }
                }
                print p.take(100)*.species
                """));
    }

    @Test
    void inScripts() {
        assertEquals("[false, true, true, true, false]", Scripts.print("print([smactValidity('Fe3O4'), smactValidity('Fe3O4', "
                + "mixedValence: true), smactValidity('FeAl'), smactValidity('He'), smactValidity('HeO')])"));
    }

    @Test
    void beyondLawrenciumNothingButTheElementIsValid() {
        assertEquals("[true, false, false]", Scripts.print("""
                print(['Rf', 'Rf2O', 'FeRf'].collect { smactValidity(it, metallicity: true) })
                """));
    }

    @Test
    void mistakes() {
        Map<String, String> mistakes = Map.of(
                "mixedvalence: true", "has no option 'mixedvalence'",
                "commonality: 'rare'", "'rare'",
                "oxidationStates: 'smact41'", "Did you mean 'smact14'?",
                "mostCombinations: -1", "takes 0 to 2^52 as 'mostCombinations'; found -1",
                "paulingTest: 3", "takes true or false as 'paulingTest'; found 3");
        mistakes.forEach((options, message) -> {
            for (String script : List.of("println smactValidity('NaCl', " + options + ")", "pipeline('p') { pool Li, O\n"
                    + "compositions arity: 2, stoichiometry: 1..2\nfilter { smactValidity(" + options + ") } }")) {
                String said = Scripts.fail(script);
                assertTrue(said.contains(message), said);
            }
        });
        assertTrue(Scripts.fail("println smactValidity('NaCl!')").contains("NaCl!"));
    }

    @Test
    void aFormulaThatCanNotBeReadIsMissing() throws IOException {
        Path file = folder.resolve("f.csv");
        Files.writeString(file, "formula\nNaCl\nwhat\n");
        String out = Scripts.print("print pipeline('p') { from '" + path(file)
                + "'; label v: smactValidity() }.take(9)*.v");
        assertEquals("[true, null]", out);
    }
}
