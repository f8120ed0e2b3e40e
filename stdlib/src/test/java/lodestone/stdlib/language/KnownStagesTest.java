package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lodestone.dsl.Study;
import lodestone.runtime.cite.Bibliography;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.Scripts;
import lodestone.stdlib.snapshot.Import;
import lodestone.stdlib.snapshot.Snapshot;
import lodestone.stdlib.snapshot.SnapshotStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stage 'known' and what is asked of its columns, over real spaces and snapshots. */
class KnownStagesTest {

    private static final String SPACE = "pool Li, Fe, Zn, O; compositions arity: 1..3, stoichiometry: 1..3; ";

    @TempDir
    Path folder;
    private Map<String, String> environment;

    @BeforeEach
    void snapshots() throws IOException {
        environment = Map.of("LODESTONE_KNOWN", folder.resolve("known").toString());
        snapshot("mp", "Li2O", "Fe4O6", "ZnO", "NaCl", "LiFeO2");
        Files.write(folder.resolve("icsd.csv"), List.of("formula", "Li2O", "FeO", "OZn"));
    }

    private Snapshot snapshot(String name, String... formulas) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".csv"), "formula\n" + String.join("\n", formulas) + "\n");
        return new Import(name, null, "CC-BY-4.0", "@misc{" + name + "2026,\n  title = {Of " + name + "},\n}")
                .run(SnapshotStore.of(environment), file, Listener.NONE, new Cancellation());
    }

    private Scripts.Outcome run(String text) {
        return Scripts.run(environment, text.replace("icsd.csv", folder.resolve("icsd.csv").toString()));
    }

    private String fail(String stages) {
        return assertThrows(StudyException.class, () -> run("pipeline('p') { " + SPACE + stages + " }")).getMessage();
    }

    @Test
    void oneListIsTheColumnKnown() {
        String rows = "; filter { known } }\nprint p.take(100)*.formula";
        assertEquals("[Li2O, ZnO, Fe2O3, LiFeO2]", run("def p = pipeline('p') { " + SPACE + "known snapshot('mp')" + rows).out());
        assertEquals("[Li2O, ZnO, Fe2O3, LiFeO2]", run("def p = pipeline('p') { " + SPACE + "label known: snapshot('mp')" + rows).out());
        assertEquals("[Li2O, ZnO, FeO]", run("def p = pipeline('p') { " + SPACE + "known formulas('icsd.csv')" + rows).out());
    }

    @Test
    void severalListsAreAColumnEachAndKnownIsAny() {
        String asked = """
                println p.columns
                println p.tally('known')
                println p.tally('category')
                println p.explain().contains('tally-in-source') || p.explain()
                """;
        String categories = "label allowed: smact(); categorize() }\n";
        String expected = run("def p = pipeline('p') { " + SPACE + "label mp: snapshot('mp'), icsd: formulas('icsd.csv'); "
                + "label known: mp || icsd; " + categories + asked).out();
        assertEquals(expected, run("def p = pipeline('p') { " + SPACE + "known mp: snapshot('mp'), icsd: formulas('icsd.csv'); "
                + categories + asked).out());
        assertTrue(expected.contains("[true:5, false:"), expected);
    }

    @Test
    void countsOfSpacesAreThoseOfRows() {
        String text = "def p = pipeline('p') { " + SPACE + "known snapshot('mp') }\n";
        assertEquals(run(text + "println p.tally('known')").out(), run(text
                + "def rows = p.take(100000)\nprintln([(true): rows.count { it.known }, (false): rows.count { !it.known }])").out());
        assertEquals("[true:2, false:1]", run("new File('" + folder + "/x.csv').text = 'formula\\nLi2O\\nFe2O3\\nLiO\\n'\n"
                + "def p = pipeline('p') { from '" + folder + "/x.csv'; known snapshot('mp') }\nprintln(p.tally('known'))").out().strip());
    }

    @Test
    void whatTheRunSaysOfASnapshot() {
        Scripts.Outcome outcome = run("def p = pipeline('p') { " + SPACE + "known snapshot('mp') }\nprint p.count()\np.tally('known')");
        String name = SnapshotStore.of(environment).find("mp").name();
        assertEquals(List.of(name + ": 5 entries, 5 distinct formulas; 4 are in this space, 1 are not (NaCl in entry 4)"), outcome.notices());
    }

    @Test
    void aSnapshotThatHasChangedIsRefused() throws IOException {
        Snapshot mp = SnapshotStore.of(environment).find("mp");
        Snapshot other = snapshot("other", "Fe2O3");
        Files.copy(other.file(), mp.file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        String text = "def p = pipeline('p') { " + SPACE + "known snapshot('mp') }\np.tally('known')";
        String message = assertThrows(StudyException.class, () -> run(text)).getMessage();
        assertEquals("a.groovy:2: the snapshot " + mp.name() + " is not what it was when it was made; its SHA-256 was "
                + mp.manifest().sha256() + ", now " + other.manifest().sha256() + ". Take it away (lodestone known remove "
                + mp.name() + "), then fetch or import it again.", message);
        Files.delete(mp.file());
        assertTrue(assertThrows(StudyException.class, () -> run(text)).getMessage().contains(", now gone. "));
    }

    @Test
    void namesThatAreNotThere() {
        String folders = "' in '" + folder.resolve("known") + "'; there are: ";
        assertTrue(fail("known snapshot('mpp')").endsWith("no snapshot 'mpp" + folders + "mp. Fetch one (lodestone known fetch DATABASE), "
                + "or make one of a file (lodestone known import FILE). Did you mean 'mp'?"), fail("known snapshot('mpp')"));
        assertTrue(fail("known snapshot('mp', '1999-01-01')").contains("no snapshot 'mp@1999-01-01" + folders
                + SnapshotStore.of(environment).find("mp").name() + "."), fail("known snapshot('mp', '1999-01-01')"));
        assertTrue(fail("known optimade('oqdm')").contains("no database 'oqdm'. Databases: mp, "), fail("known optimade('oqdm')"));
        assertTrue(fail("known atoms").contains("a condition is needed; 'atoms' is "), fail("known atoms"));
        assertTrue(fail("known mp: snapshot('mp'), mp: snapshot('mp')").contains("mp"));
    }

    @Test
    void aCheckFindsMistakesOnceAndFetchesNothing() {
        Study wrong = Study.of("a.groovy", "pipeline('p') { " + SPACE + "label allowed: smact()\nknown snapshot('mpp')\ncategorize() }")
                .withEnvironment(environment);
        StudyException mistake = assertThrows(StudyException.class, () -> wrong.check(List.of()));
        assertEquals(1, mistake.parts().size(), mistake.getMessage());
        Study named = Study.of("a.groovy", "pipeline('p') { " + SPACE + "label allowed: smact()\n"
                + "known mp: snapshot('mpp'), icsd: optimade('x')\ncategorize() }").withEnvironment(environment);
        assertEquals(2, assertThrows(StudyException.class, () -> named.check(List.of())).parts().size());
        // Nobody listens there.
        Study offline = Study.of("a.groovy", "def p = pipeline('p') { " + SPACE + "known optimade('http://127.0.0.1:1') }\nshow p")
                .withEnvironment(environment);
        assertEquals(1, offline.check(List.of()).pipelines());
        assertFalse(Files.exists(folder.resolve("known").resolve("127.0.0.1-1")));
    }

    @Test
    void citationsOfTheProvider() {
        Bibliography bibliography = new Bibliography();
        Study.of("a.groovy", "pipeline('p') { " + SPACE + "known a: snapshot('mp'), b: optimade('oqmd') }").withEnvironment(environment)
                .cite(List.of(), bibliography);
        String text = bibliography.toString();
        assertTrue(text.contains("@misc{mp2026,\n  title = {Of mp},\n}"), text);
        assertTrue(text.contains(", licence: CC-BY-4.0\n"), text);
        assertTrue(text.contains("{Saal2013,") && text.contains("{Kirklin2015,"), text);
        assertFalse(text.contains(".parquet"), text);
    }

    @Test
    void agreementIsThatOfTheRows() throws IOException {
        List<String> all = run("def p = pipeline('p') { " + SPACE + "}\nprint p.take(10000)*.formula.join(' ')").out().lines()
                .flatMap(line -> List.of(line.split(" ")).stream()).toList();
        Random random = new Random(5);
        for (int i = 0; i < 3; i++) {
            Files.writeString(folder.resolve(i + ".csv"), "formula\n" + String.join("\n", all.stream().filter(f -> random.nextInt(3) == 0).toList()));
        }
        List<String> lists = IntStream.range(0, 3).mapToObj(i -> "l" + i + ": formulas('" + folder.resolve(i + ".csv") + "')").toList();
        String text = """
                def p = pipeline('p') { SPACE known LISTS
                    filter { CONDITION } }
                def counts = [:].withDefault { 0L }
                p.take(10000).each { row -> counts[['l0', 'l1', 'l2'].collect { row[it] }] += 1L }
                def found = p.agreement('l0', 'l1', 'l2')
                assert found.rows.collectEntries { row -> [['l0', 'l1', 'l2'].collect { row[it] }, row.count] } == counts
                def any = p.take(10000).count { it.l0 || it.l1 || it.l2 }
                assert found.share == p.take(10000).count { it.l0 && it.l1 && it.l2 } / (double) any
                println found.rows*.count
                """.replace("SPACE", SPACE).replace("LISTS", String.join(", ", lists));
        for (String condition : List.of("true", "arity == 2", "smact()", "!l0", "atoms > 3 || l2")) {
            assertTrue(run(text.replace("CONDITION", condition)).out().matches("\\[\\d+(, \\d+)*]\\s*"), condition);
        }
    }

    @Test
    void agreementMakesNoRowsAndPrintsItself() {
        // So many rows would take minutes.
        Scripts.Outcome outcome = run("""
                def p = pipeline('p') {
                    pool H..Lr
                    compositions arity: 2..4, stoichiometry: 1..8
                    known mp: snapshot('mp'), icsd: formulas('icsd.csv')
                }
                show p.agreement('mp', 'icsd')
                """);
        assertEquals("""
                mp     icsd         count
                true   true             2
                true   false            3
                false  true             1
                false  false  16980397787
                in all of them: 2 of the 6 in any (33.3 %)
                """, outcome.out());
    }

    @Test
    void missingIsACaseOfItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "formula,a,b\nLi2O,true,false\nZnO,,true\nFeO,true,\nLiO,true,false\n");
        assertEquals("""
                a     b      count
                true  false      2
                true  -          1
                -     true       1
                in all of them: 0 of the 4 in any (0.0 %)
                """, run("show pipeline('p') { from '" + file + "' }.agreement('a', 'b')").out());
    }

    @Test
    void agreementNeedsConditions() {
        List<String> messages = new ArrayList<>();
        for (String call : List.of("agreement('known')", "agreement('known', 'atoms')", "agreement('known', 'knwn')")) {
            messages.add(assertThrows(StudyException.class, () -> run("def p = pipeline('p') { " + SPACE + "known formulas() }\np." + call))
                    .getMessage().replaceFirst("Columns: .*", ""));
        }
        assertEquals(List.of("a.groovy:2:3: 'agreement' needs two or more columns, as in agreement('mp', 'icsd'). Add it.",
                "a.groovy:2:22: a condition is needed; 'atoms' is int64. Compare it with something.",
                "a.groovy:2:22: no column 'knwn' here. "), messages);
    }

    @Test
    void aNarrowSnapshotSaysSo() throws IOException {
        // What a fetch of binaries leaves.
        Path manifest = new TreeSet<>(List.of(folder.resolve("known/mp").toFile().listFiles((d, n) -> n.endsWith(".json")))).first().toPath();
        Files.writeString(manifest, Files.readString(manifest).replace("\"arity\": null", "\"arity\": \"2\""));
        Snapshot narrow = SnapshotStore.of(environment).find("mp");
        List<String> notices = run("def p = pipeline('p') { " + SPACE + "known snapshot('mp') }\np.tally('known')").notices();
        assertEquals(narrow.name() + " has arity 2 only; what else this study asks for (arity 1..3 of Li,O,Fe,Zn) counts as not known",
                notices.get(1));
    }

    @Test
    void withoutADateTheNewestThatCoversTheSpace() throws IOException {
        Snapshot wide = SnapshotStore.of(environment).find("mp");
        Snapshot binaries = snapshot("mp", "Li2O");
        Path manifest = Path.of(binaries.file().toString().replace(".parquet", ".json"));
        Files.writeString(manifest, Files.readString(manifest).replace("\"arity\": null", "\"arity\": \"2\""));
        assertTrue(run("def p = pipeline('p') { " + SPACE + "known snapshot('mp') }\np.tally('known')").notices().get(0)
                .startsWith(wide.name() + ":"));
        assertTrue(run("def p = pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; known snapshot('mp') }\n"
                + "p.tally('known')").notices().get(0).startsWith(binaries.name() + ":"));
    }

    /** Of Fe2+, of Fe3+ and of both, Fe2O3 has three rows in a space of species; it is one binary to the database. */
    @Test
    void spacesOfSpeciesAskForTheirElements() {
        Scripts.Outcome outcome = run("def p = pipeline('p') { pool 'Fe2+', 'Fe3+', 'O2-'; compositions arity: 2..3, stoichiometry: 1..4; "
                + "known snapshot('mp'); filter { known } }\nprint p.take(9)*.formula");
        assertEquals("[Fe2O3, Fe2O3, Fe2O3]", outcome.out());
        assertEquals(1, outcome.notices().size(), outcome.notices()::toString);
    }
}
