package lodestone.spark;

import lodestone.runtime.engine.Context;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Waits for executors, but not for ever, as Spark would. */
final class Patience {

    /** How long to wait, in seconds if no unit is given. */
    static final String OPTION = "spark.lodestone.patience";

    private static final long NOTICE_SECONDS = 30;

    private final Executors executors;
    private long since = System.nanoTime();

    Patience(Executors executors) {
        this.executors = executors;
    }

    /** @throws StudyException SPARK_NO_EXECUTORS if there have been none for too long; SPARK_ENDED */
    void check(Context context) {
        if (executors.areGone()) {
            throw Failure.ended(executors, context.cancel());
        } else if (executors.areThere()) {
            since = System.nanoTime();
            return;
        }
        long seconds = (System.nanoTime() - since) / 1_000_000_000;
        if (seconds >= executors.patienceSeconds()) {
            throw StudyException.of(Message.SPARK_NO_EXECUTORS, executors.master(), seconds, executors.wanted(),
                    executors.driver());
        } else if (seconds >= Math.min(NOTICE_SECONDS, executors.patienceSeconds() / 2)) {
            executors.tellOfWaiting();
        }
    }
}
