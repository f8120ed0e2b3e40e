package lodestone.stdlib.umap;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;

/**
 * Places points by the eigenvectors of their graph. A graph of several components gets each component's own places, around
 * centres that lie on the axes or, of many components, as the components' mean points do along their principal axes
 * (umap-learn takes the eigenvectors of exp(-distance squared) there, which is zero between components that lie far apart).
 */
final class SpectralPlaces {

    private static final double TOLERANCE = 1e-2;
    private static final int FILTERS = 10;

    private SpectralPlaces() {
    }

    /** @return shape [dimensions, n] */
    static double[][] of(MembershipGraph graph, double[][] points, int dimensions, long seed, Workers workers) {
        Components components = Components.of(graph);
        if (components.count() == 1) {
            return vectors(graph, dimensions, seed, workers);
        }
        int[][] members = components.members();
        double[][] centers = components.count() <= 2 * dimensions ? onAxes(components.count(), dimensions)
                : byMeans(members, points, dimensions, workers);
        double[][] places = new double[dimensions][graph.size()];
        int[] numbers = new int[graph.size()];
        for (int c = 0; c < members.length; c++) {
            for (int i = 0; i < members[c].length; i++) {
                numbers[members[c][i]] = i;
            }
            double[][] own = vectors(graph.of(members[c], numbers), dimensions, seed + c, workers);
            double scale = halfWay(centers, c) / Math.max(greatest(own), 1e-300);
            for (int d = 0; d < dimensions; d++) {
                for (int i = 0; i < members[c].length; i++) {
                    places[d][members[c][i]] = centers[d][c] + scale * own[d][i];
                }
            }
        }
        return places;
    }

    /** Components of a few points have too few eigenvectors: their points are strewn. */
    private static double[][] vectors(MembershipGraph graph, int dimensions, long seed, Workers workers) {
        if (graph.size() >= 2 * dimensions) {
            return LeadingVectors.of(graph, dimensions, TOLERANCE, FILTERS, seed, workers);
        }
        double[][] strewn = new double[dimensions][graph.size()];
        for (int d = 0; d < dimensions; d++) {
            for (int i = 0; i < graph.size(); i++) {
                strewn[d][i] = Scramble.signed(Scramble.bits(seed, i, d));
            }
        }
        return strewn;
    }

    private static double[][] onAxes(int count, int dimensions) {
        double[][] centers = new double[dimensions][count];
        int half = (count + 1) / 2;
        for (int c = 0; c < count; c++) {
            centers[c % half][c] = c < half ? 1 : -1;
        }
        return centers;
    }

    private static double[][] byMeans(int[][] members, double[][] points, int dimensions, Workers workers) {
        double[][] means = new double[members.length][points[0].length];
        for (int c = 0; c < members.length; c++) {
            for (int i : members[c]) {
                for (int f = 0; f < means[c].length; f++) {
                    means[c][f] += points[i][f] / members[c].length;
                }
            }
        }
        double[][] centers = PrincipalPlaces.of(means, dimensions, workers);
        double scale = 1 / Math.max(greatest(centers), 1e-300);
        for (double[] axis : centers) {
            Arrays.setAll(axis, c -> axis[c] * scale);
        }
        return centers;
    }

    static double greatest(double[][] places) {
        double greatest = 0;
        for (double[] axis : places) {
            for (double value : axis) {
                greatest = Math.max(greatest, Math.abs(value));
            }
        }
        return greatest;
    }

    /** Half the distance from a centre to the nearest of the others that is elsewhere. */
    private static double halfWay(double[][] centers, int c) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int o = 0; o < centers[0].length; o++) {
            double square = 0;
            for (double[] axis : centers) {
                square += (axis[o] - axis[c]) * (axis[o] - axis[c]);
            }
            nearest = square > 0 ? Math.min(nearest, square) : nearest;
        }
        return nearest < Double.POSITIVE_INFINITY ? Math.sqrt(nearest) / 2 : 1;
    }
}
