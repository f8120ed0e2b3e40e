package lodestone.stdlib.optimade;

import java.net.URI;

/**
 * Where a download goes on.
 *
 * @param next  the next page; null for the first one
 * @param done  how many entries the pages before it had
 * @param total what the server said last of how many there are; -1 if it did not say
 */
record Bookmark(URI next, long done, long total) {

    static final Bookmark START = new Bookmark(null, 0, -1);

    /** Of the text that {@link #toString} gives; from the start if it is null or another text. */
    static Bookmark of(String text) {
        if (text == null || !text.matches("\\d{1,18} -?\\d{1,18} https?://.*")) {
            return START;
        }
        String[] parts = text.split(" ", 3);
        try {
            return new Bookmark(URI.create(parts[2]), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException e) {
            return START;
        }
    }

    @Override
    public String toString() {
        return done + " " + total + " " + next;
    }
}
