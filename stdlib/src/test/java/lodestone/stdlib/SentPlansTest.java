package lodestone.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import lodestone.dsl.verb.Reference;
import lodestone.dsl.verb.Verb;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.engine.SentCrew;
import lodestone.runtime.engine.SentQueries;
import lodestone.runtime.plan.VirtualSource;
import lodestone.stdlib.snapshot.Import;
import lodestone.stdlib.snapshot.SnapshotStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of all verbs give the same where their plans, or the pieces of their works, are sent elsewhere. */
class SentPlansTest {

    @TempDir
    Path folder;
    private Map<String, String> environment;
    private int runs;

    @BeforeEach
    void knownFormulas() throws IOException {
        environment = Map.of("LODESTONE_KNOWN", folder.resolve("known").toString());
        Path file = Files.writeString(folder.resolve("mp.csv"), "formula\nLi2O\nZnO\n");
        new Import("mp", null, null, null).run(SnapshotStore.of(environment), file, Listener.NONE, new Cancellation());
    }

    /** So that small spaces have many pieces. */
    @BeforeEach
    void smallPartitions() {
        System.setProperty(VirtualSource.PARTITION_ROWS, "1");
    }

    @AfterEach
    void partitionsAsTheyWere() {
        System.clearProperty(VirtualSource.PARTITION_ROWS);
    }

    /** Those that ask pipelines. */
    private static List<String> examples() {
        Reference reference = Verbs.load(SentPlansTest.class.getClassLoader()).reference();
        return reference.sections().stream().flatMap(section -> section.verbs().stream()).map(Verb::example)
                .filter(example -> example.contains("pipeline(")).distinct().toList();
    }

    private record Outcome(String printed, String results, String said) {
    }

    private Outcome outcome(String example, Function<Listener, Engine> engines) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("run" + runs++));
        String there = example.replaceAll("'([\\p{L}\\d-]+\\.[a-z]{2,8})'", "'" + empty + "/$1'");
        Scripts.Outcome outcome = Scripts.run(engines, environment, there);
        StringBuilder results = new StringBuilder();
        outcome.queries().forEach(q -> results.append(List.of(q.pipeline(), q.action(), q.at(), q.plan(), q.stages(), q.rows()))
                .append(q.outputHash()).append('\n'));
        try (Stream<Path> files = Files.list(empty)) {
            for (Path file : files.sorted().toList()) {
                results.append(file).append(file.toString().endsWith(".csv") ? Files.readString(file) : "").append('\n');
            }
        }
        String said = outcome.notices() + " " + outcome.queries().stream().map(q -> List.of(q.inputs(), q.notices())).toList();
        return new Outcome(outcome.out().replace(empty.toString(), ""), results.toString().replace(empty.toString(), ""),
                said.replace(empty.toString(), ""));
    }

    @Test
    void examplesOfAllVerbs() throws IOException {
        SentCrew crew = new SentCrew();
        Set<String> functions = new TreeSet<>();
        int sent = 0;
        for (String example : examples()) {
            Outcome here = outcome(example, listener -> new LocalEngine(2, listener));
            if (example.contains("compositions")) {
                long before = crew.done();
                assertEquals(here, outcome(example, listener -> new LocalEngine(2, listener, crew)), example);
                sent += crew.done() > before ? 1 : 0;
            }
            Outcome copied = outcome(example, listener -> new SentQueries(new LocalEngine(2, listener), functions).engine());
            // A copy says nothing of what its original has told.
            assertEquals(new Outcome(here.printed(), here.results(), ""), new Outcome(copied.printed(), copied.results(), ""), example);
        }
        assertTrue(sent >= 40, "works that were sent: " + sent);
        assertTrue(functions.size() >= 29, functions.toString());
    }

    /** What no example has. */
    private static final String MORE = """
            new File('mine.csv').text = 'formula\\nLi2O\\nFe3O4\\nNaCl\\nCaTiO3\\nMgO\\nAl2O3\\nKCl\\nZnS\\nSiO2\\nTiO2\\nLiF\\nCaO\\nFeO\\nBaO\\nSrO\\n'
            def twice = udf('twice', reducer: 2) { double[] points, int n, int d -> points[0..<(2 * n)] as double[] }
            def first = udf('first', language: 'js', reducer: 1, source: '(points, n, d) => points.slice(0, n)')
            println pipeline('space') {
                pool         Li, Na, Fe, O, Cl
                compositions arity: 2..3, stoichiometry: 1..3
                filter       { metallicity() > 0.4 && x(O) < 0.5 && 'Fe' in elements || formula in ['Li2O', 'NaCl'] }
                derive       valid: smactValidity()
            }.take(1000)
            def vectors = pipeline('vectors') {
                from   'mine.csv'
                derive valid: smactValidity(), oxide: contains(O), oxygen: x(O), lithium: n(Li)
                embed  'magpie'
            }
            println pipeline('tsne') { from vectors; reduce 'tsne', perplexity: 3, maxIter: 250 }.take(20)
            println pipeline('jvm') { from vectors; reduce twice }.take(20)
            println pipeline('guest') { from vectors; reduce first }.take(20)
            """;

    @Test
    void theOtherFunctions() throws IOException {
        SentCrew crew = new SentCrew();
        Set<String> functions = new TreeSet<>();
        Outcome here = outcome(MORE, listener -> new LocalEngine(2, listener));
        assertEquals(here, outcome(MORE, listener -> new LocalEngine(2, listener, crew)));
        Outcome copied = outcome(MORE, listener -> new SentQueries(new LocalEngine(2, listener), functions).engine());
        assertEquals(here.printed(), copied.printed());
        assertEquals("[Alloys, AmountOf, AssignmentRule, CompositionVector, ContainsElements, FractionOf, GuestReducer, JvmReducer, "
                + "ListContains, Metallicity, SingleElement, SmactValidity, Tsne]", functions.toString());
    }
}
