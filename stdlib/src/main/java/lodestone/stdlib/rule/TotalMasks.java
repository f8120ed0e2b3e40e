package lodestone.stdlib.rule;

import java.util.Arrays;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.space.RatioTable;

/**
 * Works out each system for itself, without tables: for any rule, for few systems, and where tables of charges would be too
 * large. Ratios come in lexicographic order, so most have all but their last amounts in common with the one before, and with
 * them the totals of charge that the elements but the last can reach.
 */
final class TotalMasks implements SystemMasks {

    private final AssignmentRule rule;
    private final RatioTable ratios;
    private final int arity;
    private final ChargeChoices[] members;
    private final Boundaries boundaries;
    private final TotalBits totals = new TotalBits();
    private long[] mask;

    /** @param members what each member of the pool may contribute */
    TotalMasks(AssignmentRule rule, ChargeChoices[] members, RatioTable ratios) {
        this.rule = rule;
        this.ratios = ratios;
        arity = ratios.arity();
        boundaries = new Boundaries(rule);
        this.members = members;
    }

    @Override
    public long[] mask(int[] system) {
        ChargeChoices[] chosen = new ChargeChoices[arity];
        Arrays.setAll(chosen, j -> members[system[j]]);
        int[] kinds = new int[arity];
        int boundary = boundaries.next(chosen, 0, kinds);
        if (boundary < 0) {
            return null;
        } else if (!rule.neutral()) {
            return Bits.ones(ratios.size());
        }
        mask = mask == null ? new long[Bits.words(ratios.size())] : mask;
        Arrays.fill(mask, 0);
        for (; boundary >= 0; boundary = boundaries.next(chosen, boundary, kinds)) {
            add(chosen, kinds);
        }
        return mask;
    }

    /** Adds the ratios that are neutral with one boundary. */
    private void add(ChargeChoices[] system, int[] kinds) {
        int largest = 0;
        for (int j = 0; j < arity; j++) {
            largest += system[j].largest(kinds[j], ratios.highest());
        }
        int end = arity - 1;
        totals.begin(end, largest);
        byte[][] amounts = new byte[arity][];
        Arrays.setAll(amounts, ratios::amounts);
        int[][] ofLast = new int[ratios.highest() + 1][];
        Arrays.setAll(ofLast, n -> system[end].totals(kinds[end], n));
        for (int r = 0; r < ratios.size(); r++) {
            int j = 0;
            while (r > 0 && j < end && amounts[j][r] == amounts[j][r - 1]) {
                j++;
            }
            for (; j < end; j++) {
                totals.extend(j, system[j].totals(kinds[j], amounts[j][r]));
            }
            if (totals.meetsZero(end, ofLast[amounts[end][r]])) {
                Bits.set(mask, r);
            }
        }
    }
}
