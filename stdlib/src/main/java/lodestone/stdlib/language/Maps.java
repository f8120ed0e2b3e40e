package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.List;
import lodestone.dsl.Pipeline;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.PlacedPoints;
import lodestone.runtime.plan.Plan;

/**
 * The rows of a pipeline that makes a map.
 *
 * @param points the vectors, shape [n, d]
 * @param places the coordinates, shape [n, k]
 * @param labels the values of one more column, or nothing
 */
record Maps(double[][] points, double[][] places, List<Object> labels) {

    /**
     * How a pipeline makes its map.
     *
     * @param who what needs it
     * @throws StudyException NO_MAP
     */
    static Plan.Reduce stage(Pipeline pipeline, String who) {
        return pipeline.plan().chain().stream().filter(Plan.Reduce.class::isInstance).map(Plan.Reduce.class::cast).findFirst()
                .orElseThrow(() -> StudyException.of(Message.NO_MAP, who, pipeline.name()));
    }

    /**
     * @param label a column, or null
     * @throws StudyException UNKNOWN_COLUMN for it, or for a column that the pipeline has lost since
     */
    static Maps read(Pipeline pipeline, Plan.Reduce stage, String label) {
        PlacedPoints placed = new PlacedPoints(stage);
        List<String> columns = new ArrayList<>(placed.columns());
        if (label != null && !columns.contains(label)) {
            columns.add(label);
        }
        List<Object> labels = new ArrayList<>();
        pipeline.stream(columns, batch -> {
            placed.add(batch);
            Values named = label == null ? null : batch.values(label);
            for (int i = 0; named != null && i < batch.rows(); i++) {
                labels.add(named.get(i));
            }
        });
        return new Maps(placed.points(), placed.places(), labels);
    }
}
