package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankShuffleTest {

    @Test
    void isAPermutationOfEverySize() {
        for (int size = 0; size <= 300; size++) {
            for (long seed : new long[] {0, 1, -1, 42, size, Long.MIN_VALUE}) {
                RankShuffle shuffle = new RankShuffle(seed, size);
                assertTrue(shuffle.places() >= size);
                BitSet ranks = new BitSet();
                for (long place = 0; place < shuffle.places(); place++) {
                    long rank = shuffle.rankAt(place);
                    assertTrue(rank >= 0 && rank < shuffle.places());
                    assertEquals(place, shuffle.placeOf(rank));
                    ranks.set((int) rank);
                }
                assertEquals(shuffle.places(), ranks.cardinality());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 20, (1L << 20) + 1, 16_902_534_325L, Long.MAX_VALUE})
    void placeAndRankInvertEachOther(long size) {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            RankShuffle shuffle = new RankShuffle(random.nextLong(), size);
            long place = Math.floorMod(random.nextLong(), shuffle.places());
            assertEquals(place, shuffle.placeOf(shuffle.rankAt(place)));
            assertEquals(place, shuffle.rankAt(shuffle.placeOf(place)));
            assertTrue(shuffle.placeOf(place) >= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 10, 16, 33})
    void everyOrderedPairIsDrawnAsOftenOverSeeds(int size) {
        int seeds = 100_000;
        long[] pairs = new long[size * size];
        for (long seed = 0; seed < seeds; seed++) {
            RankShuffle shuffle = new RankShuffle(seed, size);
            long[] first = LongStream.range(0, shuffle.places()).map(shuffle::rankAt).filter(r -> r < size).limit(2).toArray();
            pairs[(int) (first[0] * size + first[1])]++;
        }
        int n = 0;
        long[] counts = new long[size * (size - 1)];
        for (int i = 0; i < pairs.length; i++) {
            if (i / size != i % size) {
                counts[n++] = pairs[i];
            }
        }
        assertUniform(counts);
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 10, 1 << 16, 1 << 20, 16_902_534_325L, Long.MAX_VALUE})
    void theFirstRanksOfASeedAreSpreadEvenly(long size) {
        int groups = 16;
        long[] high = new long[groups];
        long[] low = new long[groups];
        long[] neighbours = new long[groups * groups];
        RankShuffle shuffle = new RankShuffle(42, size);
        int before = 0;
        int places = (int) Math.min(size / 2, 50_000);
        for (long place = 0; place < places; place++) {
            long rank = shuffle.rankAt(place);
            int group = (int) (rank / (shuffle.places() / groups + 1));
            high[group]++;
            low[(int) (rank % groups)]++;
            neighbours[before * groups + group]++;
            before = group;
        }
        assertUniform(high);
        assertUniform(low);
        assertUniform(neighbours);
    }

    @Test
    void otherSeedsGiveOtherOrders() {
        for (long seed = 0; seed < 200; seed++) {
            assertNotEquals(order(seed, 100), order(seed + 1, 100));
        }
    }

    /** Samples of published studies depend on this order: it may not change. */
    @Test
    void staysTheSame() {
        StringBuilder text = new StringBuilder();
        for (long size : new long[] {20, 1000, 16_902_534_325L, -1}) {
            text.append(size).append(": ").append(order(42, size < 0 ? Long.MAX_VALUE : size)).append('\n');
        }
        Golden.check("operator/shuffled-order.txt", text.toString());
    }

    private static List<Long> order(long seed, long size) {
        RankShuffle shuffle = new RankShuffle(seed, size);
        return LongStream.range(0, shuffle.places()).map(shuffle::rankAt).filter(r -> r < size).limit(20).boxed().toList();
    }

    /** Chi-square, at five standard deviations. */
    private static void assertUniform(long[] counts) {
        double expected = LongStream.of(counts).sum() / (double) counts.length;
        double chi = LongStream.of(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
        int freedom = counts.length - 1;
        assertTrue(chi < freedom + 5 * Math.sqrt(2.0 * freedom) + 5, "chi-square " + chi + " at " + freedom + " degrees of freedom");
    }
}
