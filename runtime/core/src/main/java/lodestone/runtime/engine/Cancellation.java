package lodestone.runtime.engine;

import java.util.function.BooleanSupplier;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** A request to stop, made by one thread (Ctrl-C, a failed neighbour) and heeded by all others. */
public final class Cancellation {

    private final BooleanSupplier elsewhere;
    private volatile boolean requested;

    public Cancellation() {
        this(() -> false);
    }

    /** @param elsewhere whether somebody else has made the request */
    public Cancellation(BooleanSupplier elsewhere) {
        this.elsewhere = elsewhere;
    }

    public void request() {
        requested = true;
    }

    /** For work that begins when all that was to stop has stopped. */
    public void withdraw() {
        requested = false;
    }

    public boolean isRequested() {
        return requested || elsewhere.getAsBoolean();
    }

    /** @throws StudyException CANCELLED if the work should stop */
    public void check() {
        if (isRequested()) {
            throw StudyException.of(Message.CANCELLED);
        }
    }
}
