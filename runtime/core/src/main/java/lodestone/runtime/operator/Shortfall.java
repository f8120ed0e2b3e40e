package lodestone.runtime.operator;

import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;

/** Says that a sample has fewer rows than were asked for, because there are no more. */
final class Shortfall {

    private Shortfall() {
    }

    /**
     * @param per   the column whose values are sampled, or null for a sample of all rows
     * @param value one of them
     * @param rows  how many rows it has
     */
    static void tell(Listener listener, String per, Object value, long rows, long wanted) {
        // A value without any row is no news: a filter may well have left it out.
        if (rows < wanted && (rows > 0 || per == null)) {
            String who = per == null ? "there are" : value == null ? "missing '" + per + "' has" : "'" + value + "' has";
            listener.notice(Message.SAMPLE_SHORT.text(who, rows, wanted));
        }
    }
}
