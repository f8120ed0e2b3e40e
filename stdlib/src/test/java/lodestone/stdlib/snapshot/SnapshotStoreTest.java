package lodestone.stdlib.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.Scripts;
import lodestone.stdlib.known.KnownFormulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {

    @TempDir
    Path folder;
    private final List<String> notices = new ArrayList<>();

    private SnapshotStore store(String day) {
        return new SnapshotStore(folder.resolve("known"), Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC));
    }

    private Snapshot imported(String day, String name, Path file) {
        return new Import(name, null, null, null).run(store(day), file, new Listener() {
            @Override
            public void notice(String text) {
                notices.add(text);
            }
        }, new Cancellation());
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static String fail(Runnable what) {
        return assertThrows(StudyException.class, what::run).getMessage();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths as Unix has them")
    void theFolder() {
        Path home = Path.of("/home/u");
        assertEquals(Path.of("/home/u/.cache/lodestone/known"), CacheFolder.of(Map.of(), "Linux", home));
        assertEquals(Path.of("/c/lodestone/known"), CacheFolder.of(Map.of("XDG_CACHE_HOME", "/c"), "Linux", home));
        assertEquals(Path.of("/home/u/.cache/lodestone/known"), CacheFolder.of(Map.of("XDG_CACHE_HOME", "c"), "Linux", home));
        assertEquals(Path.of("/home/u/Library/Caches/lodestone/known"), CacheFolder.of(Map.of(), "Mac OS X", home));
        assertEquals(Path.of("/l/lodestone/known"), CacheFolder.of(Map.of("LOCALAPPDATA", "/l"), "Windows 11", home));
        assertEquals(Path.of("/h/.cache/lodestone/known"), CacheFolder.of(Map.of("HOME", "/h"), "Linux", Path.of("?")));
        assertEquals(Path.of("here"), CacheFolder.of(Map.of("LODESTONE_KNOWN", "here", "XDG_CACHE_HOME", "/c"), "Linux", home));
    }

    @Test
    void namesAndDates() throws IOException {
        SnapshotStore store = store("2026-11-20");
        assertEquals(List.of(), store.all());
        Path file = file("a.csv", "formula", "Li2O");
        Snapshot old = imported("2025-10-01", "mp", file);
        Snapshot current = imported("2026-11-20", "mp", file("b.csv", "formula", "Li2O", "ZnO"));
        Snapshot other = imported("2026-11-20", "icsd", file);
        assertEquals(List.of(other, old, current), store.all());
        assertEquals(current, store.find("mp"));
        assertEquals(old, store.find("mp@2025-10-01"));
        assertEquals(old, store.find(old.file().toString()));
        assertEquals(other, store.only("icsd"));
        assertEquals("several snapshots fit 'mp': mp@2025-10-01 (everything), mp@2026-11-20 (everything). Give one's name in full.",
                fail(() -> store.only("mp")));
        assertTrue(fail(() -> store.find("mp@2025-10-02")).contains("there are: mp@2025-10-01, mp@2026-11-20. "));
        assertTrue(fail(() -> store.find("icds")).endsWith(" Did you mean 'icsd'?"));
        store.remove(current);
        assertEquals(old, store.find("mp"));
        assertFalse(Files.exists(current.file()));
    }

    @Test
    void aManifestThatCanNotBeReadIsNoSnapshot() throws IOException {
        Snapshot good = imported("2026-11-20", "mp", file("a.csv", "formula", "Li2O"));
        Path manifest = Snapshot.manifest(good.file());
        for (String text : List.of("", "{", "[]", Files.readString(manifest).replace("\"format\": 1", "\"format\": 2"),
                Files.readString(manifest).replace("\"finished\": \"2026", "\"finished\": \"soon"),
                Files.readString(manifest).replace("\"query\": ", "\"was\": "),
                Files.readString(manifest).replace("\"elements\": null", "\"elements\": \"Xx\""))) {
            Files.writeString(manifest, text);
            assertEquals(List.of(), store("2026-11-20").all(), text);
            String told = "can not read '" + manifest + "'; it is no manifest of a snapshot. Check that it is a whole file of the "
                    + "kind its ending says.";
            assertEquals(told, fail(() -> store("2026-11-20").find(good.file().toString())));
            assertEquals(told, fail(() -> store("2026-11-20").find("mp", "2026-11-20")));
            assertEquals(List.of(told), store("2026-11-20").unreadable().stream().map(StudyException::getMessage).toList());
        }
    }

    @Test
    void anyTableIsImported() throws IOException {
        Path csv = file("x.csv", "material_id,formula", "mp-1,Fe4O6", "mp-2,LiO", "mp-1,Fe4O6", "mp-3,", "mp-4,Q2", ",Fe2O3");
        List<String> files = new ArrayList<>(List.of(csv.toString(), file("x.jsonl", "{\"formula\": \"Fe4O6\"}", "{\"formula\": \"LiO\"}",
                "{\"formula\": null}", "{\"formula\": \"Q2\"}", "{\"formula\": \"Fe2O3\"}").toString()));
        for (String ending : List.of("parquet", "arrow")) {
            Path written = folder.resolve("x." + ending);
            Scripts.run("pipeline('x') { from args[0] }.write(args[1])", files.get(1), written.toString());
            files.add(written.toString());
        }
        for (int i = 0; i < files.size(); i++) {
            Snapshot made = imported("2026-11-20", "x" + i, Path.of(files.get(i)));
            made.check();
            assertEquals("x" + i + "@2026-11-20", made.name());
            assertEquals(List.of(5L, 2L, 2L), List.of(made.manifest().entries(), made.manifest().formulas(), made.manifest().unreadable()));
            assertEquals("[Fe2O3, LiO]", KnownFormulas.of(made).compositions().stream().map(Object::toString).sorted().toList().toString());
        }
        String rows = Scripts.print("print pipeline('p') { from args[0] }.take(9).collect { it.values().join(' ') }",
                store("2026-11-20").find("x0").file().toString());
        assertEquals("[mp-1 Fe4O6 Fe2O3, mp-2 LiO LiO, mp-3 null null, mp-4 Q2 null, null Fe2O3 Fe2O3]", rows);
    }

    @Test
    void formulasWithTheSameIdAreAllThere() throws IOException {
        Snapshot made = imported("2026-11-20", "x", file("x.csv", "id,formula", "PBE,Li2O", "PBE,ZnO", "PBE,ZnO"));
        assertEquals(List.of(2L, 2L), List.of(made.manifest().entries(), made.manifest().formulas()));
    }

    @Test
    void whatWasChangedIsNotThereAlready() throws IOException {
        Snapshot first = imported("2026-11-20", "mine", file("a.csv", "formula", "Li2O"));
        Files.writeString(first.file(), "x", StandardOpenOption.APPEND);
        assertTrue(fail(() -> imported("2026-11-20", "mine", folder.resolve("a.csv")))
                .startsWith("the snapshot mine@2026-11-20 is not what it was when it was made;"));
    }

    @Test
    void aFolderThatCanNotBeMade() throws IOException {
        Path known = Files.createDirectories(folder.resolve("known"));
        Files.createFile(known.resolve("mine"));
        Path file = file("a.csv", "formula", "Li2O");
        assertEquals("can not write '" + known.resolve("mine") + "'; there is a file of that name. Check the folder, its "
                + "permissions and the space left.", fail(() -> imported("2026-11-20", "mine", file)));
    }

    @Test
    void theSameFileIsImportedOnceAndADayCanHaveSeveral() throws IOException {
        Snapshot first = imported("2026-11-20", "mine", file("a.csv", "formula", "Li2O"));
        assertEquals(first, imported("2026-11-21", "mine", folder.resolve("a.csv")));
        assertEquals("mine@2026-11-20 is there already; nothing is to be done", notices.get(1));
        Snapshot second = imported("2026-11-20", "mine", file("a.csv", "formula", "Li2O", "ZnO"));
        assertTrue(second.id().matches("2026-11-20-[0-9a-f]{8}"), second.id());
        assertEquals(first, store("2026-11-20").find("mine", "2026-11-20"));
        assertEquals(2, store("2026-11-20").of("mine").size());
    }

    @Test
    void namesThatAreNoFolders() throws IOException {
        Path file = file("a.csv", "formula", "Li2O");
        for (String name : List.of("../a", ".a", "", "a/b", "a@b", "a b")) {
            assertEquals("a snapshot can not be called '" + name + "'. Use letters, digits, '-', '_' and '.', as in 'icsd'.",
                    fail(() -> imported("2026-11-20", name, file)));
        }
    }

    @Test
    void coveragesAsTexts() {
        for (String[] texts : new String[][] {{"Li,N..F", "2..4"}, {null, "3"}, {"O", null}, {null, null}}) {
            Coverage coverage = Coverage.parse(texts[0], texts[1]);
            assertEquals(texts[0], coverage.elementsText());
            assertEquals(texts[1], coverage.arityText());
        }
        assertEquals(" --elements Li,N..F --arity 2..4", Coverage.parse("F..F,N, O,Li", "2..4").options());
        assertEquals("'--arity' takes ascending ranges; found 4..2. Write 2..4.", fail(() -> Coverage.parse(null, "4..2")));
        assertEquals("'--elements' takes ascending ranges; found O..Li. Write Li..O.", fail(() -> Coverage.parse("O..Li", null)));
        assertEquals("'--elements' takes elements, as Li,N..F; found ','. Change the argument.", fail(() -> Coverage.parse(",", null)));
        assertTrue(fail(() -> Coverage.parse("li", null)).startsWith("no element 'li'."));
        assertTrue(fail(() -> Coverage.parse(null, "two")).startsWith("'--arity' takes a number or a range, as 2..4; found 'two'."));
    }
}
