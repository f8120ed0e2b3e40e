package lodestone.stdlib.optimade;

import java.time.Duration;

/**
 * How long servers are waited for, and how often they are asked again.
 *
 * @param connect     for a connection
 * @param answer      for a whole answer
 * @param tries       how often a request is made in all if it fails in a way that may pass
 * @param firstWait   before the second try; twice as long before each further one, give or take a half
 * @param longestWait the longest pause that a server may ask for
 */
public record Patience(Duration connect, Duration answer, int tries, Duration firstWait, Duration longestWait) {

    public static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofMinutes(2), 5,
            Duration.ofSeconds(1), Duration.ofMinutes(5));
}
