package lodestone.stdlib.pca;

import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.plan.Reducer;
import lodestone.stdlib.Sources;

/**
 * Principal component analysis. New points are placed by the components of the points that the map was made of.
 *
 * @param dimensions k, at least 1
 * @param whiten     whether each coordinate is divided by its standard deviation
 * @see PrincipalComponents
 */
public record Pca(int dimensions, boolean whiten) implements Reducer, Cited {

    /** With the options that scikit-learn has by default. */
    public static Pca defaults(int dimensions) {
        return new Pca(dimensions, false);
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("methods/pca", "maps");
    }

    @Override
    public double[][] fit(double[][] points, Workers workers) {
        return transform(points, null, points, workers);
    }

    @Override
    public double[][] transform(double[][] points, double[][] map, double[][] added, Workers workers) {
        PrincipalComponents fitted = PrincipalComponents.of(points, dimensions, workers);
        double[][] projected = fitted.project(added, workers);
        return whiten ? scaled(projected, fitted.explainedVariance()) : projected;
    }

    private static double[][] scaled(double[][] map, double[] variance) {
        for (double[] row : map) {
            for (int c = 0; c < row.length; c++) {
                row[c] /= Math.max(Math.sqrt(variance[c]), Math.ulp(1.0)); // a direction without variance stays near 0
            }
        }
        return map;
    }

    @Override
    public String toString() {
        return "'pca', dimensions: " + dimensions + (whiten ? ", whiten: true" : "");
    }
}
