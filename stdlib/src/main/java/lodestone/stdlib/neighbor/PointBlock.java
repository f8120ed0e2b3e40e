package lodestone.stdlib.neighbor;

/** Up to {@link #SIZE} points that lie close together, laid out for sums over all of them. */
final class PointBlock {

    static final int SIZE = 256;

    /** The points' numbers. */
    final int[] ids;
    final double[][] points;
    /** Shape [points, width]. */
    final float[][] sketches;
    /** Shape [coarse, SIZE]. */
    final float[][] tile;
    /** The box about the coarse sketches. */
    final float[] low;
    final float[] high;

    private volatile float[][] whole;

    PointBlock(int[] ids, double[][] points, float[][] sketches, int coarse) {
        this.ids = ids;
        this.points = points;
        this.sketches = sketches;
        tile = new float[coarse][SIZE];
        low = new float[coarse];
        high = new float[coarse];
        for (int j = 0; j < coarse; j++) {
            low[j] = Float.POSITIVE_INFINITY;
            high[j] = Float.NEGATIVE_INFINITY;
            for (int p = 0; p < ids.length; p++) {
                float x = sketches[p][j];
                tile[j][p] = x;
                low[j] = Math.min(low[j], x);
                high[j] = Math.max(high[j], x);
            }
        }
    }

    int size() {
        return ids.length;
    }

    /** All dimensions, shape [d, SIZE]; made when first wanted. Two threads may make it at once, with equal content. */
    float[][] whole(Sketch sketch) {
        float[][] result = whole;
        if (result == null) {
            int dimensions = points[0].length;
            result = new float[dimensions][SIZE];
            float[] moved = new float[dimensions];
            for (int p = 0; p < points.length; p++) {
                sketch.moved(points[p], moved);
                for (int j = 0; j < dimensions; j++) {
                    result[j][p] = moved[j];
                }
            }
            whole = result;
        }
        return result;
    }

    /** A lower bound of the squared distance between points of two blocks. */
    float gap(PointBlock other) {
        float sum = 0;
        for (int j = 0; j < low.length; j++) {
            float d = Math.max(Math.max(low[j] - other.high[j], other.low[j] - high[j]), 0);
            sum += d * d;
        }
        return sum;
    }

    /** The squared distance between the boxes' centres. */
    float between(PointBlock other) {
        float sum = 0;
        for (int j = 0; j < low.length; j++) {
            float d = (low[j] + high[j] - other.low[j] - other.high[j]) / 2;
            sum += d * d;
        }
        return sum;
    }
}
