package lodestone.runtime.io;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import lodestone.runtime.engine.Cancellation;

/** Interrupts a statement in native code when the work is cancelled: a thread asks 20 times a second. */
final class Interruption implements AutoCloseable {

    private static final long PERIOD = 50_000_000;

    private final Cancellation cancellation;
    private final Thread thread = new Thread(this::watch, "lodestone-interruption");
    private Statement guarded;
    private volatile boolean closed;

    Interruption(Cancellation cancellation) {
        this.cancellation = cancellation;
        thread.setDaemon(true);
        thread.start();
    }

    /** Work with a statement. */
    interface Work<T> {
        T run() throws SQLException;
    }

    <T> T guard(Statement statement, Work<T> work) throws SQLException {
        set(statement);
        try {
            return work.run();
        } finally {
            set(null);
        }
    }

    private synchronized void set(Statement statement) {
        guarded = statement;
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(PERIOD);
            if (cancellation.isRequested()) {
                interrupt();
            }
        }
    }

    private synchronized void interrupt() {
        try {
            if (guarded != null) {
                guarded.cancel();
            }
        } catch (SQLException e) {
            // It has just ended by itself.
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
