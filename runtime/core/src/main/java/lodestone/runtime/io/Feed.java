package lodestone.runtime.io;

/** Rows on their way into DuckDB. */
interface Feed {

    /** Why the rows stopped coming, or null. */
    Throwable failure();

    /** Rows so far. */
    long count();

    /** Whether DuckDB has given the stream back; nothing may be released twice. */
    boolean isReleased();
}
