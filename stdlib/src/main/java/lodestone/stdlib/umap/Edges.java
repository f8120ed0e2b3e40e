package lodestone.stdlib.umap;

/**
 * The edges along which points are pulled, and how often: the strongest edge in every epoch, an edge of a fraction of its
 * weight in that fraction of the epochs, evenly spread.
 *
 * @param starts  shape [n + 1]
 * @param targets the other end of each edge
 * @param rates   the part of the epochs, times 2 to the 32nd, as an unsigned number
 */
record Edges(int[] starts, int[] targets, int[] rates) {

    static Edges of(MembershipGraph graph) {
        double greatest = graph.greatest();
        int[] rates = new int[graph.weights().length];
        for (int e = 0; e < rates.length; e++) {
            rates[e] = (int) Math.min((1L << 32) - 1, (long) (graph.weights()[e] / greatest * 0x1p32));
        }
        return new Edges(graph.starts(), graph.targets(), rates);
    }

    /** Whether the edge is used in that epoch: the sum of its rates passes a whole number there. */
    boolean used(int edge, int epoch) {
        int rate = rates[edge];
        return epoch * rate + rate + Integer.MIN_VALUE < rate + Integer.MIN_VALUE;
    }
}
