package lodestone.runtime.engine;

import lodestone.runtime.manifest.QueryRecord;

/** Hears what happens while an engine works; called from any thread. */
public interface Listener {

    Listener NONE = new Listener() { };

    /**
     * @param what  the work, in a word or two
     * @param unit  what is counted: "rows", "systems"
     * @param done  how many so far
     * @param total how many in all, or -1 if nobody knows
     */
    default void progress(String what, String unit, long done, long total) {
    }

    /** Something the user should know about the data: rows left out and why, a category smaller than asked for. */
    default void notice(String text) {
    }

    /**
     * Adds to a number that is told once, when the query has ended.
     *
     * @param what what is counted
     */
    default void add(RowReport report, String what, long rows) {
    }

    /** A query has run to its end. */
    default void finished(QueryRecord record) {
    }
}
