package lodestone.stdlib.figure.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TickTest {

    @Test
    void roundNumbers() {
        assertEquals(List.of("0", "1", "2", "3"), Tick.labels(Tick.round(0, 3.2, 4)));
        assertEquals(List.of("−0.5", "0.0", "0.5", "1.0"), Tick.labels(Tick.round(-0.7, 1.2, 4)));
        assertEquals(List.of("5,000", "10,000", "15,000"), Tick.labels(Tick.round(1000, 17_000, 3)));
        assertEquals(List.of("0.00002", "0.00004", "0.00006"), Tick.labels(Tick.round(1e-5, 7e-5, 3)));
        assertEquals(List.of("4"), Tick.labels(Tick.round(4, 4, 3)));
    }

    @Test
    void thereAreAboutAsManyAsAskedFor() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            double min = random.nextGaussian() * StrictMath.pow(10, random.nextInt(12) - 6);
            double max = min + StrictMath.pow(10, random.nextDouble() * 10 - 4);
            int about = 3 + random.nextInt(6);
            List<Tick> ticks = Tick.round(min, max, about);
            assertTrue(ticks.size() >= 3 && ticks.size() <= 2 * about + 1, () -> min + " to " + max + ": " + ticks);
            assertTrue(ticks.stream().allMatch(t -> t.at() >= -1e-6 && t.at() <= 1 + 1e-6), () -> min + " to " + max + ": " + ticks);
            assertEquals(ticks.size(), ticks.stream().map(Tick::label).distinct().count(), () -> min + " to " + max + ": " + ticks);
        }
    }

    @Test
    void numbersAsText() {
        assertEquals("1,234,567", Digits.significant(1_234_567));
        assertEquals("−0.0123", Digits.significant(-0.012345));
        assertEquals("123k", Digits.rough(123_456));
        assertEquals("4.57M", Digits.rough(4_567_890));
        assertEquals("12", Digits.rough(12));
        assertEquals("0.05", Digits.two(0.049));
        assertEquals("-1.5", Digits.two(-1.5));
        assertEquals("-0.07", Digits.two(-0.07));
        assertEquals("3", Digits.two(3.001));
    }
}
