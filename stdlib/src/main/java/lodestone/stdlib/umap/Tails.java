package lodestone.stdlib.umap;

import java.util.Arrays;

/** The moves of the far ends of edges, kept until all points of a round have moved. */
final class Tails {

    private final int dimensions;
    private int[] places = new int[256];
    private float[] moves = new float[768];
    private int count;

    Tails(int dimensions) {
        this.dimensions = dimensions;
    }

    /** @param place where the end's first coordinate is */
    void add(int place, float x, float y, float z) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            moves = Arrays.copyOf(moves, 6 * count);
        }
        places[count] = place;
        moves[3 * count] = x;
        moves[3 * count + 1] = y;
        moves[3 * count++ + 2] = z;
    }

    /** Makes the moves, in the order in which they came, and forgets them. */
    void commit(float[] map) {
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < dimensions; d++) {
                map[places[i] + d] += moves[3 * i + d];
            }
        }
        count = 0;
    }
}
