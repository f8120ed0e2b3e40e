package lodestone.stdlib.umap;

/** Random numbers that are a function of what they are for, so that no order of drawing can change them. */
final class Scramble {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Scramble() {
    }

    /** 64 random bits for a seed and two counters (the finalizer of SplitMix64, doi 10.1145/2714064.2660195). */
    static long bits(long seed, long first, long second) {
        return mix(mix(seed + GOLDEN * (first + 1)) + GOLDEN * (second + 1));
    }

    /** A uniform number from -1 to 1. */
    static double signed(long bits) {
        return (bits >> 10) * 0x1p-53;
    }

    /** About normal with mean 0 and deviation 1: the sum of twelve uniform numbers, each of 5 bits. */
    static double normal(long bits) {
        long sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += bits >>> 5 * i & 31;
        }
        return (sum - 186) / 32.0;
    }

    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
