package lodestone.stdlib.optimade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Identifiers of a large database. */
class SeenIdsTest {

    @Test
    void eachIsNewOnce() {
        SeenIds seen = new SeenIds();
        assertEquals(300_000, IntStream.range(0, 600_000).filter(i -> seen.add("mp-" + i % 300_000)).count());
    }
}
