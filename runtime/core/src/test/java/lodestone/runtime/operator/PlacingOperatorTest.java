package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.FirstNumbers;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class PlacingOperatorTest implements OperatorContract {

    private static final SourceRef AT = new SourceRef("map.groovy", 7, 5);
    private static final Schema SCHEMA = Schema.of(new Column("id", Type.INT64), new Column("v", Type.vector(3)));

    @Override
    public Operator operator(Operator input, Context context) {
        return placing(input, "vector", context);
    }

    private static Operator placing(Operator input, String vector, Context context) {
        Plan.Reduce node = new Plan.Reduce(null, vector, new FirstNumbers(2), List.of("x", "y"), AT);
        return new PlacingOperator(input, node, (points, workers) -> node.reducer().fit(points, workers), context);
    }

    @Test
    void placesTheRowsThatHaveAVectorAndTellsOfTheOthers() {
        List<String> notices = new ArrayList<>();
        List<List<Object>> rows = List.of(Arrays.asList(1L, null), List.of(2L, List.of(1.0, 2.0, 3.0)),
                Arrays.asList(3L, null), List.of(4L, List.of(5.0, 7.0, 9.0)));
        assertEquals(List.of(List.of(2L, List.of(1.0, 2.0, 3.0), 0.0, 0.0), List.of(4L, List.of(5.0, 7.0, 9.0), 4.0, 5.0)),
                placed(rows, notices));
        assertEquals(List.of("map: 2 rows have no 'v' and are left out; 2 are placed"), notices);
    }

    @Test
    void refusesWhatHasNoPlace() {
        List<Object> missing = Arrays.asList(1L, null);
        assertEquals("map.groovy:7:5: no row has a vector in 'v'; rows read: 2. Choose an embedding that has these elements.",
                assertThrows(StudyException.class, () -> placed(List.of(missing, missing), new ArrayList<>())).getMessage());
        List<List<Object>> rows = List.of(List.of(1L, List.of(1.0, 2.0, 3.0)), List.of(2L, List.of(1.0, Double.NaN, 3.0)));
        assertEquals("map.groovy:7:5: a vector in 'v' is not finite; found NaN in row 1. Leave such rows out or mend the "
                + "element table.", assertThrows(StudyException.class, () -> placed(rows, new ArrayList<>())).getMessage());
    }

    private static List<List<Object>> placed(List<List<Object>> rows, List<String> notices) {
        List<List<Object>> result = new ArrayList<>();
        TestTables.withContext(c -> {
            Context context = new Context(c.allocator(), c.threads(), c.cancel(), new Listener() {
                @Override
                public void notice(String text) {
                    notices.add(text);
                }
            });
            try (Operator operator = placing(TestTables.operator(SCHEMA, rows, 3, c.allocator()), "v", context)) {
                result.addAll(TestTables.rows(operator));
            }
        });
        return result;
    }
}
