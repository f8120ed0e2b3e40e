package lodestone.stdlib.validity;

import java.util.Arrays;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.rule.SystemMasks;
import lodestone.stdlib.space.RatioTable;

/**
 * The ratios whose score reaches a bound. All but the valence electrons is known for a system and for the places of its
 * metals and d-block elements, of which there are few; and bounds on the rest decide most systems without a look at their
 * ratios. Every floating-point operation is monotone, so that holds to the last bit.
 */
final class MetallicityMasks implements SystemMasks {

    private final MetallicityBound test;
    private final Pool pool;
    private final int arity;
    private final int size;
    /** As doubles, for loops over numbers of one width compile to vector instructions. */
    private final double[][] amounts;
    private final double[] atoms;
    private final MetallicTerms terms = new MetallicTerms();
    /** By the places of metals and of d-block elements: the sum of the first two terms for each ratio. */
    private final double[][] bases;
    private final double[] lowest;
    private final double[] highest;
    private final byte[] numbers;
    private final double[] electrons;
    private final double[] scores;
    private final long[] full;
    private final long[] mask;

    MetallicityMasks(MetallicityBound test, Pool pool, RatioTable ratios) {
        this.test = test;
        this.pool = pool;
        arity = ratios.arity();
        size = ratios.size();
        atoms = Arrays.stream(ratios.atoms()).asDoubleStream().toArray();
        amounts = new double[arity][size];
        for (int j = 0; j < arity; j++) {
            byte[] theirs = ratios.amounts(j);
            Arrays.setAll(amounts[j], r -> theirs[r]);
        }
        bases = new double[1 << 2 * arity][];
        lowest = new double[bases.length];
        highest = new double[bases.length];
        numbers = new byte[arity];
        electrons = new double[size];
        full = Bits.ones(size);
        mask = new long[full.length];
        scores = new double[64 * full.length];
    }

    @Override
    public long[] mask(int[] system) {
        int places = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < arity; j++) {
            int z = pool.get(system[j]).number();
            numbers[j] = (byte) z;
            places |= (terms.metal[z] ? 1 : 0) << j | (terms.dBlock[z] ? 1 : 0) << arity + j;
            low = Math.min(low, terms.valence[z]);
            high = Math.max(high, terms.valence[z]);
        }
        terms.begin(numbers, arity);
        if (!terms.known) {
            return null;
        }
        double[] base = bases[places] == null ? base(places) : bases[places];
        boolean unknown = Double.isNaN(low);
        double ends = unknown ? 0.5 : Math.min(MetallicTerms.valenceFactor(low), MetallicTerms.valenceFactor(high));
        double peak = unknown ? 0.5 : low <= 8 && high >= 8 ? 1
                : Math.max(MetallicTerms.valenceFactor(low), MetallicTerms.valenceFactor(high));
        boolean all = reaches(lowest[places], ends);
        if (all || !reaches(highest[places], peak)) {
            return all == test.above() ? full : null;
        }
        score(base, unknown);
        return pack();
    }

    private boolean reaches(double base, double valenceFactor) {
        return terms.score(base, valenceFactor) >= test.bound();
    }

    private double[] base(int places) {
        double[] base = new double[size];
        lowest[places] = Double.POSITIVE_INFINITY;
        highest[places] = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < size; r++) {
            double metals = 0;
            double dBlock = 0;
            for (int j = 0; j < arity; j++) {
                metals += (places >> j & 1) * amounts[j][r];
                dBlock += (places >> arity + j & 1) * amounts[j][r];
            }
            base[r] = MetallicTerms.base(metals, dBlock, atoms[r]);
            lowest[places] = Math.min(lowest[places], base[r]);
            highest[places] = Math.max(highest[places], base[r]);
        }
        bases[places] = base;
        return base;
    }

    /** Fills the scores, before they are cut off at 0 and 1. */
    private void score(double[] base, boolean unknown) {
        Arrays.fill(electrons, 0);
        for (int j = 0; j < arity; j++) {
            // Where an element's are unknown, the factor is 0.5: that of 4 electrons an atom.
            add(unknown ? 4 : terms.valence[numbers[j]], amounts[j], electrons);
        }
        score(base, electrons, atoms, terms.metalsTerm, terms.orderTerm, scores);
    }

    private static void score(double[] base, double[] electrons, double[] atoms, double metals, double order, double[] scores) {
        for (int r = 0; r < base.length; r++) {
            double factor = MetallicTerms.valenceFactor(electrons[r] / atoms[r]);
            scores[r] = base[r] + metals + MetallicTerms.VALENCE_WEIGHT * factor + order;
        }
    }

    private static void add(double factor, double[] values, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * values[i];
        }
    }

    /** The bits of the scores that reach the bound, which is within 0 and 1 here, or those of the others. */
    private long[] pack() {
        for (int w = 0; w < mask.length; w++) {
            long below = below(64 * w) | below(64 * w + 16) << 16 | below(64 * w + 32) << 32 | below(64 * w + 48) << 48;
            mask[w] = full[w] & (test.above() ? ~below : below);
        }
        return mask;
    }

    /** The bits of 16 scores that are below the bound: the signs of differences, for branches would be taken at random. */
    private long below(int from) {
        double bound = test.bound();
        long bits = 0;
        for (int i = from + 15; i >= from; i--) {
            bits = bits << 1 | Double.doubleToRawLongBits(scores[i] - bound) >>> 63;
        }
        return bits;
    }
}
