package lodestone.stdlib.space;

/** The systems of a pool that have some members for certain and others not at all, in lexicographic order. Immutable. */
final class SelectedSystems {

    private final Systems all;
    private final Members members;
    private final int arity;
    /** How many members from an index on are required, and how many are allowed without being required. */
    private final int[] required;
    private final int[] optional;

    SelectedSystems(Systems all, Members members) {
        this.all = all;
        this.members = members;
        arity = all.arity();
        int size = members.allowed().length;
        required = new int[size + 1];
        optional = new int[size + 1];
        for (int e = size - 1; e >= 0; e--) {
            required[e] = required[e + 1] + (members.required()[e] ? 1 : 0);
            optional[e] = optional[e + 1] + (members.allowed()[e] && !members.required()[e] ? 1 : 0);
        }
    }

    /** How many systems there are. */
    long size() {
        for (int e = 0; e < members.allowed().length; e++) {
            if (members.required()[e] && !members.allowed()[e]) {
                return 0;
            }
        }
        return completions(0, arity);
    }

    /** In how many ways members from an index on can fill some places. */
    private long completions(int from, int places) {
        int free = places - required[from];
        return free < 0 ? 0 : all.choices(optional[from], free);
    }

    /** Fills in the pool indexes of the n-th system, and gives its number among all systems. */
    long unrank(long n, int[] indexes) {
        long rest = n;
        int e = 0;
        for (int j = 0; j < arity; j++, e++) {
            for (;; e++) {
                long with = members.allowed()[e] ? completions(e + 1, arity - j - 1) : 0;
                if (rest < with) {
                    break;
                }
                rest -= with;
            }
            indexes[j] = e;
        }
        return all.rank(indexes);
    }

    /** Steps from the system before the n-th one to it, and gives its number among all systems. */
    long next(long n, int[] indexes) {
        int last = indexes[arity - 1];
        if (!members.required()[last]) {
            for (int e = last + 1; e < members.allowed().length; e++) {
                if (members.allowed()[e]) {
                    indexes[arity - 1] = e;
                    return all.rank(indexes);
                }
            }
        }
        return unrank(n, indexes);
    }
}
