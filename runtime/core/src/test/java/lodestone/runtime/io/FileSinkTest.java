package lodestone.runtime.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files appear whole or not at all. */
class FileSinkTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv", "t.csv.gz", "t.jsonl"})
    void afterAFailingStageTheOldFileStands(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "old");
        StudyException failure = StudyException.of(Message.UNKNOWN_COLUMN, "x", "y", "");
        TestTables.withContext(context -> {
            Operator rows = new EndlessRows(context, 200_000, () -> {
                assertEquals(2, list().size(), "the part is there while it is written");
                throw failure;
            });
            assertSame(failure, assertThrows(StudyException.class, () -> FileSink.write(rows, file, context)));
        });
        assertEquals(List.of(file), list());
        assertEquals("old", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv", "t.csv.gz", "t.jsonl"})
    void afterCancellationNothingIsLeft(String name) {
        TestTables.withContext(context -> {
            Operator rows = new EndlessRows(context, 200_000, context.cancel()::request);
            StudyException e = assertThrows(StudyException.class, () -> FileSink.write(rows, folder.resolve(name), context));
            assertEquals(Message.CANCELLED, e.message());
        });
        assertEquals(List.of(), list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv", "t.csv.gz", "t.jsonl"})
    void whenTheDiskIsFullNothingIsLeft(String name) throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.toString()) == 0,
                "needs the right to mount a small file system");
        try {
            TestTables.withContext(context -> {
                StudyException e = assertThrows(StudyException.class,
                        () -> FileSink.write(new EndlessRows(context, 3_000_000, () -> { }), folder.resolve(name), context));
                assertEquals(Message.FILE_UNWRITABLE, e.message(), e.getMessage());
                assertTrue(e.getMessage().contains("; no space left on device."), e.getMessage());
            });
            assertEquals(List.of(), list());
        } finally {
            run("umount", folder.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv.gz"})
    void afterCtrlCNothingIsLeft(String name) throws Exception {
        Path spill = Files.createDirectory(folder.resolve("tmp"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "-Djava.io.tmpdir=" + spill, "-Xmx300m",
                "-cp", System.getProperty("java.class.path"), EndlessRows.class.getName(), out.resolve(name).toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            for (int i = 0; i < 600 && size(out) == 0 && process.isAlive(); i++) {
                Thread.sleep(50);
            }
            assertTrue(size(out) > 0, () -> "it writes; " + log());
            run("kill", "-INT", Long.toString(process.pid()));
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it stops");
        } finally {
            process.destroyForcibly();
        }
        try (Stream<Path> left = Stream.concat(Files.list(out), Files.list(spill).filter(p -> p.getFileName().toString().startsWith("lodestone")))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void unwritablePlaces() throws IOException {
        assertUnwritable(folder.resolve("no/t.csv"), "there is no folder '" + folder.resolve("no"));
        assertUnwritable(Files.createDirectory(folder.resolve("d.parquet")), "it is a folder");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertUnwritable(file.resolve("t.arrow"), "there is no folder");
        if (Files.isDirectory(Path.of("/sys/kernel"))) {
            assertUnwritable(Path.of("/sys/kernel/t.arrow"), "no permission");
        }
        Path tsv = folder.resolve("t.tsv");
        assertEquals(Message.UNKNOWN_FILE_ENDING, assertThrows(StudyException.class, () -> FileSink.check(tsv)).message());
        FileSink.check(folder.resolve("t.csv"));
        assertEquals(2, list().size());
    }

    @Test
    void namesThatDifferInCaseOnlyNeedArrow() {
        Schema schema = Schema.of(new Column("n", Type.INT64), new Column("N", Type.INT64));
        TestTables.withContext(context -> {
            StudyException e = assertThrows(StudyException.class, () -> FileSink.write(
                    TestTables.operator(schema, List.of(), 1, context.allocator()), folder.resolve("t.parquet"), context));
            assertEquals(Message.COLUMN_CASE, e.message());
            FileSink.write(TestTables.operator(schema, List.of(), 1, context.allocator()), folder.resolve("t.arrow"), context);
        });
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        Schema schema = Schema.of(new Column("n", Type.INT64));
        TestTables.withContext(context -> FileSink.write(
                TestTables.operator(schema, List.of(List.of(1L)), 1, context.allocator()), link, context));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("n\n1\n", Files.readString(real));
        assertFalse(Files.getPosixFilePermissions(real).isEmpty());
    }

    private void assertUnwritable(Path file, String part) {
        StudyException e = assertThrows(StudyException.class, () -> FileSink.check(file));
        assertEquals(Message.FILE_UNWRITABLE, e.message());
        assertTrue(e.getMessage().contains(part), e.getMessage());
        TestTables.withContext(context -> assertEquals(e.getMessage(), assertThrows(StudyException.class,
                () -> FileSink.write(new EndlessRows(context, 10, () -> { }), file, context)).getMessage()));
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private List<Path> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
