package lodestone.stdlib.rule;

/** Adds up how many words a walk over sequences works on, without doing it. Used by one thread. */
final class SequenceCost implements SequenceRows {

    /** What one step costs besides, in words. */
    private static final double STEP = 2000;

    private final double[] words;
    private final double leaf;
    /** For each depth, how many bitmaps are joined there. */
    private final double[] joined;
    private int changed;
    private double steps;

    SequenceCost(ClassTable table, AmountGrid grid) {
        words = new double[grid.arity];
        joined = new double[grid.arity];
        for (int d = 1; d < grid.arity; d++) {
            int[] window = ChargeRows.window(table, d, grid.arity);
            words[d] = (window[1] - window[0] + 1.0) * grid.words[d];
        }
        leaf = (double) grid.words[grid.arity - 1] * grid.span;
    }

    double steps() {
        return steps;
    }

    @Override
    public void put(int d, int[][] left, int[][] right, boolean open) {
        joined[d + 1] = charges(left) + charges(right);
        changed = Math.min(changed, d + 1);
    }

    @Override
    public long completed(int part, int[][] reached) {
        for (; changed < words.length; changed++) {
            steps += words[changed] * joined[changed] + STEP;
        }
        steps += leaf * charges(reached) + STEP;
        return 0;
    }

    /** Of the amount in the middle. */
    private static int charges(int[][] reached) {
        return reached == null ? 0 : reached[reached.length / 2].length;
    }
}
