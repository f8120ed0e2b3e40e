package lodestone.stdlib.neighbor;

/**
 * The nearest neighbours of n points, each point's nearest first; of equally distant ones the lower index first. The
 * neighbours of point i stand at {@code i * k} to {@code i * k + k - 1}.
 *
 * @param k         neighbours of each point
 * @param indices   shape [n * k]
 * @param distances shape [n * k], at least 0
 */
public record Neighbors(int k, int[] indices, float[] distances) {
}
