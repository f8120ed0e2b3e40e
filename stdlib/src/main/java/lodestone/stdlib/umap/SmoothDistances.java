package lodestone.stdlib.umap;

import lodestone.runtime.engine.Workers;
import lodestone.stdlib.neighbor.Neighbors;

/**
 * Turns each point's distances to its neighbours into memberships exp(-(d - rho) / sigma), at most 1. A point's rho is the
 * distance within which it is sure of its neighbours; its sigma gives the memberships the sum that is asked for.
 *
 * @param rho   shape [n], at least 0
 * @param sigma shape [n], above 0, or 0 where all distances are 0
 * @see <a href="https://doi.org/10.48550/arXiv.1802.03426">McInnes et al. 2018, algorithm 3</a>
 */
record SmoothDistances(double[] rho, double[] sigma) {

    /** Sigma is at least this part of the mean distance: points that all lie at one distance allow any sigma down to 0. */
    private static final double LEAST = 1e-3;
    private static final double TOLERANCE = 1e-10;
    private static final int STEPS = 80;
    private static final int ROWS = 1024;

    /**
     * @param localConnectivity how many neighbours a point is sure of; a fraction lies between two neighbours
     * @param self              how many distances of 0, to itself, count in a point's mean distance beside its neighbours'
     * @param sum               what a point's memberships add up to
     */
    static SmoothDistances of(Neighbors near, double localConnectivity, int self, double sum, Workers workers) {
        int n = near.distances().length / near.k();
        double[] rho = new double[n];
        double[] sigma = new double[n];
        double mean = mean(near.distances(), 0, near.distances().length) * near.k() / (near.k() + self);
        workers.each((n + ROWS - 1) / ROWS, block -> {
            for (int i = block * ROWS; i < Math.min(n, (block + 1) * ROWS); i++) {
                int from = i * near.k();
                rho[i] = rho(near.distances(), from, from + near.k(), localConnectivity);
                double own = mean(near.distances(), from, from + near.k()) * near.k() / (near.k() + self);
                sigma[i] = Math.max(LEAST * (rho[i] > 0 ? own : mean),
                        sigma(near.distances(), from, from + near.k(), rho[i], sum));
            }
        });
        return new SmoothDistances(rho, sigma);
    }

    double membership(int point, double distance) {
        double beyond = distance - rho[point];
        return beyond <= 0 || sigma[point] == 0 ? 1 : StrictMath.exp(-beyond / sigma[point]);
    }

    private static double mean(float[] distances, int from, int to) {
        double sum = 0;
        for (int j = from; j < to; j++) {
            sum += distances[j];
        }
        return sum / (to - from);
    }

    /** The distance to the neighbour at that place among those that are not duplicates of the point. */
    private static double rho(float[] distances, int from, int to, double localConnectivity) {
        int first = from;
        while (first < to && distances[first] <= 0) {
            first++;
        }
        int whole = (int) localConnectivity;
        double part = localConnectivity - whole;
        if (to - first < localConnectivity) {
            return first == to ? 0 : distances[to - 1];
        }
        double below = whole == 0 ? 0 : distances[first + whole - 1];
        return part == 0 ? below : below + part * (distances[first + whole] - below);
    }

    /** Newton's method on the sum of memberships as a function of 1 / sigma, convex and falling; bisection guards it. */
    private static double sigma(float[] distances, int from, int to, double rho, double sum) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double widest = distances[to - 1] - rho;
        if (widest <= 0) {
            return 0;
        }
        double rate = 1 / widest;
        for (int step = 0; step < STEPS; step++) {
            double value = -sum;
            double slope = 0;
            for (int j = from; j < to; j++) {
                double beyond = distances[j] - rho;
                double membership = beyond <= 0 ? 1 : StrictMath.exp(-beyond * rate);
                value += membership;
                slope -= beyond <= 0 ? 0 : membership * beyond;
            }
            if (Math.abs(value) < TOLERANCE) {
                break;
            }
            if (value > 0) {
                low = rate;
            } else {
                high = rate;
            }
            double next = rate - value / slope;
            rate = next > low && next < high ? next : high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * rate;
        }
        return 1 / rate;
    }
}
