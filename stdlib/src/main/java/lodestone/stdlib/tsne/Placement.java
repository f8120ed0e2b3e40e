package lodestone.stdlib.tsne;

import java.util.Arrays;
import java.util.Comparator;
import lodestone.runtime.engine.Workers;
import lodestone.stdlib.neighbor.NearestNeighbors;
import lodestone.stdlib.neighbor.Neighbors;

/**
 * Places new points in a map whose points stay: each begins at the median of its neighbours' places and goes down
 * the gradient of its own Kullback-Leibler divergence, its affinities to those neighbours against the map's whole of points.
 */
final class Placement {

    private static final double PERPLEXITY = 5;
    private static final int NEIGHBORS = 15;
    private static final int ITERATIONS = 250;
    private static final double EXAGGERATION = 1.5;
    private static final double MOMENTUM = 0.8;
    private static final double RATE = 0.1;
    /** How far a point goes in one iteration at most, in the map's units. */
    private static final double LONGEST = 0.25;
    /** How far it goes before what pushes it is collected anew. */
    private static final float MARGIN = 0.5f;
    private static final int ROWS = 16;

    private final float[][] map;
    private final int dimensions;
    private final Neighbors neighbors;
    private final double[] row;
    private final Perplexity perplexity;
    private final Sources sources;

    private Placement(MedianTree tree, float[][] map, Neighbors neighbors) {
        this.map = map;
        dimensions = map.length;
        this.neighbors = neighbors;
        row = new double[neighbors.k()];
        perplexity = new Perplexity(Math.min(PERPLEXITY, (1 + neighbors.k()) / 2.0), neighbors.k());
        sources = new Sources(tree);
    }

    static double[][] of(double[][] points, double[][] map, double[][] added, double angle, Workers workers) {
        int k = map[0].length;
        float[][] axes = new float[k][map.length];
        for (int i = 0; i < map.length; i++) {
            for (int c = 0; c < k; c++) {
                axes[c][i] = (float) map[i][c];
            }
        }
        Neighbors neighbors = NearestNeighbors.of(points, added, Math.min(NEIGHBORS, points.length), workers);
        MedianTree tree = new MedianTree(map.length, k, angle);
        tree.rebuild(axes, workers);
        tree.refit(axes, workers);
        double[][] places = new double[added.length][];
        workers.each((added.length + ROWS - 1) / ROWS, task -> {
            Placement placement = new Placement(tree, axes, neighbors);
            for (int i = task * ROWS; i < Math.min(added.length, (task + 1) * ROWS); i++) {
                workers.check();
                places[i] = placement.place(i);
            }
        });
        return places;
    }

    private double[] place(int i) {
        perplexity.row(neighbors.distances(), i * neighbors.k(), row);
        double[] place = median(i);
        double[] step = new double[dimensions];
        float[] box = new float[6];
        double[] gradient = new double[dimensions];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            if (iteration == 0 || !inside(place, box)) {
                around(place, box);
                sources.collect(box, 0);
            }
            gradient(i, place, gradient);
            double length = 0;
            for (int c = 0; c < dimensions; c++) {
                step[c] = MOMENTUM * step[c] - RATE * gradient[c];
                length += step[c] * step[c];
            }
            double shorter = Math.min(1, LONGEST / Math.sqrt(Math.max(length, Double.MIN_NORMAL)));
            for (int c = 0; c < dimensions; c++) {
                step[c] *= shorter;
                place[c] += step[c];
            }
        }
        return place;
    }

    /** Weighted by the affinities, axis by axis: a few neighbours that lie elsewhere do not matter. */
    private double[] median(int i) {
        double[] place = new double[dimensions];
        Integer[] sorted = new Integer[row.length];
        for (int c = 0; c < dimensions; c++) {
            float[] axis = map[c];
            Arrays.setAll(sorted, j -> j);
            Arrays.sort(sorted, Comparator.comparingDouble(j -> axis[neighbors.indices()[i * row.length + j]]));
            double below = 0;
            for (int s = 0; s < sorted.length && below < 0.5; s++) {
                below += row[sorted[s]];
                place[c] = axis[neighbors.indices()[i * row.length + sorted[s]]];
            }
        }
        return place;
    }

    private void gradient(int i, double[] place, double[] gradient) {
        double x = place[0];
        double y = place[1];
        double z = dimensions == 3 ? place[2] : 0;
        double total = 0;
        double pushX = 0;
        double pushY = 0;
        double pushZ = 0;
        for (int s = 0; s < sources.size; s++) {
            double dx = x - sources.x[s];
            double dy = y - sources.y[s];
            double dz = z - sources.z[s];
            double w = 1 / (1 + dx * dx + dy * dy + dz * dz);
            double m = sources.count[s] * w;
            total += m;
            pushX += m * w * dx;
            pushY += m * w * dy;
            pushZ += m * w * dz;
        }
        for (int c = 0; c < dimensions; c++) {
            gradient[c] = -4 * (c == 0 ? pushX : c == 1 ? pushY : pushZ) / total;
        }
        for (int j = 0; j < row.length; j++) {
            int other = neighbors.indices()[i * row.length + j];
            double square = 0;
            for (int c = 0; c < dimensions; c++) {
                square += (place[c] - map[c][other]) * (place[c] - map[c][other]);
            }
            double pull = 4 * EXAGGERATION * row[j] / (1 + square);
            for (int c = 0; c < dimensions; c++) {
                gradient[c] += pull * (place[c] - map[c][other]);
            }
        }
    }

    private boolean inside(double[] place, float[] box) {
        for (int c = 0; c < dimensions; c++) {
            if (!(place[c] >= box[c] && place[c] <= box[3 + c])) {
                return false;
            }
        }
        return true;
    }

    private void around(double[] place, float[] box) {
        for (int c = 0; c < dimensions; c++) {
            box[c] = (float) place[c] - MARGIN;
            box[3 + c] = (float) place[c] + MARGIN;
        }
    }
}
