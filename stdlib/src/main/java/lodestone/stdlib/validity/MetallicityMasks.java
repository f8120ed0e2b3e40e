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
    private final byte[][] amounts;
    private final int[] atoms;
    private final MetallicTerms terms = new MetallicTerms();
    /** By the places of metals and of d-block elements: the sum of the first two terms for each ratio. */
    private final double[][] bases;
    private final double[] lowest;
    private final double[] highest;
    private final byte[] numbers;
    private final int[] electrons;
    private final double[] scores;
    private final long[] full;
    private final long[] mask;

    MetallicityMasks(MetallicityBound test, Pool pool, RatioTable ratios) {
        this.test = test;
        this.pool = pool;
        arity = ratios.arity();
        size = ratios.size();
        atoms = ratios.atoms();
        amounts = new byte[arity][];
        Arrays.setAll(amounts, ratios::amounts);
        bases = new double[1 << 2 * arity][];
        lowest = new double[bases.length];
        highest = new double[bases.length];
        numbers = new byte[arity];
        electrons = new int[size];
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
            int metals = 0;
            int dBlock = 0;
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

    /** Fills the scores, before they are cut off at 0 and 1. In small loops, which compile to vector instructions. */
    private void score(double[] base, boolean unknown) {
        double metals = terms.metalsTerm;
        double order = terms.orderTerm;
        if (unknown) {
            for (int r = 0; r < size; r++) {
                scores[r] = base[r] + metals + MetallicTerms.VALENCE_WEIGHT * 0.5 + order;
            }
            return;
        }
        Arrays.fill(electrons, 0);
        for (int j = 0; j < arity; j++) {
            int valence = (int) terms.valence[numbers[j]];
            byte[] amount = amounts[j];
            for (int r = 0; r < size; r++) {
                electrons[r] += valence * amount[r];
            }
        }
        for (int r = 0; r < size; r++) {
            double factor = MetallicTerms.valenceFactor((double) electrons[r] / atoms[r]);
            scores[r] = base[r] + metals + MetallicTerms.VALENCE_WEIGHT * factor + order;
        }
    }

    /** The bits of the scores that reach the bound, which is within 0 and 1 here, or those of the others. */
    private long[] pack() {
        double bound = test.bound();
        for (int w = 0; w < mask.length; w++) {
            long bits = 0;
            for (int b = 63; b >= 0; b--) {
                bits = bits << 1 | (scores[64 * w + b] >= bound ? 1 : 0);
            }
            mask[w] = full[w] & (test.above() ? bits : ~bits);
        }
        return mask;
    }
}
