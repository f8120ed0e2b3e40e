package lodestone.spark;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.engine.SentWork;
import lodestone.runtime.engine.Work;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.ThisMachine;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.OutOfMemoryException;
import org.apache.arrow.memory.RootAllocator;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/**
 * Does some pieces of a work on an executor. Comes and goes as what all versions of Lodestone understand, so that versions
 * that differ can be told.
 */
final class PieceTask implements Function<long[], byte[]> {

    private static final long serialVersionUID = 1;

    private final String versions;
    private final Broadcast<? extends SentWork<?>> sent;

    /** @param versions of the driver */
    PieceTask(String versions, Broadcast<? extends SentWork<?>> sent) {
        this.versions = versions;
        this.sent = sent;
    }

    /** @param range the first piece, and the one after the last */
    @Override
    public byte[] call(long[] range) {
        String here = Installed.versions();
        if (!here.equals(versions)) {
            return Outcome.otherVersion(ThisMachine.name() + " " + here);
        }
        try {
            return outcome(range).bytes();
        } catch (OutOfMemoryError | OutOfMemoryException e) {
            throw StudyException.causedBy(e, Message.SPARK_OUT_OF_MEMORY, "an executor has "
                    + SparkEnv.get().conf().get("spark.executor.memory", "1g") + " and found: " + e.getMessage());
        }
    }

    private Outcome outcome(long[] range) {
        long start = System.nanoTime();
        TaskContext task = TaskContext.get();
        TaskListener listener = new TaskListener();
        List<Object> results = new ArrayList<>();
        StudyException failure = null;
        try (BufferAllocator allocator = new RootAllocator()) {
            Work<?> work = sent.value().work();
            Context context = new Context(allocator, task.cpus(), new Cancellation(task::isInterrupted), listener);
            for (long piece = range[0]; piece < range[1]; piece++) {
                context.cancel().check();
                results.add(packed(work.piece(piece, context)));
            }
        } catch (StudyException e) {
            // What is wrong with the machine, another try may mend.
            if (e.message().isFailure()) {
                throw e;
            }
            failure = e;
        }
        return new Outcome(results, listener.notices(), listener.reports(), failure, System.nanoTime() - start);
    }

    private static Object packed(Object result) {
        return result instanceof PlanRows.Piece piece ? PackedPiece.of(piece) : result;
    }
}
