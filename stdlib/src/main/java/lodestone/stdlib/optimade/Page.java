package lodestone.stdlib.optimade;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A page of a server's answer.
 *
 * @param entries in the order of the server
 * @param next    where the next page is; null after the last one
 * @param more    whether the server says that there is more; null if it does not say
 * @param total   how many entries the whole answer has; -1 if the server does not say
 * @param delay   how long the server wants to be left alone before the next request
 */
record Page(List<Found> entries, URI next, Boolean more, long total, Duration delay) {

    Page to(URI where) {
        return new Page(entries, where, more, total, delay);
    }
}
