package lodestone.stdlib.optimade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.test.PythonTools;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reference server of OPTIMADE, optimade-python-tools 1.5.0, on loopback with the seventeen structures that come with it.
 * It allows pages of 50.
 */
class OptimadeServerTest {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), 3,
            Duration.ofMillis(100), Duration.ofSeconds(1));

    @TempDir
    private static Path folder;
    private static Process process;
    private static String base;
    /** All structures, from a single page. */
    private static List<JsonNode> all;

    @BeforeAll
    static void start() throws Exception {
        Path python = PythonTools.environment(Files.readAllLines(resource("server-requirements.txt")));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        base = "http://127.0.0.1:" + port;
        ProcessBuilder server = new ProcessBuilder(python.toString(), "-m", "uvicorn", "optimade.server.main:app",
                "--host", "127.0.0.1",
                "--port", String.valueOf(port)).redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile());
        server.environment().put("OPTIMADE_CONFIG_FILE", resource("server.json").toString());
        server.environment().put("OPTIMADE_LOG_DIR", folder.resolve("logs").toString());
        process = server.start();
        long end = System.nanoTime() + START.toNanos();
        while (all == null && process.isAlive() && System.nanoTime() < end) {
            all = structures();
        }
        Assumptions.assumeTrue(all != null, () -> "the OPTIMADE server does not come up: " + log());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static Path resource(String name) throws Exception {
        return Path.of(OptimadeServerTest.class.getResource(name).toURI());
    }

    private static String log() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static List<JsonNode> structures() throws InterruptedException {
        try {
            JsonNode page = new ObjectMapper().readTree(URI.create(base + "/v1/structures?page_limit=50").toURL());
            return StreamSupport.stream(page.path("data").spliterator(), false).toList();
        } catch (IOException e) {
            Thread.sleep(200);
            return null;
        }
    }

    private static Set<Entry> expected(Predicate<JsonNode> filter) {
        return all.stream().filter(entry -> filter.test(entry.path("attributes")))
                .map(entry -> new Entry(entry.path("id").asText(),
                        entry.path("attributes").path("chemical_formula_reduced").asText()))
                .collect(Collectors.toSet());
    }

    private static OptimadeDownload download(Coverage coverage) {
        return new OptimadeDownload(Providers.of(base), coverage, PATIENCE);
    }

    private static OptimadeDownload byFive() {
        return new OptimadeDownload(Providers.of(base), new Coverage(Set.of(), 1, 118), PATIENCE, List.of(5));
    }

    private static void assertFetches(Coverage coverage, Set<Entry> expected) {
        Fetched fetched = new Fetched().run(download(coverage));
        assertEquals(expected, Set.copyOf(fetched.entries));
        assertEquals(expected.size(), fetched.entries.size());
        assertEquals(List.of(), fetched.notices);
        assertEquals(expected.size(), fetched.totals.get(0), "by the server itself");
    }

    @Test
    void allInPagesOfFive() {
        assertEquals(17, all.size());
        Fetched fetched = new Fetched().run(byFive());
        assertEquals(expected(entry -> true), Set.copyOf(fetched.entries));
        assertEquals(List.of(17L, 17L, 17L, 17L), fetched.totals);
        assertEquals(List.of(), fetched.notices);
    }

    @Test
    void byArity() {
        Set<Entry> two = expected(entry -> entry.path("nelements").asInt() >= 2 && entry.path("nelements").asInt() <= 4);
        assertEquals(6, two.size());
        assertFetches(new Coverage(Set.of(), 2, 4), two);
        assertFetches(new Coverage(Set.of(), 9, 9), expected(entry -> entry.path("nelements").asInt() == 9));
    }

    @Test
    void byElements() {
        Set<Element> pool = Set.of(Element.Ac, Element.Ag, Element.Ir, Element.Mg, Element.O);
        Set<String> symbols = pool.stream().map(Element::symbol).collect(Collectors.toCollection(TreeSet::new));
        Set<Entry> inside = expected(entry -> entry.path("nelements").asInt() <= 3 && StreamSupport
                .stream(entry.path("elements").spliterator(), false).allMatch(element -> symbols.contains(element.asText())));
        assertEquals(Set.of("Ac", "Ag", "Ac2AgIr", "Ac2Mg", "Ac2O3"),
                inside.stream().map(Entry::formula).collect(Collectors.toSet()));
        assertFetches(new Coverage(pool, 1, 3), inside);
    }

    @Test
    void nothingFound() {
        assertFetches(new Coverage(Set.of(Element.Xe, Element.Pt), 2, 2), Set.of());
    }

    @Test
    void stoppedAndGoneOn() {
        Fetched before = new Fetched();
        before.onProgress = () -> {
            if (before.bookmarks.size() == 2) {
                before.cancel.request();
            }
        };
        assertEquals(Message.CANCELLED, assertThrows(StudyException.class, () -> before.run(byFive())).message());
        assertEquals(10, before.entries.size());
        Fetched after = new Fetched().run(byFive(), before.lastBookmark());
        assertEquals(7, after.entries.size());
        before.entries.addAll(after.entries);
        assertEquals(expected(entry -> true), Set.copyOf(before.entries));
        assertTrue(after.progress.get(1).endsWith(": 17 of 17 entries"), after.progress.toString());
    }
}
