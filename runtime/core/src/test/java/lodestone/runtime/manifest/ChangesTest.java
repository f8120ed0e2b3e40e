package lodestone.runtime.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Difference IN_FIRST = new Difference(0, "query 1", "the output hash", "a", "b");

    @Test
    void nothingElse() {
        assertEquals(List.of("note: script, input files and versions are as recorded."),
                Changes.between(Runs.usual(), Runs.usual(), IN_FIRST));
    }

    @Test
    void inputsThatChangedCameOrWent() {
        Manifest now = Runs.of(List.of(new InputFile("a.csv", 1, "x"), new InputFile("known.csv", 12, "file2")),
                Runs.usual().versions(), Runs.TALLY, Runs.COUNT);
        assertEquals(List.of("note: the input file 'a.csv' was not read then.", "note: the input file 'known.csv' has changed."),
                Changes.between(Runs.usual(), now, IN_FIRST));
        assertEquals("note: the input file 'a.csv' is not read any more.", Changes.between(now, Runs.usual(), IN_FIRST).get(0));
    }

    @Test
    void versionsScriptAndPlan() {
        QueryEntry planned = new QueryEntry("all", "tally category", "9:6", List.of("better"), "plan9", Runs.TALLY.stages(), 4, "x", List.of());
        Manifest other = Runs.of(Runs.usual().inputs(), Map.of("lodestone", "0.2.0", "java", "17", "duckdb", "2"), planned,
                Runs.COUNT);
        Manifest now = new Manifest(1, new InputFile("study.groovy", 11, "script2"), other.args(), 42L, other.versions(),
                other.inputs(), other.queries());
        assertEquals(List.of("note: the script has changed.", "note: duckdb was unknown and is 2 now.",
                "note: lodestone was 0.1.0 and is 0.2.0 now.", "note: the plan of this query has changed."),
                Changes.between(Runs.usual(), now, IN_FIRST));
    }
}
