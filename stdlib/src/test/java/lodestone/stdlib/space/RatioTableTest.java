package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTableTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 8", "2, 1, 32", "3, 1, 8", "3, 2, 9", "4, 3, 6", "5, 1, 4", "6, 1, 3", "8, 1, 2", "3, 2, 2"})
    void isAllReducedTuplesInOrder(int arity, int low, int high) {
        List<int[]> all = new ArrayList<>();
        add(new int[arity], 0, low, high, all);
        RatioTable ratios = new RatioTable(arity, new Stoichiometry(low, high));
        assertEquals(all.size(), ratios.size());
        int[] tuple = new int[arity];
        for (int r = 0; r < all.size(); r++) {
            int[] expected = all.get(r);
            ratios.fill(r, tuple);
            assertArrayEquals(expected, tuple);
            assertEquals(r, ratios.indexOf(expected));
            assertEquals(Arrays.stream(expected).sum(), ratios.atoms()[r]);
            for (int j = 0; j < arity; j++) {
                assertEquals(expected[j], ratios.amount(j, r));
            }
        }
        Arrays.fill(tuple, high + 1);
        assertEquals(-1, ratios.indexOf(tuple));
        if (high >= 2 * low) {
            Arrays.fill(tuple, 2 * low);
            assertEquals(-1, ratios.indexOf(tuple));
        }
    }

    private static void add(int[] tuple, int position, int low, int high, List<int[]> all) {
        if (position == tuple.length) {
            if (Arrays.stream(tuple).reduce(0, RatioTable::gcd) == 1) {
                all.add(tuple.clone());
            }
            return;
        }
        for (int amount = low; amount <= high; amount++) {
            tuple[position] = amount;
            add(tuple, position + 1, low, high, all);
        }
    }

    /** By Moebius: the tuples of multiples of 1, without those of 2, 3, 5 and 7, and with those of 6 again. */
    @ParameterizedTest
    @CsvSource({"5, 31711", "6, 257983", "7, 2080639", "8, 16711423"})
    void sizesUpToEight(int arity, int size) {
        int[] multiples = {8, 4, 2, 1, 1, 1};
        int[] signs = {1, -1, -1, -1, 1, -1};
        double sum = 0;
        for (int i = 0; i < multiples.length; i++) {
            sum += signs[i] * Math.pow(multiples[i], arity);
        }
        assertEquals(size, (int) sum);
        RatioTable ratios = new RatioTable(arity, new Stoichiometry(1, 8));
        assertEquals(size, ratios.size());
        int[] tuple = new int[arity];
        new Random(arity).ints(2000, 0, size).forEach(r -> {
            ratios.fill(r, tuple);
            assertEquals(r, ratios.indexOf(tuple));
        });
    }

    @Test
    void partsOfALargeTableAreNumberedAnew() {
        RatioTable whole = new RatioTable(8, new Stoichiometry(1, 8));
        RatioTable slice = whole.slice(9_000_000, 9_010_000);
        int[] indexes = new Random(1).ints(1000, 0, whole.size()).toArray();
        RatioTable picked = whole.pick(indexes);
        int[] tuple = new int[8];
        for (int i = 0; i < 1000; i++) {
            whole.fill(9_000_000 + i * 10, tuple);
            for (int j = 0; j < 8; j++) {
                assertEquals(tuple[j], slice.amounts(j)[i * 10]);
            }
            whole.fill(indexes[i], tuple);
            assertEquals(Arrays.stream(tuple).sum(), picked.atoms()[i]);
        }
    }

    @Test
    void moreThanArraysHoldAreRefused() {
        assertThrows(ArithmeticException.class, () -> new RatioTable(7, new Stoichiometry(1, 32)));
        assertThrows(ArithmeticException.class, () -> new RatioTable(100, new Stoichiometry(1, 2)));
        assertEquals(1, new RatioTable(100, new Stoichiometry(1, 1)).size());
        assertEquals(1_073_741_824, new RatioTable(6, new Stoichiometry(1, 32)).size() + notReduced(), 0);
    }

    /** Of amounts 1 to 32, arity 6, by going through the common divisors. */
    private static int notReduced() {
        long[] withDivisor = new long[33];
        long sum = 0;
        for (int d = 32; d > 1; d--) {
            withDivisor[d] = (long) Math.pow(32 / d, 6);
            for (int m = 2 * d; m <= 32; m += d) {
                withDivisor[d] -= withDivisor[m];
            }
            sum += withDivisor[d];
        }
        return (int) sum;
    }
}
