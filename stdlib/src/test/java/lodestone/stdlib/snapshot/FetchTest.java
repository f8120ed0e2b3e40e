package lodestone.stdlib.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.known.KnownFormulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Fetches over loopback, in this process and in others that are killed and have to wait. */
class FetchTest {

    private static final List<List<String>> PAGES = List.of(List.of("a Li2O", "b LiO", "c Li4O2"), List.of("d Fe2O3", "e Xx2", "f"),
            List.of("g NaCl", "a Li2O"));
    private static final Clock CLOCK = at("2026-11-20T10:00:00Z");

    @TempDir
    Path folder;
    private final List<String> notices = new ArrayList<>();
    private final Cancellation cancel = new Cancellation();

    private static Clock at(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }

    private Fetch fetch(Clock clock) {
        return new Fetch(new SnapshotStore(folder, clock), new Listener() {
            @Override
            public void notice(String text) {
                notices.add(text);
            }
        }, cancel);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("db"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSnapshotWithItsManifest() throws IOException {
        try (PageServer server = new PageServer(PAGES, 3)) {
            Snapshot made = fetch(CLOCK).today(PageServer.Client.of("db", server.url(), Coverage.ALL));
            assertEquals(List.of(".lock", "2026-11-20.json", "2026-11-20.parquet"), files());
            SnapshotManifest manifest = made.manifest();
            assertEquals(made, fetch(CLOCK).store().find("db@2026-11-20"));
            assertEquals(List.of(7L, 4L, 2L), List.of(manifest.entries(), manifest.formulas(), manifest.unreadable()));
            assertEquals("2026-11-20T10:00:00Z", manifest.finished());
            assertEquals(server.url().toString(), manifest.url());
            assertEquals(Coverage.ALL, manifest.coverage());
            assertEquals("CC0-1.0", manifest.license());
            assertTrue(manifest.citation().startsWith("@misc{db,"), manifest.citation());
            made.check();
            assertEquals("[Fe2O3, Li2O, LiO, NaCl]", KnownFormulas.of(made).compositions().stream().map(Object::toString).sorted()
                    .toList().toString());
            assertEquals(List.of("db@2026-11-20: 7 entries, 4 distinct formulas; 2 can not be read"), notices);
        }
    }

    @Test
    void theNameSaysWhatWasAskedForAndADayHasOneOfEach() throws IOException {
        try (PageServer server = new PageServer(PAGES, 100)) {
            Coverage binaries = new Coverage(Set.of(Element.Li, Element.O), 2, 2);
            PageServer.Client some = PageServer.Client.of("db", server.url(), binaries);
            Snapshot first = fetch(CLOCK).today(some);
            assertTrue(first.id().matches("2026-11-20-[0-9a-f]{8}"), first.id());
            assertEquals(first, fetch(CLOCK).today(some));
            assertEquals(List.of(first.name() + " is there already; nothing is to be done"), notices.subList(1, 2));
            Snapshot later = fetch(at("2026-11-21T00:00:00Z")).today(some);
            SnapshotStore store = fetch(CLOCK).store();
            assertEquals(List.of(first, later), store.of("db"));
            assertEquals(later, store.find("db"));
            assertEquals(first, store.find("db", "2026-11-20"));
            assertEquals(first.name(), store.find(first.name()).name());
            Files.delete(first.file());
            assertEquals(Message.SNAPSHOT_CHANGED,
                    assertThrows(StudyException.class, () -> fetch(CLOCK).today(some)).message());
        }
    }

    @Test
    void aNameThatAnotherQueryHasIsNotTaken() throws IOException {
        try (PageServer server = new PageServer(PAGES, 100)) {
            Path file = Files.writeString(folder.resolve("x.csv"), "formula\nLi2O\n");
            Snapshot imported = new Import("db", null, null, null).run(fetch(CLOCK).store(), file, Listener.NONE, cancel);
            Snapshot fetched = fetch(CLOCK).today(PageServer.Client.of("db", server.url(), Coverage.ALL));
            assertEquals("2026-11-20", imported.id());
            assertTrue(fetched.id().matches("2026-11-20-[0-9a-f]{8}"), fetched.id());
            imported.check();
            assertEquals(fetched, fetch(CLOCK).today(PageServer.Client.of("db", server.url(), Coverage.ALL)));
        }
    }

    @Test
    void theNewestThatCoversTheStudyIsUsed() throws IOException {
        try (PageServer server = new PageServer(PAGES, 100)) {
            Coverage wide = new Coverage(Set.of(Element.Li, Element.Fe, Element.O), 1, 3);
            Coverage narrow = new Coverage(Set.of(Element.Li, Element.O), 2, 2);
            Snapshot all = fetch(CLOCK).any(PageServer.Client.of("db", server.url(), wide));
            assertEquals(all, fetch(at("2027-01-01T00:00:00Z")).any(PageServer.Client.of("db", server.url(), narrow)));
            Snapshot more = fetch(CLOCK).any(PageServer.Client.of("db", server.url(), Coverage.ALL));
            assertEquals("2026-11-20", more.id());
            assertEquals(6, server.asked.size());
        }
    }

    @Test
    void whatStoppedGoesOnWhereItWas() throws IOException {
        try (PageServer server = new PageServer(PAGES, 100)) {
            PageServer.Client client = PageServer.Client.of("db", server.url(), Coverage.ALL);
            Download stops = stopping(client, 2);
            StudyException problem = assertThrows(StudyException.class, () -> fetch(CLOCK).today(stops));
            assertEquals("cancelled. Nothing was left half-written.", problem.getMessage());
            assertEquals(List.of("db: 6 entries are kept; the next fetch goes on from there"), notices);
            Path partial = folder.resolve("db").resolve(files().get(0));
            // As a process leaves it that is killed while it writes.
            Files.writeString(partial, "{\"next\":null,\"entr", StandardOpenOption.APPEND);
            Snapshot made = fetch(at("2026-11-22T10:00:00Z")).today(client);
            assertEquals(List.of(0, 1, 2), server.asked);
            assertEquals(7, made.manifest().entries());
            assertEquals("2026-11-20T10:00:00Z", made.manifest().started());
            assertEquals("db: goes on from 6 entries, fetched since 2026-11-20T10:00:00Z", notices.get(1));
            assertEquals(List.of(".lock", "2026-11-22.json", "2026-11-22.parquet"), files());
        }
    }

    /** As a disk leaves it that loses what was written. */
    @Test
    void damagedPagesAreFetchedAgain() throws IOException {
        try (PageServer server = new PageServer(PAGES, 100)) {
            PageServer.Client client = PageServer.Client.of("db", server.url(), Coverage.ALL);
            for (byte[] damage : List.of(new byte[] {'\n'}, "[]\n".getBytes(StandardCharsets.UTF_8), new byte[] {'"', -1, '"', '\n'},
                    "{\"entries\":[]}\n".getBytes(StandardCharsets.UTF_8))) {
                server.asked.clear();
                assertThrows(StudyException.class, () -> fetch(CLOCK).today(stopping(client, 2)));
                Path partial = folder.resolve("db").resolve(files().stream().filter(f -> f.endsWith(".jsonl")).findFirst().orElseThrow());
                Files.write(partial, damage, StandardOpenOption.APPEND);
                Snapshot made = fetch(CLOCK).today(client);
                assertEquals(List.of(0, 1, 2), server.asked);
                assertEquals(7, made.manifest().entries());
                fetch(CLOCK).store().remove(made);
            }
        }
    }

    @Test
    void oldPagesAreFetchedAnew() throws IOException {
        try (PageServer server = new PageServer(PAGES, 100)) {
            PageServer.Client client = PageServer.Client.of("db", server.url(), Coverage.ALL);
            assertThrows(StudyException.class, () -> fetch(CLOCK).today(stopping(client, 2)));
            Snapshot made = fetch(at("2026-11-24T10:00:00Z")).today(client);
            assertEquals(List.of(0, 1, 0, 1, 2), server.asked);
            assertEquals("2026-11-24T10:00:00Z", made.manifest().started());
            assertEquals("db: 6 entries of an interrupted fetch are too old, of 2026-11-20T10:00:00Z; begins anew", notices.get(1));
        }
    }

    /** The same, stopped by the user after some pages. */
    private Download stopping(PageServer.Client client, int after) {
        return new Download() {
            @Override
            public Provider provider() {
                return client.provider();
            }

            @Override
            public Coverage coverage() {
                return client.coverage();
            }

            @Override
            public String query() {
                return client.query();
            }

            @Override
            public void run(String bookmark, Pages pages, Listener listener, Cancellation outer) {
                Cancellation own = new Cancellation();
                int[] count = {0};
                client.run(bookmark, (entries, next, total) -> {
                    pages.add(entries, next, total);
                    if (++count[0] == after) {
                        own.request();
                    }
                }, listener, own);
            }
        };
    }

    @Test
    void offlineSaysWhatThereIs() throws IOException {
        PageServer server = new PageServer(PAGES, 100);
        Coverage narrow = new Coverage(Set.of(Element.Li, Element.O), 2, 2);
        Snapshot there = fetch(CLOCK).any(PageServer.Client.of("db", server.url(), narrow));
        server.close();
        Download gone = PageServer.Client.of("db", server.url(), Coverage.ALL);
        Download failing = new Unreachable(gone.provider(), gone.coverage());
        StudyException problem = assertThrows(StudyException.class, () -> fetch(CLOCK).any(failing));
        assertEquals("can not write 'x'; no network. Check the folder, its permissions and the space left. In the cache of 'db': "
                + there.name() + " (arity 2 of Li,O). Use one: snapshot('db', '" + there.id() + "').", problem.getMessage());
        assertTrue(problem.message().isFailure());
    }

    private record Unreachable(Provider provider, Coverage coverage) implements Download {
        @Override
        public String query() {
            return "nothing";
        }

        @Override
        public void run(String bookmark, Pages pages, Listener listener, Cancellation cancel) {
            throw StudyException.of(Message.FILE_UNWRITABLE, "x", "no network");
        }
    }

    @Test
    void ofTwoProcessesOneFetchesAndTheOtherWaits() throws Exception {
        try (PageServer server = new PageServer(PAGES, 1)) {
            Process first = FetchProcess.start(folder, server.url(), List.of());
            awaitAsked(server, 2);
            Process second = FetchProcess.start(folder, server.url(), List.of());
            try (BufferedReader out = second.inputReader()) {
                assertEquals("notice: db: another process is fetching from there; waiting for it", out.readLine());
                server.allowed.release(100);
                assertEquals("made 7", out.readLine());
            }
            assertEquals("notice: db@", output(first).substring(0, 11));
            assertEquals(List.of(0, 1, 2), server.asked);
        }
    }

    @Test
    void aKilledProcessLeavesItsPagesAndNoLock() throws Exception {
        try (PageServer server = new PageServer(PAGES, 2)) {
            Process killed = FetchProcess.start(folder, server.url(), List.of());
            awaitAsked(server, 3);
            killed.destroyForcibly().waitFor();
            assertEquals(0, fetch(CLOCK).store().of("db").size());
            server.allowed.release(100);
            String[] lines = output(FetchProcess.start(folder, server.url(), List.of())).split("\\R");
            assertTrue(lines[0].startsWith("notice: db: goes on from 6 entries, fetched since "), lines[0]);
            assertEquals("made 7", lines[2]);
            assertEquals(List.of(0, 1, 2, 2), server.asked);
        }
    }

    /** A limit on the size of files is what comes nearest to a full disk without being root. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no limit on file sizes to set")
    void aFullDiskKeepsWhatWasFetched() throws Exception {
        List<List<String>> large = IntStream.range(0, 4).mapToObj(page -> IntStream.range(0, 3000)
                .mapToObj(i -> "id-" + page + "-" + i + " Li" + (i + 1) + "O").toList()).toList();
        try (PageServer server = new PageServer(large, 100)) {
            List<String> limited = List.of("bash", "-c", "ulimit -f 200 && exec \"$@\"", "bash");
            String said = output(FetchProcess.start(folder, server.url(), limited));
            assertTrue(said.contains("notice: db: 6,000 entries are kept; the next fetch goes on from there"), said);
            assertTrue(said.contains("problem: can not keep what is fetched in '" + folder.resolve("db") + "'; "), said);
            assertTrue(said.contains("it goes on from the 6,000 entries that are kept."), said);
            assertEquals(12_000, fetch(Clock.systemUTC()).any(PageServer.Client.of("db", server.url(), Coverage.ALL)).manifest().entries());
            assertEquals(List.of(0, 1, 2, 2, 3), server.asked);
        }
    }

    private static void awaitAsked(PageServer server, int pages) throws InterruptedException {
        while (server.asked.size() < pages) {
            Thread.sleep(20);
        }
    }

    private static String output(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "still running");
        return out;
    }
}
