package lodestone.stdlib.rule;

/** The ratios that a rule allows, chemical system by chemical system. Used by one thread. */
public interface SystemMasks {

    /**
     * The bitmap of the allowed ratios of a system, valid until the next call; null if there is none. Cheap where the
     * system begins like that of the last call.
     *
     * @param system increasing pool indexes
     */
    long[] mask(int[] system);
}
