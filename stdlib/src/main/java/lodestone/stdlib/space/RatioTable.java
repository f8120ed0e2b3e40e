package lodestone.stdlib.space;

import java.util.Arrays;

/**
 * All tuples of k amounts within a stoichiometry whose greatest common divisor is 1, in lexicographic order: 43, 439 and
 * 3823 of them for k = 2, 3, 4 and amounts 1 to 8. Immutable.
 */
public final class RatioTable {

    private final int arity;
    private final Stoichiometry stoichiometry;
    private final int size;
    private final byte[][] amounts;
    private final int[] atoms;
    /** The index of each tuple by its number among all tuples, -1 if it is not reduced; null in a slice. */
    private final int[] indexes;

    private RatioTable(RatioTable whole, int from, int to) {
        arity = whole.arity;
        stoichiometry = whole.stoichiometry;
        size = to - from;
        amounts = new byte[arity][];
        Arrays.setAll(amounts, j -> Arrays.copyOfRange(whole.amounts[j], from, to));
        atoms = Arrays.copyOfRange(whole.atoms, from, to);
        indexes = null;
    }

    /** @throws ArithmeticException if there are too many tuples for an array */
    public RatioTable(int arity, Stoichiometry stoichiometry) {
        this.arity = arity;
        this.stoichiometry = stoichiometry;
        int span = stoichiometry.high() - stoichiometry.low() + 1;
        int tuples = Math.toIntExact(Math.round(Math.pow(span, arity)));
        indexes = new int[tuples];
        byte[][] columns = new byte[arity][tuples];
        int[] sums = new int[tuples];
        int[] tuple = new int[arity];
        int n = 0;
        for (int code = 0; code < tuples; code++) {
            int rest = code;
            for (int j = arity - 1; j >= 0; j--) {
                tuple[j] = stoichiometry.low() + rest % span;
                rest /= span;
            }
            indexes[code] = -1;
            if (Arrays.stream(tuple).reduce(0, RatioTable::gcd) == 1) {
                indexes[code] = n;
                for (int j = 0; j < arity; j++) {
                    columns[j][n] = (byte) tuple[j];
                    sums[n] += tuple[j];
                }
                n++;
            }
        }
        size = n;
        amounts = new byte[arity][];
        for (int j = 0; j < arity; j++) {
            amounts[j] = Arrays.copyOf(columns[j], n);
        }
        atoms = Arrays.copyOf(sums, n);
    }

    /** The ratios from one index up to another one, which is left out, numbered anew. */
    public RatioTable slice(int from, int to) {
        return new RatioTable(this, from, to);
    }

    public int arity() {
        return arity;
    }

    /** The number of ratios. */
    public int size() {
        return size;
    }

    /** The amounts of the element at a position, one for each ratio; not to be changed. */
    public byte[] amounts(int position) {
        return amounts[position];
    }

    public int amount(int position, int ratio) {
        return amounts[position][ratio];
    }

    /** Atoms per formula unit, one for each ratio; not to be changed. */
    public int[] atoms() {
        return atoms;
    }

    /** The index of a tuple, or -1 if it is not reduced or not within the stoichiometry. */
    public int indexOf(int[] tuple) {
        int span = stoichiometry.high() - stoichiometry.low() + 1;
        int code = 0;
        for (int amount : tuple) {
            if (!stoichiometry.contains(amount)) {
                return -1;
            }
            code = code * span + amount - stoichiometry.low();
        }
        return indexes[code];
    }

    static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
