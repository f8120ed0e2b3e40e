package lodestone.runtime.operator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.PointLimit;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.apache.arrow.vector.FieldVector;

/** Gives every row that has a vector its place in a map, and leaves the others out. Holds all rows. */
public final class PlacingOperator implements Operator {

    private final Operator input;
    private final Plan.Placing node;
    private final Placement placement;
    private final Context context;
    private final Schema schema;
    private final Deque<Batch> held = new ArrayDeque<>();
    private double[][] places;
    private int next;

    /** Gives n points of d dimensions their places, shape [n, k]. */
    public interface Placement {
        double[][] place(double[][] points, Workers workers);
    }

    public PlacingOperator(Operator input, Plan.Placing node, Placement placement, Context context) {
        this.input = input;
        this.node = node;
        this.placement = placement;
        this.context = context;
        schema = node.over(input.schema());
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        if (places == null) {
            double[][] points = readAll();
            try (Workers workers = new Workers(context.threads(), context.cancel(), context.listener())) {
                places = points.length == 0 ? points : placement.place(points, workers);
            } catch (StudyException e) {
                throw e.at(node.at());
            }
        }
        return held.isEmpty() ? null : placed(held.poll());
    }

    /** Holds the rows that have a vector, and gives their vectors. */
    private double[][] readAll() {
        List<double[]> points = new ArrayList<>();
        long rows = 0;
        int width = schema.column(node.vector()).type().width();
        long most = PointLimit.most(node.reducer(), width);
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            held.add(batch);
            Values.Vectors vectors = (Values.Vectors) batch.values(node.vector());
            int[] present = IntStream.range(0, batch.rows()).filter(i -> !vectors.isNull(i)).toArray();
            for (int i : present) {
                points.add(finite(vectors.row(i), rows + i));
            }
            rows += batch.rows();
            if (points.size() > most) {
                throw PointLimit.tooMany(node, width, String.format(Locale.ROOT, "more than %,d", most));
            }
            if (present.length < batch.rows()) {
                try (Batch all = held.removeLast()) {
                    Batch kept = all.gather(present, context.allocator());
                    if (kept != null) {
                        held.add(kept);
                    }
                }
            }
        }
        if (rows > 0 && points.isEmpty()) {
            throw StudyException.of(Message.NO_VECTORS, node.vector(), rows).at(node.at());
        } else if (rows > points.size()) {
            context.listener().notice(Message.NO_VECTOR.text(rows - points.size(), node.vector(), points.size()));
        }
        return points.toArray(double[][]::new);
    }

    private double[] finite(double[] point, long row) {
        for (double value : point) {
            if (!Double.isFinite(value)) {
                throw StudyException.of(Message.VECTOR_NOT_FINITE, node.vector(), value, row).at(node.at());
            }
        }
        return point;
    }

    private Batch placed(Batch batch) {
        List<FieldVector> vectors = new ArrayList<>(batch.root().getFieldVectors());
        for (int k = 0; k < node.names().size(); k++) {
            double[] values = new double[batch.rows()];
            for (int i = 0; i < values.length; i++) {
                values[i] = places[next + i][k];
            }
            vectors.add(Batch.vector(schema.column(node.names().get(k)), new Values.Doubles(values, null, values.length),
                    context.allocator()));
        }
        next += batch.rows();
        return Batch.of(schema, vectors, batch.rows());
    }

    @Override
    public void close() {
        held.forEach(Batch::close);
        held.clear();
        input.close();
    }
}
