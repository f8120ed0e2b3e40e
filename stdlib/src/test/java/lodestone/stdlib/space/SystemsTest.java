package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SystemsTest {

    @Test
    void sizesAreExactOrRefused() {
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        int refused = 0;
        for (int pool : new int[] {1, 8, 60, 66, 67, 68, 69, 70, 103, 118, 421, 2000, 12_000}) {
            for (int arity = 1; arity <= Math.min(pool, 40); arity++) {
                BigInteger size = choose(pool, arity);
                int k = arity;
                if (size.compareTo(most) < 0) {
                    Systems systems = new Systems(pool, arity);
                    assertEquals(size.longValueExact(), systems.size());
                    check(systems, systems.size() - 1);
                    check(systems, systems.size() / 3);
                } else {
                    assertThrows(ArithmeticException.class, () -> new Systems(pool, k));
                    refused++;
                }
            }
        }
        assertTrue(refused > 20);
        check(new Systems(103, 100), 176_850);
    }

    private static void check(Systems systems, long rank) {
        int[] indexes = new int[systems.arity()];
        systems.unrank(rank, indexes);
        assertEquals(rank, systems.rank(indexes));
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    @RepeatedTest(30)
    void selectedSystemsAreThoseThatFit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int pool = 1 + random.nextInt(10);
        Systems all = new Systems(pool, 1 + random.nextInt(pool));
        boolean[] allowed = new boolean[pool];
        boolean[] required = new boolean[pool];
        for (int e = 0; e < pool; e++) {
            allowed[e] = random.nextInt(4) > 0;
            required[e] = random.nextInt(4) == 0;
        }
        SelectedSystems selected = new SelectedSystems(all, new Members(allowed, required));
        int[] system = new int[all.arity()];
        int[] found = new int[all.arity()];
        long n = 0;
        for (long s = 0; s < all.size(); s++) {
            all.unrank(s, system);
            int there = 0;
            boolean fits = true;
            for (int e : system) {
                fits &= allowed[e];
                there += required[e] ? 1 : 0;
            }
            for (boolean r : required) {
                there -= r ? 1 : 0;
            }
            if (fits && there == 0) {
                if (n > 0) {
                    assertEquals(s, selected.next(n, found));
                    assertArrayEquals(system, found);
                }
                assertEquals(s, selected.unrank(n++, found));
                assertArrayEquals(system, found);
            }
        }
        assertEquals(n, selected.size());
    }
}
