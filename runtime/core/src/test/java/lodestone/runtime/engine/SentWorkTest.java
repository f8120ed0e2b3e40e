package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.io.FileSource;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.ThisMachine;
import lodestone.runtime.operator.Numbers;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives when works are sent, and what users are told where that can not be. */
class SentWorkTest {

    private static final SourceRef AT = new SourceRef("a.groovy", 3, 5);

    private static PlanRows rows(Source source) {
        return new PlanRows(new Plan.Scan(source, ScanRequest.all(source), AT));
    }

    private static SentWork<PlanRows.Piece> sent(PlanRows rows) {
        List<SentWork<PlanRows.Piece>> sent = new ArrayList<>();
        TestTables.withContext(context -> sent.add(SentWork.of(rows, context)));
        return sent.get(0);
    }

    private static Path table(Path folder, long rows) {
        Path file = folder.resolve("rows.arrow");
        try (LocalEngine engine = new LocalEngine(1, Listener.NONE)) {
            engine.write(Plans.from(new Numbers(rows, 3, 50_000, false)).query(), file);
        }
        return file;
    }

    @Test
    void typesAndPlacesStayTheSameInstances() {
        for (Type type : List.of(Type.BOOL, Type.UINT8, Type.INT64, Type.FLOAT64, Type.UTF8, Type.UTF8_LIST, Type.NULL)) {
            assertSame(type, SentCrew.sent(type));
        }
        assertEquals(Type.vector(3), SentCrew.sent(Type.vector(3)));
        assertSame(SourceRef.NONE, SentCrew.sent(SourceRef.NONE));
        assertEquals(AT, SentCrew.sent(AT));
    }

    @Test
    void problemsArriveWhole() {
        StudyException problem = StudyException.causedBy(new IllegalStateException("deep"), Message.TEMPLATE_REPEATED, Path.of("t"), 1234L, 5)
                .at(AT);
        StudyException arrived = SentCrew.sent(problem);
        assertEquals(problem.getMessage(), arrived.getMessage());
        assertEquals(Message.TEMPLATE_REPEATED, arrived.message());
        assertEquals(List.of("t", 1234L, 5), arrived.arguments());
        assertEquals(AT, arrived.at());
        assertEquals("java.lang.IllegalStateException: deep", arrived.getCause().getMessage());
        assertEquals(Arrays.asList(problem.getStackTrace()), Arrays.asList(arrived.getStackTrace()));
        StudyException several = SentCrew.sent(StudyException.several(List.of(problem, StudyException.of(Message.CANCELLED))));
        assertEquals(List.of(problem.getMessage(), Message.CANCELLED.text()), several.parts().stream().map(Throwable::getMessage).toList());
    }

    @Test
    void filesAreReadWhereThePiecesAreDone(@TempDir Path folder) {
        Path file = table(folder, 200_000);
        Source source = FileSource.open(file);
        Query query = Plans.from(source).filter("digit", "<", 5).query();
        SentCrew crew = new SentCrew();
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE, crew)) {
            assertEquals(100_000, engine.count(query));
            assertEquals(source.partitions(), crew.done());
            assertTrue(crew.done() > 1);
        }
    }

    @Test
    void aFileThatIsNotThere(@TempDir Path folder) throws IOException {
        Path file = table(folder, 100);
        long size = Files.size(file);
        SentWork<PlanRows.Piece> work = SentCrew.sent(sent(rows(FileSource.open(file))));
        SentWork<PlanRows.Piece> again = SentCrew.sent(work);
        Files.writeString(file, "other");
        String message = "the file '" + file + "' is not what it is here on " + ThisMachine.name() + "; found %s. Put it into a folder that "
                + "all machines share, under the same path.";
        assertEquals(message.formatted("a file of 5 bytes instead of " + String.format("%,d", size)),
                assertThrows(StudyException.class, work::work).getMessage());
        Files.delete(file);
        assertEquals(message.formatted("nothing"), assertThrows(StudyException.class, again::work).getMessage());
    }

    /** What is no data. */
    private static final class Busy implements Function {
        private final Thread thread = new Thread();

        @Override
        public Type type() {
            return Type.INT64;
        }

        @Override
        public Values apply(List<Values> arguments, int rows) {
            throw new AssertionError(thread);
        }

        @Override
        public String toString() {
            return "busy()";
        }
    }

    @Test
    void aFunctionThatCanNotBeSent() {
        Numbers source = new Numbers(10, 2, 5, false);
        Plan scan = new Plan.Scan(source, ScanRequest.all(source), SourceRef.NONE);
        Plan plan = new Plan.Derive(scan, new Named("x", new Expr.Call(new Busy(), List.of())), AT);
        assertEquals("a.groovy:3:5: busy() can not be sent to other machines; found java.lang.Thread in it. "
                + "Leave it out, or run with the local engine.",
                assertThrows(StudyException.class, () -> sent(new PlanRows(plan))).getMessage());
    }

    @Test
    void aWorkOfAnotherVersion() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent(rows(new Numbers(10, 2, 5, false))));
        }
        String other = bytes.toString(StandardCharsets.ISO_8859_1).replace("engine.PlanRows", "engine.PlanRowz");
        SentWork<?> work = (SentWork<?>) new ObjectInputStream(new ByteArrayInputStream(other.getBytes(StandardCharsets.ISO_8859_1)))
                .readObject();
        String message = assertThrows(StudyException.class, work::work).getMessage();
        assertTrue(message.startsWith("what was sent can not be read on " + ThisMachine.name() + "; lodestone.runtime.engine.PlanRowz."),
                message);
    }
}
