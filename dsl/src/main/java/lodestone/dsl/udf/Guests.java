package lodestone.dsl.udf;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.IOAccess;

/**
 * The guest languages of one session; started by the first function that needs them, closed with the session. A guest sees
 * the arrays that it is given and nothing else: no file, network, process, thread, environment or Java class.
 */
final class Guests implements AutoCloseable {

    /** Reading and writing arrays is all; it must be the same for all contexts of an engine. */
    private static final HostAccess ARRAYS = HostAccess.newBuilder().allowArrayAccess(true).build();

    private final BooleanSupplier cancelled;
    private final OutputStream out;
    private final Engine engine;
    private final ScheduledThreadPoolExecutor clock;
    private final List<Context> open = new ArrayList<>();

    /**
     * @param cancelled whether the user has stopped the run
     * @param out       where guests print
     */
    Guests(BooleanSupplier cancelled, OutputStream out) {
        this.cancelled = cancelled;
        this.out = out;
        // Without a compiler for guests, which would need a JVM of its own, Graal would print a warning.
        this.engine = Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
        this.clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "lodestone-guest-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        // Where there is no session to close it, it must not keep a thread for nothing.
        clock.setKeepAliveTime(1, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    boolean has(String language) {
        return engine.getLanguages().containsKey(language);
    }

    /** Watches running guests, for their time and for Ctrl-C. */
    ScheduledThreadPoolExecutor clock() {
        return clock;
    }

    boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    Context open(String language) {
        Context.Builder builder = Context.newBuilder(language).engine(engine).allowHostAccess(ARRAYS).allowIO(IOAccess.NONE)
                .allowCreateThread(false).allowCreateProcess(false).allowNativeAccess(false).allowHostClassLoading(false)
                .allowEnvironmentAccess(EnvironmentAccess.NONE).allowPolyglotAccess(PolyglotAccess.NONE)
                .in(InputStream.nullInputStream()).out(out).err(out);
        if (language.equals("js")) {
            builder.option("js.strict", "true");
        }
        Context context = builder.build();
        synchronized (open) {
            open.add(context);
        }
        return context;
    }

    /** Closes a context that was stopped or is not to be trusted any more. */
    void discard(Context context) {
        synchronized (open) {
            open.remove(context);
        }
        context.close(true);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        synchronized (open) {
            open.forEach(context -> context.close(true));
            open.clear();
        }
        engine.close(true);
    }
}
