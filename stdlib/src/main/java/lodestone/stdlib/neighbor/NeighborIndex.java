package lodestone.stdlib.neighbor;

import java.util.concurrent.atomic.AtomicInteger;
import lodestone.runtime.engine.Workers;

/**
 * Points arranged for finding nearest neighbours by Euclidean distance, exactly: distances in double decide, and what is
 * left out is left out by a bound. Worth keeping where many sets of queries come one after another.
 */
public final class NeighborIndex {

    /** Neighbours that one task holds at most; more would only take memory. */
    private static final int HELD = 1 << 20;

    private final double[][] points;
    private final Sketch sketch;
    private final PointBlock[] blocks;
    private final double reach;

    private NeighborIndex(double[][] points, Sketch sketch, PointBlock[] blocks) {
        this.points = points;
        this.sketch = sketch;
        this.blocks = blocks;
        double most = 0;
        for (PointBlock block : blocks) {
            for (float[] point : block.sketches) {
                most = Math.max(most, sketch.reach(point));
            }
        }
        reach = most;
    }

    /** @param points shape [n, d], finite, at least one; kept, not copied */
    public static NeighborIndex of(double[][] points, Workers workers) {
        Sketch sketch = Sketch.fitted(points);
        return new NeighborIndex(points, sketch, PointBlocks.of(points, sketch, workers));
    }

    /**
     * The k nearest of the other points for each point.
     *
     * @param k 1 to n - 1
     */
    public Neighbors among(int k, Workers workers) {
        return find(blocks, k, true, workers);
    }

    /**
     * The k nearest points for each of the queries.
     *
     * @param queries shape [m, d], finite
     * @param k       1 to n
     */
    public Neighbors nearest(double[][] queries, int k, Workers workers) {
        return queries.length == 0 ? new Neighbors(k, new int[0], new float[0])
                : find(PointBlocks.of(queries, sketch, workers), k, false, workers);
    }

    private Neighbors find(PointBlock[] queries, int k, boolean others, Workers workers) {
        int count = 0;
        for (PointBlock block : queries) {
            count += block.size();
        }
        int[] indices = new int[Math.multiplyExact(count, k)];
        float[] distances = new float[indices.length];
        int rows = Math.max(1, Math.min(PointBlock.SIZE, HELD / k));
        int parts = (PointBlock.SIZE + rows - 1) / rows;
        AtomicInteger begun = new AtomicInteger();
        workers.each(queries.length * parts, task -> {
            workers.listener().progress("nearest neighbours", "blocks", begun.getAndIncrement(), queries.length * parts);
            PointBlock block = queries[task / parts];
            int from = task % parts * rows;
            if (from < block.size()) {
                BlockSearch search =
                        new BlockSearch(this, block, from, Math.min(block.size(), from + rows), k, others);
                search.run(workers);
                search.drain(indices, distances, k);
            }
        });
        return new Neighbors(k, indices, distances);
    }

    Sketch sketch() {
        return sketch;
    }

    int blocks() {
        return blocks.length;
    }

    PointBlock block(int number) {
        return blocks[number];
    }

    int size() {
        return points.length;
    }

    double[] point(int id) {
        return points[id];
    }

    /** From the points' squared units to those of sketches. */
    double squaredScale() {
        return sketch.scale() * sketch.scale();
    }

    /** The relative rounding of a sum of squares in float. */
    double rounding() {
        return (points[0].length + 16) * 0x1p-23;
    }

    /** How much the distance of a query's sketch from a point's may exceed the true one, in the sketches' units. */
    double slack(float[] query) {
        return sketch.error() * (sketch.reach(query) + reach);
    }
}
