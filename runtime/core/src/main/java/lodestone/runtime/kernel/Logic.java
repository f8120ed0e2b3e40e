package lodestone.runtime.kernel;

/** Kleene's three-valued logic, a word of 64 rows at a time. */
final class Logic {

    private Logic() {
    }

    static Values.Bools not(Values.Bools a) {
        long[] bits = new long[a.bits().length];
        for (int w = 0; w < bits.length; w++) {
            bits[w] = ~a.bits()[w];
        }
        Bits.clearTail(bits, a.size());
        return new Values.Bools(bits, a.nulls(), a.size());
    }

    /** Missing where neither is false and at least one is missing. */
    static Values.Bools and(Values.Bools a, Values.Bools b) {
        long[] bits = new long[a.bits().length];
        if (a.nulls() == null && b.nulls() == null) {
            for (int w = 0; w < bits.length; w++) {
                bits[w] = a.bits()[w] & b.bits()[w];
            }
            return new Values.Bools(bits, null, a.size());
        }
        long[] nulls = new long[bits.length];
        for (int w = 0; w < bits.length; w++) {
            long aNull = a.nulls() == null ? 0 : a.nulls()[w];
            long bNull = b.nulls() == null ? 0 : b.nulls()[w];
            long aFalse = ~a.bits()[w] & ~aNull;
            long bFalse = ~b.bits()[w] & ~bNull;
            bits[w] = a.bits()[w] & ~aNull & b.bits()[w] & ~bNull;
            nulls[w] = (aNull | bNull) & ~aFalse & ~bFalse;
        }
        return new Values.Bools(bits, nulls, a.size());
    }

    /** Missing where neither is true and at least one is missing. */
    static Values.Bools or(Values.Bools a, Values.Bools b) {
        return not(and(not(a), not(b)));
    }
}
