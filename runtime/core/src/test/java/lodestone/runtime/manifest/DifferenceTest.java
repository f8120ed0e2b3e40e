package lodestone.runtime.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final String FIRST = "query 1 (tally category of 'all')";

    private static void assertDifference(String where, String field, String recorded, String now, Manifest run) {
        Difference difference = Difference.first(Runs.usual(), run).orElseThrow();
        assertEquals(List.of(where, field, recorded, now),
                List.of(difference.where(), difference.field(), difference.recorded(), difference.now()));
    }

    @Test
    void theSameRunIsTheSame() {
        assertEquals(Optional.empty(), Difference.first(Runs.usual(), Runs.usual()));
    }

    @Test
    void placesPlansAndRowsThatWereNeverMadeAreNoResults() {
        QueryEntry moved = new QueryEntry("all", "tally category", "19:6", List.of("better"), "plan9",
                List.of(new QueryEntry.Stage("scan", "13:5", null), new QueryEntry.Stage("filter allowed", "14:5", 7L)), 4, "out1", List.of());
        assertEquals(Optional.empty(), Difference.first(Runs.usual(), Runs.of(moved, Runs.COUNT)));
    }

    @Test
    void aStageComesBeforeTheResultItChanged() {
        QueryEntry changed = Runs.stages(Runs.TALLY, Runs.TALLY.stages().get(0), new QueryEntry.Stage("filter known", "4:5", null));
        assertDifference(FIRST, "stage 2", "filter allowed", "filter known", Runs.of(changed, Runs.COUNT));
    }

    @Test
    void rowsAfterAStage() {
        QueryEntry changed = Runs.stages(Runs.TALLY, new QueryEntry.Stage("scan", "3:5", 101L), Runs.TALLY.stages().get(1));
        assertDifference(FIRST, "the number of rows after stage 1 (scan)", "100", "101", Runs.of(changed, Runs.COUNT));
    }

    @Test
    void oneStageMore() {
        QueryEntry changed = Runs.stages(Runs.TALLY, Runs.TALLY.stages().get(0), Runs.TALLY.stages().get(1),
                new QueryEntry.Stage("limit 5", "5:5", 5L));
        assertDifference(FIRST, "the number of stages", "2", "3", Runs.of(changed, Runs.COUNT));
    }

    @Test
    void rowsAndOutput() {
        QueryEntry rows = new QueryEntry("all", "tally category", "9:6", List.of(), "plan1", Runs.TALLY.stages(), 3, "out3", List.of());
        assertDifference(FIRST, "the number of rows", "4", "3", Runs.of(rows, Runs.COUNT));
        QueryEntry output = new QueryEntry("all", "tally category", "9:6", List.of(), "plan1", Runs.TALLY.stages(), 4, "out3", List.of());
        assertDifference(FIRST, "the output hash", "out1", "out3", Runs.of(output, Runs.COUNT));
    }

    private static Manifest hashed(String hash) {
        return Runs.of(new QueryEntry("all", "write t.parquet", "9:6", List.of(), "plan1", List.of(), 4, hash, List.of()));
    }

    @Test
    void hashesOfRowsAndOfPartsSayNothingAboutEachOther() {
        for (String other : new String[] {"out", "12 parts out"}) {
            assertEquals(Optional.empty(), Difference.first(hashed("6 parts out"), hashed(other)));
            assertEquals(Optional.empty(), Difference.first(hashed(other), hashed("6 parts out")));
        }
        assertEquals("the output hash", Difference.first(hashed("6 parts out"), hashed("6 parts changed")).orElseThrow().field());
    }

    @Test
    void anotherOrderOfQueries() {
        assertDifference("query 1 (count of 'all')", "the action", "tally category", "count", Runs.of(Runs.COUNT, Runs.TALLY));
    }

    @Test
    void fewerQueries() {
        assertDifference("the script", "the number of queries", "2", "1", Runs.of(Runs.TALLY));
    }
}
