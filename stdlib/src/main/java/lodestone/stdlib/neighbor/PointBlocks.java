package lodestone.stdlib.neighbor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Workers;

/** Splits points into blocks by a balanced tree: at the median of the coordinate with the largest spread, all blocks full. */
final class PointBlocks {

    private static final int SHARE = 1024;

    private final float[][] sketches;
    private final int coarse;
    private final int[] order;

    private PointBlocks(float[][] sketches, int coarse) {
        this.sketches = sketches;
        this.coarse = coarse;
        order = IntStream.range(0, sketches.length).toArray();
    }

    static PointBlock[] of(double[][] points, Sketch sketch, Workers workers) {
        float[][] sketches = new float[points.length][];
        workers.each((points.length + SHARE - 1) / SHARE, share -> {
            for (int p = share * SHARE; p < Math.min(points.length, (share + 1) * SHARE); p++) {
                sketches[p] = sketch.of(points[p]);
            }
        });
        return new PointBlocks(sketches, sketch.coarse()).split(points, workers);
    }

    private PointBlock[] split(double[][] points, Workers workers) {
        List<int[]> ranges = List.of(new int[] {0, order.length});
        while (ranges.get(0)[1] - ranges.get(0)[0] > PointBlock.SIZE) {
            List<int[]> level = ranges;
            workers.each(level.size(), i -> sort(level.get(i)[0], level.get(i)[1]));
            ranges = new ArrayList<>();
            for (int[] range : level) {
                int blocks = (range[1] - range[0] + PointBlock.SIZE - 1) / PointBlock.SIZE;
                int middle = range[0] + (blocks + 1) / 2 * PointBlock.SIZE;
                ranges.add(new int[] {range[0], Math.min(middle, range[1])});
                if (middle < range[1]) {
                    ranges.add(new int[] {middle, range[1]});
                }
            }
        }
        List<int[]> leaves = ranges;
        PointBlock[] result = new PointBlock[leaves.size()];
        workers.each(result.length, i -> {
            int[] ids = Arrays.copyOfRange(order, leaves.get(i)[0], leaves.get(i)[1]);
            result[i] = new PointBlock(ids, Arrays.stream(ids).mapToObj(p -> points[p]).toArray(double[][]::new),
                    Arrays.stream(ids).mapToObj(p -> sketches[p]).toArray(float[][]::new), coarse);
        });
        return result;
    }

    /** Puts a range into the order of its widest coordinate; a range of one block stays as it is. */
    private void sort(int from, int to) {
        if (to - from <= PointBlock.SIZE) {
            return;
        }
        int widest = widest(from, to);
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            int bits = Float.floatToIntBits(sketches[order[i]][widest]);
            int ordered = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
            keys[i - from] = (long) ordered << 32 | order[i];
        }
        Arrays.sort(keys);
        for (int i = from; i < to; i++) {
            order[i] = (int) keys[i - from];
        }
    }

    private int widest(int from, int to) {
        double[] sums = new double[coarse];
        double[] squares = new double[coarse];
        for (int i = from; i < to; i++) {
            float[] sketch = sketches[order[i]];
            for (int j = 0; j < coarse; j++) {
                sums[j] += sketch[j];
                squares[j] += (double) sketch[j] * sketch[j];
            }
        }
        int widest = 0;
        double most = -1;
        for (int j = 0; j < coarse; j++) {
            double spread = squares[j] - sums[j] * sums[j] / (to - from);
            if (spread > most) {
                most = spread;
                widest = j;
            }
        }
        return widest;
    }
}
