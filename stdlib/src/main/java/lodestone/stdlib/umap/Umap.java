package lodestone.stdlib.umap;

import java.util.List;
import java.util.Locale;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Reducer;
import lodestone.stdlib.Sources;
import lodestone.stdlib.neighbor.Metric;
import lodestone.stdlib.neighbor.NearestNeighbors;
import lodestone.stdlib.neighbor.Neighbors;

/**
 * Uniform manifold approximation and projection: a map whose points have the neighbours that they have among many
 * dimensions. The options are umap-learn's, by the same names.
 *
 * @param dimensions         2 or 3 (n_components)
 * @param nNeighbors         how many points make a neighbourhood, the point itself among them; at least 2
 * @param minDist            how near points may come in the map; 0 to {@code spread}
 * @param spread             the scale of the map; above 0
 * @param a                  of the curve 1 / (1 + a d^(2b)), or null for the one that fits minDist and spread
 * @param b                  likewise; both are given or neither
 * @param metric             of the points
 * @param init               where the points start
 * @param nEpochs            at least 1, or null for 500 up to 10,000 points and 200 above
 * @param learningRate       above 0
 * @param negativeSampleRate points pushed away for each that is pulled; at least 0
 * @param repulsionStrength  at least 0
 * @param localConnectivity  how many neighbours each point is sure of; at least 0, less than {@code nNeighbors}
 * @param setOpMixRatio      1 for the union of what two points hold of each other, 0 for the intersection
 * @param seed               of all random numbers
 * @see <a href="https://doi.org/10.48550/arXiv.1802.03426">McInnes, Healy and Melville 2018</a>
 */
public record Umap(int dimensions, int nNeighbors, double minDist, double spread, Double a, Double b, Metric metric,
                   Init init, Integer nEpochs, double learningRate, int negativeSampleRate, double repulsionStrength,
                   double localConnectivity, double setOpMixRatio, long seed) implements Reducer, Cited {

    /** Where points start: with the spectrum of their neighbourhoods, with principal components, or anywhere. */
    public enum Init { SPECTRAL, PCA, RANDOM }

    private static final int FEW = 10_000;

    /** @throws StudyException WRONG_ARGUMENT for an option outside its range */
    public Umap {
        require(dimensions == 2 || dimensions == 3, "dimensions", "2 or 3", dimensions);
        require(nNeighbors >= 2, "nNeighbors", "a whole number from 2", nNeighbors);
        require(spread > 0 && spread < Double.POSITIVE_INFINITY, "spread", "a number above 0", spread);
        require(minDist >= 0 && minDist <= spread, "minDist", "a number from 0 to spread, which is " + spread, minDist);
        require((a == null) == (b == null), "a", "a number with option b, or neither", "a " + a + " and b " + b);
        require(a == null || a > 0 && a < Double.POSITIVE_INFINITY, "a", "a number above 0", a);
        require(b == null || b > 0 && b < Double.POSITIVE_INFINITY, "b", "a number above 0", b);
        require(nEpochs == null || nEpochs >= 1, "nEpochs", "a whole number from 1", nEpochs);
        require(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY, "learningRate", "a number above 0", learningRate);
        require(negativeSampleRate >= 0, "negativeSampleRate", "a whole number from 0", negativeSampleRate);
        require(repulsionStrength >= 0 && repulsionStrength < Double.POSITIVE_INFINITY,
                "repulsionStrength", "a number from 0", repulsionStrength);
        require(localConnectivity >= 0 && localConnectivity < nNeighbors,
                "localConnectivity", "a number from 0, less than nNeighbors, which is " + nNeighbors, localConnectivity);
        require(setOpMixRatio >= 0 && setOpMixRatio <= 1, "setOpMixRatio", "a number from 0 to 1", setOpMixRatio);
    }

    /** umap-learn's defaults. */
    public static Umap defaults(int dimensions, long seed) {
        return new UmapBuilder(dimensions, seed).build();
    }

    /** These options, to be changed. */
    public UmapBuilder with() {
        return new UmapBuilder(this);
    }

    /** @throws StudyException TOO_FEW_FOR_NEIGHBORS, ZERO_VECTOR with the cosine metric */
    @Override
    public List<Citation> citations() {
        return Sources.of("methods/umap", "maps");
    }

    /** The points and a copy of them for the search; neighbours with distances, and edges of both directions in groups. */
    @Override
    public long mostPoints(int width, long memory) {
        return Math.min(Reducer.room(16L * width + 80L * nNeighbors + 256, memory), Integer.MAX_VALUE / (2 * nNeighbors));
    }

    @Override
    public double[][] fit(double[][] points, Workers workers) {
        requireEnough(points);
        double[][] measured = metric.measured(points);
        return fit(measured, metric.distances(NearestNeighbors.among(measured, nNeighbors - 1, workers)), workers);
    }

    double[][] fit(double[][] points, Neighbors near, Workers workers) {
        MembershipGraph all = graph(near, workers);
        int epochs = nEpochs != null ? nEpochs : points.length <= FEW ? 500 : 200;
        // An edge that would not be used once is none; umap-learn keeps to the usual number where there are hardly any.
        MembershipGraph graph = all.atLeast(all.greatest() / (epochs > 10 ? epochs : points.length <= FEW ? 500 : 200));
        float[] places = Start.of(this, graph, points, workers);
        Step step = Step.in(dimensions, Edges.of(graph), forces(), places, negativeSampleRate);
        Layout.run(step, places, epochs, learningRate, seed, workers);
        return Layout.rows(places, dimensions);
    }

    MembershipGraph graph(Neighbors near, Workers workers) {
        SmoothDistances smooth = SmoothDistances.of(near, localConnectivity, 1, log2(nNeighbors), workers);
        return FuzzyUnion.of(near, smooth, setOpMixRatio, workers);
    }

    /** @throws StudyException as {@link #fit(double[][], Workers)} */
    @Override
    public double[][] transform(double[][] points, double[][] map, double[][] added, Workers workers) {
        requireEnough(points);
        double[][] measured = metric.measured(points);
        Neighbors near = metric.distances(
                NearestNeighbors.of(measured, metric.measured(added), nNeighbors, workers));
        int epochs = nEpochs != null ? Math.max(1, nEpochs / 3) : added.length <= FEW ? 100 : 30;
        SmoothDistances smooth = SmoothDistances.of(near, Math.max(0, localConnectivity - 1), 0, log2(nNeighbors), workers);
        return Placement.of(this, map, near, smooth, epochs, workers);
    }

    Forces forces() {
        return new Forces(a != null ? new Curve(a, b) : Curve.fit(minDist, spread), repulsionStrength);
    }

    private void requireEnough(double[][] points) {
        if (points.length <= nNeighbors) {
            throw StudyException.of(Message.TOO_FEW_FOR_NEIGHBORS, nNeighbors, points.length);
        }
    }

    private static double log2(int n) {
        return StrictMath.log(n) / StrictMath.log(2);
    }

    private static void require(boolean holds, String option, String takes, Object found) {
        if (!holds) {
            throw StudyException.of(Message.WRONG_ARGUMENT, option, takes, found);
        }
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "'umap', dimensions: " + dimensions + ", nNeighbors: " + nNeighbors + ", minDist: " + minDist
                + ", spread: " + spread + (a == null ? "" : ", a: " + a + ", b: " + b) + ", metric: '" + name(metric) + "'"
                + ", init: '" + name(init) + "'" + (nEpochs == null ? "" : ", nEpochs: " + nEpochs)
                + ", learningRate: " + learningRate + ", negativeSampleRate: " + negativeSampleRate
                + ", repulsionStrength: " + repulsionStrength + ", localConnectivity: " + localConnectivity
                + ", setOpMixRatio: " + setOpMixRatio + ", seed: " + seed;
    }
}
