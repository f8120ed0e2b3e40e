package lodestone.stdlib.neighbor;

/**
 * The points that may be among the k nearest of one query. They gather with squared distances that are exact or within the
 * rounding of floats; now and then those that can no longer be are let go.
 */
final class Candidates {

    private final NeighborIndex index;
    private final double[] query;
    private final int k;
    private final double slack;
    private final double[] squares;
    /** A point's number, or its complement while the square is a float's. */
    private final int[] ids;
    private int size;
    private float bound = Float.POSITIVE_INFINITY;

    Candidates(NeighborIndex index, double[] query, int k, double slack) {
        this.index = index;
        this.query = query;
        this.k = k;
        this.slack = slack;
        int most = (int) Math.min(index.size(), 2L * k + PointBlock.SIZE / 4);
        squares = new double[most];
        ids = new int[most];
    }

    /** No point whose squared distance by floats, in the sketches' units, is above this can be among the nearest. */
    float bound() {
        return bound;
    }

    void add(int id) {
        put(SquaredDistance.between(query, index.point(id)), id);
    }

    /** @param square by floats over all dimensions, in the sketches' units */
    void add(int id, float square) {
        if (square < Float.MAX_VALUE) {
            put(square / index.squaredScale(), ~id);
        } else {
            add(id);
        }
    }

    private void put(double square, int id) {
        if (size == squares.length) {
            drop();
        }
        squares[size] = square;
        ids[size++] = id;
        if (size == squares.length && size > k) {
            drop();
        }
    }

    private void drop() {
        select(k - 1);
        // Twice: the k-th may be as much too short as another is too long.
        double most = widened(widened(squares[k - 1] * index.squaredScale()));
        bound = Math.nextUp((float) most);
        int kept = k;
        for (int i = k; i < size; i++) {
            if (!(squares[i] * index.squaredScale() > most)) {
                swap(i, kept++);
            }
        }
        size = kept;
        if (size > k + (squares.length - k) / 2) {
            settle();
        }
    }

    private double widened(double square) {
        double distance = Math.sqrt(square) + slack;
        // What is too small for a float's square counts as nothing.
        return distance * distance * (1 + index.rounding()) + 1e-36;
    }

    /** Leaves the k nearest, all exact. */
    private void settle() {
        for (int i = 0; i < size; i++) {
            if (ids[i] < 0) {
                ids[i] = ~ids[i];
                squares[i] = SquaredDistance.between(query, index.point(ids[i]));
            }
        }
        if (size > k) {
            select(k - 1);
            size = k;
        }
    }

    /** Writes the k nearest, in order. */
    void drain(int[] toIndices, float[] toDistances, int at) {
        if (size > k) {
            drop();
        }
        settle();
        sort(0, k - 1);
        for (int i = 0; i < k; i++) {
            toIndices[at + i] = ids[i];
            toDistances[at + i] = (float) Math.sqrt(squares[i]);
        }
    }

    /** Brings the candidate of that rank to its place, nearer ones before it. */
    private void select(int rank) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = split(low, high);
            if (rank <= middle) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
    }

    private void sort(int low, int high) {
        if (high - low < 16) {
            for (int i = low + 1; i <= high; i++) {
                for (int j = i; j > low && nearer(j, squares[j - 1], ids[j - 1]); j--) {
                    swap(j, j - 1);
                }
            }
        } else {
            int middle = split(low, high);
            sort(low, middle);
            sort(middle + 1, high);
        }
    }

    /** Hoare's partition: none up to the returned place is farther than any after it. */
    private int split(int low, int high) {
        int middle = (low + high) >>> 1;
        double square = squares[middle];
        int id = ids[middle];
        int i = low - 1;
        int j = high + 1;
        while (true) {
            do {
                i++;
            } while (nearer(i, square, id));
            do {
                j--;
            } while (farther(j, square, id));
            if (i >= j) {
                return j;
            }
            swap(i, j);
        }
    }

    private boolean nearer(int i, double square, int id) {
        return squares[i] < square || squares[i] == square && ids[i] < id;
    }

    private boolean farther(int i, double square, int id) {
        return squares[i] > square || squares[i] == square && ids[i] > id;
    }

    private void swap(int i, int j) {
        double square = squares[i];
        squares[i] = squares[j];
        squares[j] = square;
        int id = ids[i];
        ids[i] = ids[j];
        ids[j] = id;
    }
}
