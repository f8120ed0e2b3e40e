package lodestone.stdlib.embedding;

import java.util.Arrays;

/** Distances of the distributions that two samples of numbers have, each number with the same weight. */
final class Distributions {

    private Distributions() {
    }

    /** The area between the cumulative distributions; for samples of one size the mean difference of sorted numbers. */
    static double wasserstein(double[] a, double[] b) {
        double[] x = sorted(a);
        double[] y = sorted(b);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.abs(x[i] - y[i]);
        }
        return sum / x.length;
    }

    /** By steps from each number to the next of both samples together. */
    static double energy(double[] a, double[] b) {
        double[] x = sorted(a);
        double[] y = sorted(b);
        double area = 0;
        int i = 0;
        int j = 0;
        double last = Math.min(x[0], y[0]);
        while (i < x.length || j < y.length) {
            double next = j == y.length || i < x.length && x[i] <= y[j] ? x[i] : y[j];
            double difference = (double) (i - j) / x.length;
            area += difference * difference * (next - last);
            last = next;
            if (i < x.length && x[i] == next) {
                i++;
            } else {
                j++;
            }
        }
        return Math.sqrt(2 * area);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
