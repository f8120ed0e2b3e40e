package lodestone.stdlib.figure.draw;

import lodestone.stdlib.figure.Coloring;
import lodestone.stdlib.figure.Layer;

/**
 * Counts of values in bins of equal width.
 *
 * @param counts for each category (the last is for none) the number of values in each bin
 */
record Bins(double min, double max, int[][] counts) {

    static Bins of(Layer.Histogram histogram) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : histogram.values()) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        if (!(max > min)) {
            min -= 0.5;
            max += 0.5;
        }
        Coloring.Categories categories = histogram.color() instanceof Coloring.Categories c ? c : null;
        int kinds = categories == null ? 0 : categories.names().size();
        int[][] counts = new int[kinds + 1][histogram.bins()];
        for (int i = 0; i < histogram.values().length; i++) {
            int bin = (int) Math.min(histogram.bins() - 1, (histogram.values()[i] - min) / (max - min) * histogram.bins());
            int kind = categories == null || categories.codes()[i] < 0 ? kinds : categories.codes()[i];
            counts[kind][bin]++;
        }
        return new Bins(min, max, counts);
    }

    /** The values in the fullest bin. */
    int most() {
        int most = 0;
        for (int bin = 0; bin < counts[0].length; bin++) {
            int all = 0;
            for (int[] kind : counts) {
                all += kind[bin];
            }
            most = Math.max(most, all);
        }
        return most;
    }
}
