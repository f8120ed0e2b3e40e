package lodestone.runtime.plan;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import lodestone.runtime.engine.Workers;

/** Keeps the first numbers of each point, less those of the first point; counts its fits. */
public record FirstNumbers(int dimensions, AtomicInteger fits) implements Reducer {

    public FirstNumbers(int dimensions) {
        this(dimensions, new AtomicInteger());
    }

    @Override
    public double[][] fit(double[][] points, Workers workers) {
        fits.incrementAndGet();
        return transform(points, null, points, workers);
    }

    @Override
    public double[][] transform(double[][] points, double[][] map, double[][] added, Workers workers) {
        double[][] places = Arrays.stream(added).map(p -> Arrays.copyOf(p, dimensions)).toArray(double[][]::new);
        for (double[] place : places) {
            for (int k = 0; k < dimensions; k++) {
                place[k] -= points[0][k];
            }
        }
        return places;
    }

    @Override
    public String toString() {
        return "first " + dimensions;
    }
}
