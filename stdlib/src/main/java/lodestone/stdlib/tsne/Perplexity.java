package lodestone.stdlib.tsne;

import java.util.Arrays;

/**
 * The conditional probabilities of one point's neighbours: a Gaussian of the distance whose width gives the wanted
 * perplexity, the effective number of neighbours.
 *
 * @see <a href="https://jmlr.org/papers/v9/vandermaaten08a.html">van der Maaten and Hinton 2008, eq. 1</a>
 */
final class Perplexity {

    private static final int STEPS = 100;
    private static final double TOLERANCE = 1e-7;

    private final double entropy;
    private final double[] squares;
    private final double[] weights;

    /** @param perplexity above 1 and below the number of neighbours */
    Perplexity(double perplexity, int neighbors) {
        entropy = StrictMath.log(perplexity);
        squares = new double[neighbors];
        weights = new double[neighbors];
    }

    /**
     * Turns the distances of one point into probabilities that sum to 1. Where so many neighbours are equally near that
     * the perplexity can not be so small, those share the probability.
     *
     * @param distances of several points; those from {@code from} on are this point's, ascending
     */
    void row(float[] distances, int from, double[] probabilities) {
        int k = squares.length;
        double nearest = (double) distances[from] * distances[from];
        double mean = 0;
        for (int j = 0; j < k; j++) {
            squares[j] = (double) distances[from + j] * distances[from + j] - nearest;
            mean += squares[j] / k;
        }
        double total = mean == 0 ? uniform() : solve(1 / mean);
        for (int j = 0; j < k; j++) {
            probabilities[j] = weights[j] / total;
        }
    }

    private double uniform() {
        Arrays.fill(weights, 1);
        return weights.length;
    }

    /** Newton's method in log beta, within a bracket; beta is the precision of the Gaussian. */
    private double solve(double start) {
        double beta = start;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double total = 0;
        for (int step = 0; step < STEPS; step++) {
            total = 0;
            double first = 0;
            double second = 0;
            for (int j = 0; j < squares.length; j++) {
                double e = beta * squares[j];
                double weight = StrictMath.exp(-e);
                weights[j] = weight;
                total += weight;
                first += weight * e;
                second += weight * e * e;
            }
            double mean = first / total;
            double excess = StrictMath.log(total) + mean - entropy;
            if (Math.abs(excess) < TOLERANCE) {
                break;
            }
            if (excess > 0) {
                low = beta;
            } else {
                high = beta;
            }
            // The entropy falls by the variance of beta d² for each unit of log beta.
            double next = beta * StrictMath.exp(Math.max(-2, Math.min(2, excess / (second / total - mean * mean))));
            if (next > low && next < high) {
                beta = next;
            } else {
                beta = high == Double.POSITIVE_INFINITY ? 2 * beta : (low + high) / 2;
            }
        }
        return total;
    }
}
