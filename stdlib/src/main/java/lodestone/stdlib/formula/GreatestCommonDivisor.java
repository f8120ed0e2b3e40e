package lodestone.stdlib.formula;

/** Euclid's algorithm. */
final class GreatestCommonDivisor {

    private GreatestCommonDivisor() {
    }

    /** The greatest common divisor of two numbers that are not negative; of 0 and n it is n. */
    static long of(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
