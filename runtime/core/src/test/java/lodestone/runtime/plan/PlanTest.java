package lodestone.runtime.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.TestTables;
import org.junit.jupiter.api.Test;

class PlanTest {

    private final Source source = TestTables.source(TestTables.EVERY_TYPE, List.of(), 1, 1);
    private final Plan scan = new Plan.Scan(source, ScanRequest.all(source), SourceRef.NONE);

    @Test
    void aColumnNeedsAType() {
        assertEquals("'x' takes a value of some type; found null. Change the argument.",
                assertThrows(StudyException.class, () -> new Named("x", Expr.Literal.NULL)).getMessage());
    }

    @Test
    void namesStayUnique() {
        assertThrows(StudyException.class, () -> new Plan.Project(scan, List.of("bool", "bool"), SourceRef.NONE).schema());
        assertThrows(StudyException.class, () -> new Plan.Derive(scan, new Named("bool", Exprs.literal(1)), SourceRef.NONE).schema());
    }

    @Test
    void aSelectionKeepsTheHiddenRank() {
        Plan selected = new Plan.Project(scan, List.of("utf8"), SourceRef.NONE);
        assertEquals(List.of("utf8", "rank"), selected.schema().names());
        assertEquals(List.of("utf8"), selected.schema().shownNames());
        assertEquals(List.of("rank"), new Plan.Project(scan, List.of("rank"), SourceRef.NONE).schema().shownNames());
    }

    @Test
    void theChainGoesDownToTheSource() {
        Plan limited = new Plan.Limit(new Plan.Sample(scan, 5, null, 1, SourceRef.NONE), 3, SourceRef.NONE);
        assertEquals(List.of("limit 3", "sample 5, seed 1", "scan memory"), limited.chain().stream().map(Plan::describe).toList());
    }
}
