package lodestone.stdlib.rule;

/** What a walk over sequences of classes does with the elements of the sequence it is at. */
interface SequenceRows {

    /** The totals of charge that are reached with all elements before the cut, after it, and both. */
    int LEFT = 0;
    int RIGHT = 1;
    int BOTH = 2;

    /**
     * Makes an element the one at depth d; those before it stay.
     *
     * @param left  the charges of each of its amounts before the cut; null if it must come after it
     * @param right those after the cut; null if it must come before it
     * @param open  whether the cut may lie just before the element
     */
    void put(int d, int[][] left, int[][] right, boolean open);

    /** How many amounts of all elements the last element completes to neutrality, such that they have no divisor in common. */
    long completed(int part, int[][] reached);
}
