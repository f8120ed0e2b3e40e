package lodestone.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BitsTest {

    @Test
    void copiesAnyBitsToAnyPlace() {
        Random random = new Random(4);
        for (int trial = 0; trial < 2000; trial++) {
            int n = 1 + random.nextInt(300);
            int from = random.nextInt(n);
            int to = from + random.nextInt(n - from + 1);
            int at = random.nextInt(200);
            long[] source = random.longs(Bits.words(n)).toArray();
            long[] target = new long[Bits.words(at + to - from)];
            for (int i = 0; i < at; i++) {
                if (random.nextBoolean()) {
                    Bits.set(target, i);
                }
            }
            long[] expected = target.clone();
            for (int i = from; i < to; i++) {
                if (Bits.get(source, i)) {
                    Bits.set(expected, at + i - from);
                }
            }
            Bits.copy(source, from, to, target, at);
            assertArrayEquals(expected, target, n + " " + from + " " + to + " " + at);
        }
    }
}
