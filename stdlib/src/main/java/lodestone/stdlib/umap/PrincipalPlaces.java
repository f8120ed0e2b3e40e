package lodestone.stdlib.umap;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;
import lodestone.stdlib.pca.PrincipalComponents;

/** Places points by their principal components. */
final class PrincipalPlaces {

    private PrincipalPlaces() {
    }

    /**
     * @param points shape [n, d]
     * @return shape [dimensions, n]; zeros for directions that the points do not have
     */
    static double[][] of(double[][] points, int dimensions, Workers workers) {
        double[][] places = new double[dimensions][points.length];
        if (Arrays.stream(points).allMatch(point -> Arrays.equals(point, points[0]))) {
            return places;
        }
        int count = Math.min(dimensions, Math.min(points.length, points[0].length));
        double[][] projected = PrincipalComponents.of(points, count, workers).project(points, workers);
        for (int d = 0; d < count; d++) {
            int axis = d;
            Arrays.setAll(places[d], i -> projected[i][axis]);
        }
        return places;
    }
}
