package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Batch;

/** Gathers the points of a map and their places from the map's rows, batch by batch. */
public final class PlacedPoints {

    private final Plan.Placing map;
    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> places = new ArrayList<>();

    public PlacedPoints(Plan.Placing map) {
        this.map = map;
    }

    /** The columns that the batches need. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(map.names());
        columns.add(map.vector());
        return columns;
    }

    public void add(Batch batch) {
        Values.Vectors vectors = (Values.Vectors) batch.values(map.vector());
        List<double[]> coordinates = map.names().stream().map(n -> ((Values.Doubles) batch.values(n)).values()).toList();
        for (int i = 0; i < batch.rows(); i++) {
            int row = i;
            points.add(vectors.row(i));
            places.add(coordinates.stream().mapToDouble(c -> c[row]).toArray());
        }
    }

    /** The vectors so far, shape [n, d]. */
    public double[][] points() {
        return points.toArray(double[][]::new);
    }

    /** The coordinates so far, shape [n, k]. */
    public double[][] places() {
        return places.toArray(double[][]::new);
    }
}
