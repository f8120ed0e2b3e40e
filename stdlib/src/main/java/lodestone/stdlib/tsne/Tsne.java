package lodestone.stdlib.tsne;

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

/**
 * t-distributed stochastic neighbour embedding, by Barnes and Hut. Options are named as in scikit-learn, and have its
 * defaults but for the schedule.
 *
 * @param dimensions        k, 2 or 3
 * @param perplexity        effective number of neighbours of a point, above 1
 * @param earlyExaggeration what the attraction is multiplied by at first, 1 or more
 * @param learningRate      above 0; null is 'auto': max(n / earlyExaggeration / 4, 50), without the least value of 50 in
 *                          the fast schedule
 * @param angle             under which angle (size / distance) a group of points is taken as one, 0 (never) to 1
 * @param init              where the map begins
 * @param maxIter           iterations in all, not fewer than the exaggerated ones; null is as the schedule has it
 * @param schedule          how the iterations go
 * @param metric            distance between points
 * @param seed              of random beginnings
 * @see <a href="https://jmlr.org/papers/v15/vandermaaten14a.html">van der Maaten 2014</a>
 */
public record Tsne(int dimensions, double perplexity, double earlyExaggeration, Double learningRate, double angle,
        Init init, Integer maxIter, Schedule schedule, Metric metric, long seed) implements Reducer, Cited {

    /** Where a map begins: with the principal components, or with random places. */
    public enum Init { PCA, RANDOM }

    /** @throws StudyException WRONG_ARGUMENT if an option is out of its range */
    public Tsne {
        require(dimensions == 2 || dimensions == 3, "dimensions", "2 or 3", dimensions);
        require(perplexity > 1 && perplexity <= 1e6, "perplexity", "a number above 1, up to a million", perplexity);
        require(earlyExaggeration >= 1 && earlyExaggeration <= 1e6, "earlyExaggeration",
                "a number from 1 to a million", earlyExaggeration);
        double rate = learningRate == null ? 1 : learningRate;
        require(rate > 0 && rate < Double.POSITIVE_INFINITY, "learningRate", "'auto' or a number above 0", rate);
        require(angle >= 0 && angle <= 1, "angle", "a number from 0 to 1", angle);
        require(maxIter == null || maxIter >= schedule.exaggerated(), "maxIter",
                "a whole number, " + schedule.exaggerated() + " or more", maxIter);
    }

    public static Tsne defaults(int dimensions, long seed) {
        return new Tsne(dimensions, 30, 12, null, 0.5, Init.PCA, null, Schedule.FAST,
                Metric.EUCLIDEAN, seed);
    }

    public Tsne withPerplexity(double value) {
        return new Tsne(dimensions, value, earlyExaggeration, learningRate, angle, init, maxIter, schedule, metric, seed);
    }

    public Tsne withEarlyExaggeration(double value) {
        return new Tsne(dimensions, perplexity, value, learningRate, angle, init, maxIter, schedule, metric, seed);
    }

    public Tsne withLearningRate(double value) {
        return new Tsne(dimensions, perplexity, earlyExaggeration, value, angle, init, maxIter, schedule,
                metric, seed);
    }

    public Tsne withAngle(double value) {
        return new Tsne(dimensions, perplexity, earlyExaggeration, learningRate, value, init, maxIter, schedule, metric, seed);
    }

    public Tsne withInit(Init value) {
        return new Tsne(dimensions, perplexity, earlyExaggeration, learningRate, angle, value, maxIter,
                schedule, metric, seed);
    }

    public Tsne withMaxIter(int value) {
        return new Tsne(dimensions, perplexity, earlyExaggeration, learningRate, angle, init, value, schedule,
                metric, seed);
    }

    public Tsne withSchedule(Schedule value) {
        return new Tsne(dimensions, perplexity, earlyExaggeration, learningRate, angle, init, maxIter, value,
                metric, seed);
    }

    public Tsne withMetric(Metric value) {
        return new Tsne(dimensions, perplexity, earlyExaggeration, learningRate, angle, init, maxIter, schedule, value,
                seed);
    }

    /**
     * @param points shape [n, d], finite
     * @return the map, shape [n, k]
     * @throws StudyException TOO_FEW_FOR_PERPLEXITY if n is less than 3 perplexity + 1, ZERO_VECTOR if a point has no
     *                        direction and the metric is cosine, REDUCER_DIVERGED if the learning rate is too large
     */
    @Override
    public List<Citation> citations() {
        return Sources.of("methods/tsne", "maps");
    }

    /** The points and a copy of them for the search; neighbours with distances, and their affinities from both sides. */
    @Override
    public long mostPoints(int width, long memory) {
        long neighbors = (long) (3 * perplexity);
        return Math.min(Reducer.room(16L * width + 36 * neighbors + 256, memory), Integer.MAX_VALUE / (2 * neighbors));
    }

    @Override
    public double[][] fit(double[][] points, Workers workers) {
        int n = points.length;
        int k = (int) (3 * perplexity);
        if (n < k + 1) {
            throw StudyException.of(Message.TOO_FEW_FOR_PERPLEXITY, brief(perplexity), k + 1, n);
        }
        double[][] measured = metric.measured(points);
        Affinities affinities = Affinities.of(NearestNeighbors.among(measured, k, workers), perplexity, workers);
        float[][] start = init == Init.PCA ? StartingMap.principal(measured, dimensions, seed, workers)
                : StartingMap.random(n, dimensions, seed);
        Descent descent = new Descent(affinities, start, angle, iterations(), workers);
        schedule.run(descent, this, n);
        float[][] map = descent.map();
        double[][] places = new double[n][dimensions];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < dimensions; c++) {
                places[i][c] = map[c][i];
            }
        }
        return places;
    }

    /**
     * Each new point is drawn to its nearest neighbours among the points and pushed away by all of them; new points do not
     * see each other.
     *
     * @throws StudyException ZERO_VECTOR if a point has no direction and the metric is cosine
     * @see <a href="https://doi.org/10.1007/s10994-021-06043-1">Poličar, Stražar and Zupan 2021</a>
     */
    @Override
    public double[][] transform(double[][] points, double[][] map, double[][] added, Workers workers) {
        return Placement.of(metric.measured(points), map, metric.measured(added), angle, workers);
    }

    double rateOr(double auto) {
        return learningRate == null ? auto : learningRate;
    }

    int iterations() {
        return maxIter == null ? schedule.iterations() : maxIter;
    }

    private static void require(boolean right, String option, String takes, Number found) {
        if (!right) {
            throw StudyException.of(Message.WRONG_ARGUMENT, option, takes, brief(found.doubleValue()));
        }
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** A number without the '.0' that no one typed. */
    private static String brief(double number) {
        return number == (int) number ? Integer.toString((int) number) : Double.toString(number);
    }

    @Override
    public String toString() {
        return "'tsne', dimensions: " + dimensions + ", perplexity: " + brief(perplexity) + ", earlyExaggeration: "
                + brief(earlyExaggeration) + ", learningRate: "
                + (learningRate == null ? "'auto'" : brief(learningRate)) + ", angle: " + brief(angle)
                + ", init: '" + name(init) + "', maxIter: " + iterations() + ", schedule: '"
                + name(schedule) + "', metric: '" + name(metric) + "', seed: " + seed;
    }
}
