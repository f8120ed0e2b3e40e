package lodestone.stdlib.space;

/** The chemical systems of k elements out of a pool of m: all increasing index tuples, in lexicographic order. */
public final class Systems {

    private final int pool;
    private final int arity;
    /** {@code binomials[n][r]}: n over r; 2^63 - 1 for more than that, which is more than any rank. */
    private final long[][] binomials;

    /** @throws ArithmeticException if there are 2^63 - 1 systems or more */
    public Systems(int pool, int arity) {
        this.pool = pool;
        this.arity = arity;
        binomials = new long[pool + 1][arity + 1];
        for (int n = 0; n <= pool; n++) {
            binomials[n][0] = 1;
            for (int r = 1; r <= Math.min(n, arity); r++) {
                long sum = binomials[n - 1][r - 1] + (r < n ? binomials[n - 1][r] : 0);
                binomials[n][r] = sum < 0 ? Long.MAX_VALUE : sum;
            }
        }
        if (size() == Long.MAX_VALUE) {
            throw new ArithmeticException("too many systems");
        }
    }

    public int arity() {
        return arity;
    }

    public long size() {
        return binomials[pool][arity];
    }

    /** The number of ways to choose r of n, n at most the size of the pool and r the arity. */
    long choices(int n, int r) {
        return binomials[n][r];
    }

    /** The number of a system. @param indexes increasing pool indexes */
    public long rank(int[] indexes) {
        long after = 0;
        for (int j = 0; j < arity; j++) {
            after += binomials[pool - 1 - indexes[j]][arity - j];
        }
        return size() - 1 - after;
    }

    /** Fills in the pool indexes of a system. */
    public void unrank(long rank, int[] indexes) {
        long after = size() - 1 - rank;
        int element = 0;
        for (int j = 0; j < arity; j++) {
            while (binomials[pool - 1 - element][arity - j] > after) {
                element++;
            }
            after -= binomials[pool - 1 - element][arity - j];
            indexes[j] = element++;
        }
    }

    /** Steps to the next system; returns the first position that changed, or -1 if there is none. */
    public int next(int[] indexes) {
        int j = arity - 1;
        while (j >= 0 && indexes[j] == pool - arity + j) {
            j--;
        }
        if (j >= 0) {
            indexes[j]++;
            for (int i = j + 1; i < arity; i++) {
                indexes[i] = indexes[i - 1] + 1;
            }
        }
        return j;
    }
}
