package lodestone.cli;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lodestone.runtime.message.Message;

/** Ctrl-C: stops the work, gives the run a moment to tidy up, and says so. The JVM then exits with 130. */
final class Interruption implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 3;

    private final Runnable stop;
    private final Console console;
    private final Thread runner = Thread.currentThread();
    private final CountDownLatch tidied = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "lodestone-interruption");

    /**
     * In force until closed; to be closed after everything that tidies up.
     *
     * @param stop stops the work
     */
    Interruption(Runnable stop, Console console) {
        this.stop = stop;
        this.console = console;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupted() {
        if (isExitOfTheScript()) {
            return;
        }
        stop.run();
        try {
            tidied.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.err().println(Message.CANCELLED.text());
    }

    /** A script may call System.exit, which nobody has to be told about. */
    private boolean isExitOfTheScript() {
        return Arrays.stream(runner.getStackTrace()).anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown"));
    }

    @Override
    public void close() {
        tidied.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            waitForTheEnd();
        }
    }

    /** The JVM is stopping and the hook has the last word; this thread has nothing to add about work it saw cancelled. */
    private static void waitForTheEnd() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
