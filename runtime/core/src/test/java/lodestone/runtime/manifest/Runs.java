package lodestone.runtime.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Manifests for tests: a usual one, and the same with one thing changed. */
final class Runs {

    private Runs() {
    }

    static final QueryEntry TALLY = new QueryEntry("all", "tally category", "9:6", List.of("  tally", "    scan"), "plan1",
            List.of(new QueryEntry.Stage("scan", "3:5", 100L), new QueryEntry.Stage("filter allowed", "4:5", null)), 4, "out1", List.of());
    static final QueryEntry COUNT = new QueryEntry("all", "count", "10:6", List.of("  count"), "plan2",
            List.of(new QueryEntry.Stage("scan", "3:5", 100L)), 1, "out2", List.of());

    static Manifest usual() {
        return of(List.of(new InputFile("known.csv", 12, "file1")), Map.of("lodestone", "0.1.0", "java", "17"), TALLY, COUNT);
    }

    static Manifest of(QueryEntry... queries) {
        return of(usual().inputs(), usual().versions(), queries);
    }

    static Manifest of(List<InputFile> inputs, Map<String, String> versions, QueryEntry... queries) {
        return new Manifest(Manifest.FORMAT, new InputFile("study.groovy", 10, "script1"), List.of("a", "b"), 42L,
                new TreeMap<>(versions), inputs, List.of(queries));
    }

    /** The query with other stages and the rest as it is. */
    static QueryEntry stages(QueryEntry query, QueryEntry.Stage... stages) {
        return new QueryEntry(query.pipeline(), query.action(), query.at(), query.plan(), query.planHash(),
                new ArrayList<>(List.of(stages)), query.rows(), query.outputHash(), query.notices());
    }
}
