package lodestone.stdlib.neighbor;

import java.util.Arrays;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Workers;

/**
 * The nearest points of a block of queries. Blocks of points are visited from near to far; a block, a query of it and a
 * point are each left out as soon as a lower bound of the distance is beyond the farthest neighbour found so far.
 */
final class BlockSearch {

    /** Where sketches are of no use to so many queries in a block, the others do not try. */
    private static final int TRIED = 4;
    /** Where sketches leave more than one in so many points, sums over all dimensions cost less. */
    private static final int FEW = 4;

    private final NeighborIndex index;
    private final PointBlock queries;
    private final int from;
    private final int to;
    private final boolean others;
    private final Candidates[] candidates;
    private final float[] sums = new float[PointBlock.SIZE];
    private final int[] found = new int[PointBlock.SIZE];
    private final int[] close = new int[PointBlock.SIZE];
    private final float[] moved;

    /** @param others whether a query is itself one of the points, and not its own neighbour */
    BlockSearch(NeighborIndex index, PointBlock queries, int from, int to, int k, boolean others) {
        this.index = index;
        this.queries = queries;
        this.from = from;
        this.to = to;
        this.others = others;
        candidates = new Candidates[to];
        for (int q = from; q < to; q++) {
            candidates[q] = new Candidates(index, queries.points[q], k, index.slack(queries.sketches[q]));
        }
        moved = new float[queries.points[0].length];
    }

    void run(Workers workers) {
        for (int b : nearFirst()) {
            workers.check();
            PointBlock block = index.block(b);
            if (!(queries.gap(block) > farthest())) {
                visit(block, close(block));
            }
        }
    }

    void drain(int[] indices, float[] distances, int k) {
        for (int q = from; q < to; q++) {
            candidates[q].drain(indices, distances, queries.ids[q] * k);
        }
    }

    private int[] nearFirst() {
        return IntStream.range(0, index.blocks())
                .mapToLong(b -> (long) Float.floatToIntBits(queries.between(index.block(b))) << 32 | b)
                .sorted().mapToInt(key -> (int) key).toArray();
    }

    private float farthest() {
        float result = 0;
        for (int q = from; q < to; q++) {
            result = Math.max(result, candidates[q].bound());
        }
        return result;
    }

    /** The queries that may have neighbours in the block; returns how many. */
    private int close(PointBlock block) {
        Arrays.fill(sums, 0);
        for (int j = 0; j < block.low.length; j++) {
            TileSums.addGap(sums, queries.tile[j], block.low[j], block.high[j]);
        }
        int count = 0;
        for (int q = from; q < to; q++) {
            if (!(sums[q] > candidates[q].bound())) {
                close[count++] = q;
            }
        }
        return count;
    }

    private void visit(PointBlock block, int count) {
        int few = 0;
        for (int i = 0; i < count; i++) {
            if (i >= TRIED && few == 0 || !bySketches(block, close[i])) {
                byAllDimensions(block, close[i]);
            } else {
                few++;
            }
        }
    }

    /** Does nothing, and says no, where too many points are left. */
    private boolean bySketches(PointBlock block, int q) {
        float[] query = queries.sketches[q];
        Candidates nearest = candidates[q];
        int coarse = block.tile.length;
        Arrays.fill(sums, 0);
        TileSums.addSquares(sums, block.tile, query, coarse);
        int count = TileSums.notAbove(nearest.bound(), sums, block.size(), found);
        if (count * FEW > block.size()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int p = found[i];
            if (isOther(block, p, q) && !(finer(query, block.sketches[p], coarse, sums[p]) > nearest.bound())) {
                nearest.add(block.ids[p]);
            }
        }
        return true;
    }

    /** Takes back the length beside the first directions, and adds the other directions and the length beside all. */
    private static float finer(float[] a, float[] b, int coarse, float sum) {
        float beside = a[coarse - 1] - b[coarse - 1];
        float s0 = sum - beside * beside;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int j = coarse;
        for (; j + 4 <= a.length; j += 4) {
            float d0 = a[j] - b[j];
            float d1 = a[j + 1] - b[j + 1];
            float d2 = a[j + 2] - b[j + 2];
            float d3 = a[j + 3] - b[j + 3];
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }
        for (; j < a.length; j++) {
            s0 += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return (s0 + s1) + (s2 + s3);
    }

    private void byAllDimensions(PointBlock block, int q) {
        Candidates nearest = candidates[q];
        index.sketch().moved(queries.points[q], moved);
        Arrays.fill(sums, 0);
        TileSums.addSquares(sums, block.whole(index.sketch()), moved, moved.length);
        int count = TileSums.notAbove(nearest.bound(), sums, block.size(), found);
        for (int i = 0; i < count; i++) {
            int p = found[i];
            if (isOther(block, p, q) && !(sums[p] > nearest.bound())) {
                nearest.add(block.ids[p], sums[p]);
            }
        }
    }

    private boolean isOther(PointBlock block, int p, int q) {
        return !others || block.ids[p] != queries.ids[q];
    }
}
