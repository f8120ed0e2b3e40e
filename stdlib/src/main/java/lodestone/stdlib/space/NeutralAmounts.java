package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many amounts of species have a total charge of zero, of those amounts that are multiples of one divisor. Species are
 * put one after the other; what those before add up to stays. Used by one thread.
 */
final class NeutralAmounts {

    /** The Moebius function of the divisor: the sum over all divisors, weighted by it, counts amounts without one. */
    private final int weight;
    /** Multiples of the divisor. */
    private final int low;
    private final int high;
    private final int offset;
    /** {@code ways[d][offset + total]}: how many amounts of the first d species, divided by the divisor, have the total. */
    private final long[][] ways;

    private NeutralAmounts(int divisor, int weight, Stoichiometry stoichiometry, int arity, int charge) {
        this.weight = weight;
        low = (stoichiometry.low() + divisor - 1) / divisor;
        high = stoichiometry.high() / divisor;
        offset = charge * high * arity;
        ways = new long[arity][2 * offset + 1];
        ways[0][offset] = 1;
    }

    /** For each divisor that counts. @param charge the greatest, of either sign */
    static List<NeutralAmounts> of(RatioTable ratios, int charge) {
        List<NeutralAmounts> all = new ArrayList<>();
        int[] weights = new int[ratios.stoichiometry().high() + 1];
        weights[1] = 1;
        for (int d = 1; d < weights.length; d++) {
            for (int multiple = 2 * d; multiple < weights.length; multiple += d) {
                weights[multiple] -= weights[d];
            }
            if (weights[d] != 0) {
                all.add(new NeutralAmounts(d, weights[d], ratios.stoichiometry(), ratios.arity(), charge));
            }
        }
        return all;
    }

    /** Makes a species of a charge the one at a place, which is not the last. */
    void put(int place, int charge) {
        long[] before = ways[place];
        long[] after = ways[place + 1];
        Arrays.fill(after, 0);
        for (int t = 0; t < before.length; t++) {
            for (int n = low; n <= high && before[t] > 0; n++) {
                after[t + n * charge] += before[t];
            }
        }
    }

    /** How many amounts the last species completes to neutrality, times the weight. */
    long completed(int charge) {
        long count = 0;
        for (int n = low; n <= high; n++) {
            count += ways[ways.length - 1][offset - n * charge];
        }
        return weight * count;
    }
}
