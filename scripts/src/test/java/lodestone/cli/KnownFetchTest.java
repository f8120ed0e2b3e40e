package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Fetches from an OPTIMADE server on loopback that gives three pages. */
class KnownFetchTest {

    private static final List<List<String>> PAGES = List.of(List.of("Li2O", "OZn"), List.of("Fe2O3", "ClNa"), List.of("LiO2"));

    @TempDir
    Path folder;
    private final List<Integer> asked = new CopyOnWriteArrayList<>();
    /** One for each page that may be answered. */
    private final Semaphore allowed = new Semaphore(100);
    private HttpServer server;
    private String url;
    private Cli cli;

    @BeforeEach
    void start() throws IOException {
        cli = new Cli(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int page = query.contains("here=") ? Integer.parseInt(query.replaceFirst(".*here=(\\d+).*", "$1")) : 0;
        asked.add(page);
        allowed.acquireUninterruptibly();
        StringBuilder data = new StringBuilder();
        for (String formula : PAGES.get(page)) {
            long arity = formula.chars().filter(Character::isUpperCase).count();
            data.append(data.isEmpty() ? "" : ",").append("{\"id\":\"").append(formula).append("\",\"type\":\"structures\",\"attributes\":")
                    .append("{\"chemical_formula_reduced\":\"").append(formula).append("\",\"nelements\":").append(arity).append("}}");
        }
        String next = page + 1 < PAGES.size() ? "\"" + url + "/v1/structures?here=" + (page + 1) + "\"" : "null";
        byte[] body = ("{\"data\":[" + data + "],\"links\":{\"next\":" + next + "},\"meta\":{\"data_returned\":5,"
                + "\"more_data_available\":" + !next.equals("null") + "}}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.api+json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Path store() {
        return folder.resolve("known").resolve(url.replaceAll("http://|:", "-").substring(1));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(store())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no SIGINT to send")
    void ctrlCKeepsThePagesAndTheNextFetchGoesOn() throws Exception {
        allowed.drainPermits();
        allowed.release(2);
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "trap - INT; exec \"$@\"", "bash",
                ProcessHandle.current().info().command().orElseThrow(), "--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "known", "fetch", url);
        builder.environment().put("LODESTONE_KNOWN", folder.resolve("known").toString());
        Process process = builder.start();
        while (asked.size() < 3) {
            Thread.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        // Without SIGINT, as in a job that a shell script put into the background, it is as good to be killed.
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        } else {
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(err.contains(": 4 entries are kept; the next fetch goes on from there\n"), err);
            assertEquals(130, process.exitValue());
        }
        allowed.release(100);
        Cli.Result result = cli.run("known", "fetch", url);
        assertEquals(0, result.code(), result.err());
        assertTrue(result.err().contains(": goes on from 4 entries, fetched since "), result.err());
        assertEquals(List.of(0, 1, 2, 2), asked);
        assertEquals(3, files().size());
        assertTrue(cli.run("known", "list").out().contains("        5         5  everything  -        127.0.0.1:"), cli.run("known", "list").out());
    }

    @Test
    void aScriptFetchesOnceAndThenUsesWhatThereIsAlsoOffline() throws Exception {
        cli.script("a.groovy", """
                def p = pipeline('p') {
                    pool         Li, Zn, Fe, O
                    compositions arity: 2..3, stoichiometry: 1..3
                    known        optimade('URL')
                }
                println p.tally('known')[true]
                println p.take(1000).count { it.known }
                """.replace("URL", url));
        assertEquals(0, cli.run("check", "@a.groovy").code());
        assertEquals(List.of(), asked);
        Cli.Result first = cli.run("run", "@a.groovy");
        assertEquals("4\n4\n", first.out(), first.err());
        String name = cli.run("known", "list").out().lines().skip(1).findFirst().orElseThrow().replaceFirst(" .*", "");
        assertTrue(first.err().contains(name + ": 4 entries, 4 distinct formulas; 0 can not be read\n"), first.err());
        assertEquals(List.of(0, 1, 2), asked);
        server.stop(0);
        Cli.Result offline = cli.run("verify", "@a.groovy");
        assertEquals(0, offline.code(), offline.err());
        String again = cli.run("run", "@a.groovy").err();
        assertTrue(again.contains("optimade('" + url + "'): uses " + name + " with 4 entries; a newer one: lodestone known fetch " + url
                + " --elements Li,O,Fe,Zn --arity 2..3\n"), again);
        cli.script("b.groovy", Files.readString(folder.resolve("a.groovy")).replace("2..3", "2..4"));
        Cli.Result wider = cli.run("run", "@b.groovy");
        assertEquals(1, wider.code());
        assertTrue(wider.err().contains(": no connection; ") && wider.err().contains(" In the cache of '" + store().getFileName() + "': "
                + name + " (arity 2..3 of Li,O,Fe,Zn). Use one: snapshot('"), wider.err());
    }
}
