package lodestone.stdlib.space;

/**
 * All tuples of k amounts within a stoichiometry whose greatest common divisor is 1, in lexicographic order: 43, 439 and
 * 3823 of them for k = 2, 3, 4 and amounts 1 to 8; or some of them, numbered anew. Any tuple is computed from its number,
 * and the number from the tuple, by how many there are with a common beginning. Immutable.
 */
public final class RatioTable {

    /** Tables of more ratios than that are looked at in parts; the amounts of a part make a few megabytes. */
    static final int MOST_AT_ONCE = 1 << 20;

    private final int arity;
    private final Stoichiometry stoichiometry;
    /** {@code before[left][g][v - low]}: the tuples of left + 1 amounts, the first below v, whose divisor joins g to 1. */
    private final long[][][] before;
    private final int size;
    /** The number of the first ratio in the whole table; not of use where there are {@link #picked} ones. */
    private final int from;
    /** The numbers of the ratios in the whole table, or null if they follow each other. */
    private final int[] picked;
    private volatile Amounts made;

    /** @param ofPosition shape [k, ratios] */
    private record Amounts(byte[][] ofPosition, int[] atoms) {
    }

    private RatioTable(RatioTable whole, int from, int size, int[] picked) {
        arity = whole.arity;
        stoichiometry = whole.stoichiometry;
        before = whole.before;
        this.from = from;
        this.size = size;
        this.picked = picked;
    }

    /** @throws ArithmeticException for 2^31 ratios and more */
    public RatioTable(int arity, Stoichiometry stoichiometry) {
        this.arity = arity;
        this.stoichiometry = stoichiometry;
        before = before(arity, stoichiometry);
        size = Math.toIntExact(before[arity - 1][0][stoichiometry.span()]);
        from = 0;
        picked = null;
    }

    private static long[][][] before(int arity, Stoichiometry amounts) {
        int span = amounts.span();
        long[][][] before = new long[arity][amounts.high() + 1][span + 1];
        for (int left = 0; left < arity; left++) {
            for (int g = 0; g <= amounts.high(); g++) {
                for (int v = 0; v < span; v++) {
                    int joined = gcd(amounts.low() + v, g);
                    long after = left == 0 ? joined == 1 ? 1 : 0 : before[left - 1][joined][span];
                    before[left][g][v + 1] = Math.addExact(before[left][g][v], after);
                }
            }
        }
        return before;
    }

    /** The ratios from one index up to another one, which is left out, numbered anew. */
    public RatioTable slice(int first, int end) {
        return new RatioTable(this, from + first, end - first, null);
    }

    /** The ratios of these indexes, numbered anew in this order; one may come several times. */
    RatioTable pick(int[] indexes) {
        return new RatioTable(this, 0, indexes.length, indexes);
    }

    /** Whether these are too many to be looked at together. */
    public boolean isLarge() {
        return size > MOST_AT_ONCE;
    }

    public int arity() {
        return arity;
    }

    /** The number of ratios. */
    public int size() {
        return size;
    }

    Stoichiometry stoichiometry() {
        return stoichiometry;
    }

    /** No amount is above it. */
    public int highest() {
        return stoichiometry.high();
    }

    /** The amounts of the element at a position, one for each ratio; not to be changed. Of a large table ask a slice. */
    public byte[] amounts(int position) {
        return made().ofPosition[position];
    }

    /** Of a large table ask a slice, or {@link #fill}. */
    public int amount(int position, int ratio) {
        return made().ofPosition[position][ratio];
    }

    /** Atoms per formula unit, one for each ratio; not to be changed. Of a large table ask a slice. */
    public int[] atoms() {
        return made().atoms;
    }

    private Amounts made() {
        Amounts known = made;
        if (known == null) {
            known = make();
            made = known;
        }
        return known;
    }

    private Amounts make() {
        byte[][] ofPosition = new byte[arity][size];
        int[] atoms = new int[size];
        int[] tuple = new int[arity];
        int[] divisors = new int[arity + 1];
        for (int r = 0; r < size; r++) {
            if (picked == null && r > 0) {
                next(tuple, divisors);
            } else {
                fill(r, tuple);
                join(tuple, divisors, 0);
            }
            for (int j = 0; j < arity; j++) {
                ofPosition[j][r] = (byte) tuple[j];
                atoms[r] += tuple[j];
            }
        }
        return new Amounts(ofPosition, atoms);
    }

    /** Fills in the amounts of a ratio. */
    public void fill(int ratio, int[] tuple) {
        long rest = picked == null ? from + ratio : picked[ratio];
        int divisor = 0;
        for (int j = 0; j < arity; j++) {
            long[] smaller = before[arity - 1 - j][divisor];
            int v = 0;
            while (smaller[v + 1] <= rest) {
                v++;
            }
            rest -= smaller[v];
            tuple[j] = stoichiometry.low() + v;
            divisor = gcd(tuple[j], divisor);
        }
    }

    /** Steps to the next tuple whose amounts have no common divisor; there must be one. */
    private void next(int[] tuple, int[] divisors) {
        do {
            int j = arity - 1;
            while (tuple[j] == stoichiometry.high()) {
                tuple[j--] = stoichiometry.low();
            }
            tuple[j]++;
            join(tuple, divisors, j);
        } while (divisors[arity] != 1);
    }

    /** Fills in the common divisors of the first 1, 2, ... amounts, from a position on. */
    private static void join(int[] tuple, int[] divisors, int from) {
        for (int j = from; j < tuple.length; j++) {
            divisors[j + 1] = divisors[j] == 1 ? 1 : gcd(tuple[j], divisors[j]);
        }
    }

    /** The index of a tuple in the whole table, or -1 if it is not reduced or not within the stoichiometry. */
    public int indexOf(int[] tuple) {
        long index = 0;
        int divisor = 0;
        for (int j = 0; j < arity; j++) {
            if (!stoichiometry.contains(tuple[j])) {
                return -1;
            }
            index += before[arity - 1 - j][divisor][tuple[j] - stoichiometry.low()];
            divisor = gcd(tuple[j], divisor);
        }
        return divisor == 1 ? (int) index : -1;
    }

    static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
