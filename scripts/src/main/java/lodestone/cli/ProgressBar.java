package lodestone.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * One line that says how far the work is, redrawn in place. It appears for work of more than a second, at most ten times
 * a second, and leaves nothing behind.
 */
final class ProgressBar implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int CELLS = 20;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean enabled;
    private String what;
    private long started;
    private boolean drawn;
    private volatile long next;

    /** @param enabled whether {@code err} is a terminal and the user wants to see it */
    ProgressBar(PrintStream err, boolean enabled) {
        this.err = err;
        this.enabled = enabled;
        erase();
    }

    /** See {@link lodestone.runtime.engine.Listener#progress}; cheap enough to be called often. */
    void progress(String work, String unit, long done, long total) {
        if (enabled && System.nanoTime() - next >= 0) {
            draw(work, unit, done, total, System.nanoTime());
        }
    }

    private synchronized void draw(String work, String unit, long done, long total, long now) {
        if (!work.equals(what)) {
            next = what == null ? now + PATIENCE : now + PERIOD;
            what = work;
            started = now;
            return;
        }
        next = now + PERIOD;
        drawn = true;
        err.print(ERASE + line(work, unit, done, total, (now - started) / 1e9));
        err.flush();
    }

    /**
     * The line as it is drawn.
     *
     * @param seconds since the work began, > 0
     */
    static String line(String work, String unit, long done, long total, double seconds) {
        double rate = done / seconds;
        StringBuilder line = new StringBuilder(work);
        if (total > 0) {
            double part = Math.min(1, done / (double) total);
            int cells = (int) (part * CELLS);
            line.append(" [").append("#".repeat(cells)).append(" ".repeat(CELLS - cells)).append("] ")
                    .append((int) (part * 100)).append(" %");
        } else {
            line.append("  ").append(Quantity.of(done)).append(unit);
        }
        line.append("  ").append(Quantity.of(rate)).append(unit).append("/s");
        if (total > 0 && done > 0) {
            line.append("  ").append(time(Math.max(0, total - done) / rate)).append(" left");
        }
        return line.toString();
    }

    private static String time(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 60 ? whole + " s" : whole < 3600 ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole % 3600 / 60);
    }

    /** Takes the line away; what is reported next is new work. */
    synchronized void erase() {
        if (drawn) {
            err.print(ERASE);
            err.flush();
        }
        drawn = false;
        what = null;
        next = System.nanoTime();
    }

    @Override
    public void close() {
        erase();
    }
}
