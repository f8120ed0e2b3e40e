package lodestone.spark;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Crew;
import lodestone.runtime.engine.EngineSettings;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.Pieces;
import lodestone.runtime.engine.SentWork;
import lodestone.runtime.engine.Work;
import lodestone.runtime.io.TemporaryPath;
import lodestone.runtime.message.Message;
import org.apache.spark.api.java.JavaSparkContext;

/** The executors of a Spark cluster. A work is broadcast; tasks are ranges of its pieces. */
public final class SparkCrew implements Crew, AutoCloseable {

    private static final long WAIT_NANOS = 100_000_000;

    private final JavaSparkContext spark;
    private final ApplicationJars jars;
    private final Executors executors;

    /** What executors leave on this machine; nobody else takes it away. Null where they are a real cluster's. */
    private final TemporaryPath left;

    private SparkCrew(JavaSparkContext spark, ApplicationJars jars, Executors executors) {
        this.spark = spark;
        this.jars = jars;
        this.executors = executors;
        left = spark.master().startsWith("local-cluster")
                ? TemporaryPath.of(Path.of(System.getenv("SPARK_HOME"), "work", spark.sc().applicationId())) : null;
    }

    /**
     * Connects.
     *
     * @throws lodestone.runtime.message.StudyException if there is no such cluster, or it does not fit
     */
    static SparkCrew open(EngineSettings settings, Listener listener) {
        ApplicationJars jars = new ApplicationJars();
        try {
            JavaSparkContext spark = inOwnLoader(() -> Connection.open(settings, jars));
            Executors executors = Executors.of(spark, listener);
            spark.sc().uiWebUrl().foreach(url -> {
                listener.notice(Message.SPARK_PAGE.text(url));
                return null;
            });
            return new SparkCrew(spark, jars, executors);
        } catch (RuntimeException | Error e) {
            jars.close();
            throw e;
        }
    }

    @Override
    public <R> Pieces<R> begin(Work<R> work, long first, Context context) {
        if (executors.areGone()) {
            throw Failure.ended(executors, context.cancel());
        }
        SentWork<R> sent = SentWork.of(work, context);
        return inOwnLoader(() -> {
            jars.languages(work).forEach(spark::addJar);
            // A task that is not wanted any more is interrupted, and so are those it waits for.
            spark.setLocalProperty("spark.job.interruptOnCancel", "true");
            spark.sc().setJobDescription(work.getClass().getSimpleName());
            return new SparkPieces<>(this, work, first, context, spark.broadcast(sent));
        });
    }

    /** How many cores there are, as soon as there are some. */
    @Override
    public int cores(Context context) {
        Patience patience = new Patience(executors);
        while (!executors.areThere()) {
            context.cancel().check();
            patience.check(context);
            LockSupport.parkNanos(WAIT_NANOS);
        }
        return spark.defaultParallelism();
    }

    /** Where users find what executors have logged. */
    String logs() {
        return "the logs of its workers" + spark.sc().uiWebUrl().fold(() -> "", url -> " (" + url + "/executors)");
    }

    JavaSparkContext spark() {
        return spark;
    }

    Executors executors() {
        return executors;
    }

    /**
     * Runs something with Spark's classes in sight of the thread, and of the threads that Spark makes for it: they may come
     * from a loader of their own, as they are on nobody's class path.
     */
    static <T> T inOwnLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SparkCrew.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        executors.expectTheEnd();
        try {
            inOwnLoader(() -> {
                spark.close();
                return null;
            });
        } finally {
            jars.close();
            if (left != null) {
                left.close();
            }
        }
    }
}
