package lodestone.stdlib.space;

import java.util.Arrays;
import java.util.stream.LongStream;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.formula.Composition;

/**
 * Finds all compositions of species that have one formula: the amount of each element, or a multiple of them all, is
 * shared out among the element's species in every way.
 */
final class SpeciesRanks {

    private final CompositionSpace space;
    private final Pool pool;
    private final Composition composition;
    private final int[][] members;
    private final int[] indexes;
    private final int[] amounts;
    private final LongStream.Builder found = LongStream.builder();

    private SpeciesRanks(CompositionSpace space, Composition composition) {
        this.space = space;
        this.composition = composition;
        pool = space.pool();
        members = new int[composition.arity()][];
        Arrays.setAll(members, i -> pool.members(composition.element(i)));
        indexes = new int[space.highestArity()];
        amounts = new int[indexes.length];
    }

    /** @param composition reduced */
    static LongStream of(CompositionSpace space, Composition composition) {
        if (composition.arity() > space.highestArity()) {
            return LongStream.empty();
        }
        SpeciesRanks ranks = new SpeciesRanks(space, composition);
        for (int multiple = 1; ranks.fits(multiple); multiple++) {
            ranks.share(multiple, 0, 0, (long) composition.amount(0) * multiple, 0);
        }
        return ranks.found.build();
    }

    /** Whether the species could take up so many atoms. */
    private boolean fits(int multiple) {
        for (int i = 0; i < members.length; i++) {
            int species = Math.min(members[i].length, indexes.length - members.length + 1);
            if ((long) composition.amount(i) * multiple > (long) species * space.stoichiometry().high()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Shares out what is left of element i among its species from number {@code member} on.
     *
     * @param depth how many species there are so far
     */
    private void share(int multiple, int i, int member, long left, int depth) {
        if (left == 0) {
            if (i + 1 < members.length) {
                share(multiple, i + 1, 0, (long) composition.amount(i + 1) * multiple, depth);
            } else {
                long rank = space.rank(Arrays.copyOf(indexes, depth), Arrays.copyOf(amounts, depth));
                if (rank >= 0) {
                    found.add(rank);
                }
            }
            return;
        }
        int room = indexes.length - depth - (members.length - i - 1);
        int species = Math.min(members[i].length - member, room);
        if (left > (long) species * space.stoichiometry().high()) {
            return;
        }
        for (int m = member; m < members[i].length; m++) {
            indexes[depth] = members[i][m];
            for (int n = space.stoichiometry().low(); n <= Math.min(left, space.stoichiometry().high()); n++) {
                amounts[depth] = n;
                share(multiple, i, m + 1, left - n, depth + 1);
            }
        }
    }
}
