package lodestone.stdlib.optimade;

import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;

/** What a server says, page after page, of how many entries there are. */
final class Totals {

    private long first;
    private long last;

    /** @param known what it said before; -1 if nothing */
    Totals(long known) {
        first = known;
        last = known;
    }

    void add(Page page) {
        // Some servers tell the size of the page.
        boolean ofPage = page.next() != null && page.total() == page.entries().size();
        if (page.total() >= 0 && !ofPage) {
            first = first < 0 ? page.total() : first;
            last = page.total();
        }
    }

    /** -1 if it said nothing. */
    long last() {
        return last;
    }

    void report(String name, long given, Listener listener) {
        if (first != last) {
            listener.notice(Message.TOTAL_CHANGED.text(name, first, last));
        }
        if (last >= 0 && given != last) {
            listener.notice(Message.TOTAL_UNMET.text(name, last, given));
        }
    }
}
