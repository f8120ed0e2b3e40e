package lodestone.runtime.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private static final Schema SCHEMA = TestTables.EVERY_TYPE;
    private static final List<List<Object>> ROWS = TestTables.random(SCHEMA, 2500, 3);

    @Test
    void doesNotDependOnBatches() {
        String whole = hash(SCHEMA, ROWS, ROWS.size());
        for (int size : new int[] {1, 7, 64, 1021}) {
            assertEquals(whole, hash(SCHEMA, ROWS, size), "in batches of " + size);
        }
    }

    @Test
    void dependsOnEveryCell() {
        String whole = hash(SCHEMA, ROWS, 500);
        List<List<Object>> other = TestTables.random(SCHEMA, 2500, 4);
        for (int column = 0; column < SCHEMA.columns().size(); column++) {
            for (int row : new int[] {0, 1234, 2499}) {
                List<List<Object>> changed = new ArrayList<>(ROWS);
                List<Object> cells = new ArrayList<>(ROWS.get(row));
                int c = column;
                Object value = other.stream().map(r -> r.get(c)).filter(v -> v != null && !v.equals(cells.get(c)))
                        .findFirst().orElseThrow();
                cells.set(c, value);
                changed.set(row, cells);
                assertNotEquals(whole, hash(SCHEMA, changed, 500), SCHEMA.columns().get(c) + " of row " + row);
                cells.set(c, ROWS.get(row).get(c) == null ? value : null);
                assertNotEquals(whole, hash(SCHEMA, changed, 500), SCHEMA.columns().get(c) + " missing in row " + row);
            }
        }
        assertNotEquals(whole, hash(SCHEMA, ROWS.subList(0, 2499), 500));
    }

    @Test
    void tellsNamesTypesAndCutsApart() {
        List<List<Object>> ab = List.of(List.of("ab"), List.of("c"));
        List<List<Object>> bc = List.of(List.of("a"), List.of("bc"));
        Schema x = Schema.of(new Column("x", Type.UTF8));
        assertNotEquals(hash(x, ab, 1), hash(x, bc, 1));
        assertNotEquals(hash(x, ab, 1), hash(Schema.of(new Column("y", Type.UTF8)), ab, 1));
        List<List<Object>> numbers = List.of(List.of(1L));
        assertNotEquals(hash(Schema.of(new Column("x", Type.INT64)), numbers, 1),
                hash(Schema.of(new Column("x", Type.UINT8)), numbers, 1));
        List<List<Object>> longText = List.of(List.of("x".repeat(255)), List.of("x".repeat(70_000)));
        assertEquals(hash(x, longText, 1), hash(x, longText, 2));
    }

    @Test
    void hashesSmallResults() {
        assertEquals(ContentHash.of(5L), ContentHash.of(5));
        assertNotEquals(ContentHash.of(5L), ContentHash.of(5.0));
        assertNotEquals(ContentHash.of("5"), ContentHash.of(5));
        assertNotEquals(ContentHash.of(null), ContentHash.of("null"));
        assertNotEquals(ContentHash.of(Arrays.asList("a", null)), ContentHash.of(List.of("a")));
        assertNotEquals(ContentHash.of(new TreeMap<>(Map.of("a", 1, "b", 2))),
                ContentHash.of(new TreeMap<>(Map.of("a", 2, "b", 1))));
    }

    private static String hash(Schema schema, List<List<Object>> rows, int batchRows) {
        String[] hex = new String[1];
        TestTables.withContext(context -> {
            ContentHash hash = new ContentHash(schema);
            try (Operator operator = TestTables.operator(schema, rows, batchRows, context.allocator())) {
                for (Batch batch = operator.next(); batch != null; batch = operator.next()) {
                    hash.add(batch);
                    batch.close();
                }
            }
            hex[0] = hash.hex();
        });
        return hex[0];
    }
}
