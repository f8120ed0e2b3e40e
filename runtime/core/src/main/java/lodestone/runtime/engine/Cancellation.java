package lodestone.runtime.engine;

import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** A request to stop, made by one thread (Ctrl-C, a failed neighbour) and heeded by all others. */
public final class Cancellation {

    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    /** For work that begins when all that was to stop has stopped. */
    public void withdraw() {
        requested = false;
    }

    public boolean isRequested() {
        return requested;
    }

    /** @throws StudyException CANCELLED if the work should stop */
    public void check() {
        if (requested) {
            throw StudyException.of(Message.CANCELLED);
        }
    }
}
