package lodestone.stdlib.neighbor;

/** The k nearest points found so far for one query, the farthest on top; of equally distant ones the lower index wins. */
final class NearestHeap {

    private final double[] squares;
    private final int[] indices;
    private final double scale;
    private final double slack;
    private int size;
    private float bound = Float.POSITIVE_INFINITY;

    /**
     * @param scale from the points' units to those of sketches
     * @param slack how much the distance of two sketches may exceed that of their points
     */
    NearestHeap(int k, double scale, double slack) {
        squares = new double[k];
        indices = new int[k];
        this.scale = scale;
        this.slack = slack;
    }

    /** No point whose squared distance by sketches or floats is above this can be among the nearest. */
    float bound() {
        return bound;
    }

    void offer(double square, int index) {
        if (size < squares.length) {
            size++;
            rise(size - 1, square, index);
        } else if (nearer(square, index, 0)) {
            sink(square, index);
        } else {
            return;
        }
        if (size == squares.length) {
            double farthest = Math.sqrt(squares[0]) * scale + slack;
            // Room for rounding in a float sum of up to a few thousand squares, and for squares too small for a float.
            bound = Math.nextUp((float) (farthest * farthest * (1 + ROUNDING) + 1e-36));
        }
    }

    private static final double ROUNDING = 1e-3;

    private boolean nearer(double square, int index, int than) {
        return square < squares[than] || square == squares[than] && index < indices[than];
    }

    private void rise(int at, double square, int index) {
        int hole = at;
        while (hole > 0 && !nearer(square, index, (hole - 1) / 2)) {
            put(hole, squares[(hole - 1) / 2], indices[(hole - 1) / 2]);
            hole = (hole - 1) / 2;
        }
        put(hole, square, index);
    }

    /** Puts a point in place of the top. */
    private void sink(double square, int index) {
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && nearer(squares[child], indices[child], child + 1)) {
                child++;
            }
            if (!nearer(square, index, child)) {
                break;
            }
            put(hole, squares[child], indices[child]);
            hole = child;
        }
        put(hole, square, index);
    }

    private void put(int at, double square, int index) {
        squares[at] = square;
        indices[at] = index;
    }

    /** Empties the heap into a result, nearest first. */
    void drain(int[] toIndices, float[] toDistances, int at) {
        while (size > 0) {
            toIndices[at + size - 1] = indices[0];
            toDistances[at + size - 1] = (float) Math.sqrt(squares[0]);
            size--;
            sink(squares[size], indices[size]);
        }
    }
}
