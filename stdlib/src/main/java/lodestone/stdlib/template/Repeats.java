package lodestone.stdlib.template;

/**
 * Finds out whether an occupation's composition has come before. That is so if its elements can change sites, its amounts
 * with them, such that an occupation with a lower rank comes out: in ABO3 with one list for A and B, CaTiO3 has the elements
 * the other way round than TiCaO3 and comes first if Ca stands before Ti. Used by one thread.
 */
final class Repeats {

    private final Occupations occupations;
    private final Sites sites;
    private final int[] memberOfSite;
    private final boolean possible;
    /** Of the occupation that is looked at. */
    private int[] at;
    private int[] tuple;
    private int[] swapped;
    private boolean[] taken;

    Repeats(Occupations occupations) {
        this.occupations = occupations;
        sites = occupations.sites();
        possible = sites.overlap();
        memberOfSite = new int[sites.count()];
        for (int j = 0, s = 0; s < memberOfSite.length; j++) {
            if (occupations.template().members().get(j).isSite()) {
                memberOfSite[s++] = j;
            }
        }
    }

    /** Whether any composition can come twice. */
    boolean arePossible() {
        return possible;
    }

    boolean isRepeated(int[] places, int amounts) {
        if (!possible) {
            return false;
        }
        at = places;
        tuple = new int[occupations.template().members().size()];
        for (int j = 0; j < tuple.length; j++) {
            tuple[j] = occupations.amounts().amount(j, amounts);
        }
        swapped = tuple.clone();
        taken = new boolean[at.length];
        return earlier(0, false);
    }

    /** Whether the sites from one on can be filled such that the whole comes earlier. @param lower whether it does already */
    private boolean earlier(int site, boolean lower) {
        if (site == at.length) {
            return lower && occupations.amounts().has(swapped);
        }
        for (int from = 0; from < at.length; from++) {
            int place = taken[from] ? -1 : sites.place(site, sites.list(from).get(at[from]));
            if (place >= 0 && (lower || place <= at[site])) {
                taken[from] = true;
                swapped[memberOfSite[site]] = tuple[memberOfSite[from]];
                boolean found = earlier(site + 1, lower || place < at[site]);
                taken[from] = false;
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }
}
