package lodestone.runtime.plan;

import java.io.Serializable;
import lodestone.runtime.engine.Workers;

/**
 * Makes points of many dimensions into points of few, all at once. Two reducers are equal if they compute the same; their
 * {@code toString} is the method with its options, as plans print it. The result depends on the points, their order and
 * the options, never on the number of threads.
 */
public interface Reducer extends Serializable {

    /** k, how many dimensions it makes. */
    int dimensions();

    /**
     * @param points shape [n, d], finite
     * @return the map, shape [n, k]
     */
    double[][] fit(double[][] points, Workers workers);

    /**
     * The most points that it can make a map of in some memory: the points themselves, one array each, and what it makes of
     * them.
     *
     * @param width  d, how many dimensions the points have
     * @param memory in bytes
     */
    default long mostPoints(int width, long memory) {
        return room(8L * (width + dimensions()) + 64, memory);
    }

    /** How many points there is room for at so many bytes each; arrays end before 2^31. */
    static long room(long bytes, long memory) {
        return Math.min(memory / bytes, Integer.MAX_VALUE - 8);
    }

    /** Whether it can place new points in a map that is there. */
    default boolean canTransform() {
        return true;
    }

    /**
     * Places new points in a map without moving those that are there.
     *
     * @param points what the map was made of, shape [n, d], finite
     * @param map    what {@link #fit} made of them, shape [n, k]
     * @param added  new points, shape [m, d], finite
     * @return their places, shape [m, k]
     */
    double[][] transform(double[][] points, double[][] map, double[][] added, Workers workers);
}
