package lodestone.stdlib.snapshot;

import java.util.List;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;

/** A query to a database over the network, page by page, that can go on where an earlier one stopped. */
public interface Download {

    /** The database. */
    Provider provider();

    /** What is asked for. */
    Coverage coverage();

    /** The query as it is sent, without paging and without any key: two downloads with the same text fetch the same. */
    String query();

    /**
     * Fetches pages until there are no more. What was given to {@code pages} is kept whatever happens then.
     *
     * @param bookmark where to go on, as an earlier run gave it to {@code pages}; null from the start
     * @param listener told the progress and anything odd about the answers
     * @throws lodestone.runtime.message.StudyException if the server can not be reached, refuses or answers nonsense
     */
    void run(String bookmark, Pages pages, Listener listener, Cancellation cancel);

    /** Takes pages as they come. */
    interface Pages {

        /**
         * @param bookmark where to go on after this page; null after the last one
         * @param total    how many entries the server says there are in all; -1 if it does not say
         */
        void add(List<Entry> entries, String bookmark, long total);
    }
}
