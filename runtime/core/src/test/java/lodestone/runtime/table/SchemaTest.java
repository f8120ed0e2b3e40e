package lodestone.runtime.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final Column N = new Column("n", Type.INT64);
    private static final Column HIDDEN = new Column("rank", Type.INT64, true);
    private static final Schema SCHEMA = Schema.of(N, HIDDEN);

    @Test
    void namesAreUnique() {
        assertEquals(Message.DUPLICATE_COLUMN, assertThrows(StudyException.class, () -> Schema.of(N, N)).message());
        assertEquals(Message.DUPLICATE_COLUMN, assertThrows(StudyException.class, () -> SCHEMA.with(N)).message());
        assertEquals(Message.DUPLICATE_COLUMN, assertThrows(StudyException.class, () -> SCHEMA.select(List.of("n", "n"))).message());
    }

    @Test
    void unknownColumnsGetASuggestion() {
        assertEquals("no column 'rnak' here. Columns: n, rank. Did you mean 'rank'?",
                assertThrows(StudyException.class, () -> SCHEMA.column("rnak")).getMessage());
    }

    @Test
    void hiddenColumnsShowOnceSelected() {
        assertEquals(List.of("n"), SCHEMA.shownNames());
        assertEquals(List.of("rank", "n"), SCHEMA.select(List.of("rank", "n")).shownNames());
        assertEquals("n: int64", SCHEMA.toString());
    }
}
