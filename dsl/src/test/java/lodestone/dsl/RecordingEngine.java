package lodestone.dsl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.Estimate;
import lodestone.runtime.engine.Query;
import lodestone.runtime.io.DuckDbSink;
import lodestone.runtime.plan.Plan;

/** An engine that notes what it is asked and answers with fixed rows. */
class RecordingEngine implements Engine {

    final List<String> asked = new ArrayList<>();

    private void note(String action, Query query) {
        asked.add(action + " of " + query.pipeline() + " at " + query.at());
    }

    @Override
    public String explain(Query query) {
        note("explain", query);
        return query.plan().chain().stream().map(Plan::describe).collect(java.util.stream.Collectors.joining("\n"));
    }

    @Override
    public long count(Query query) {
        note("count", query);
        return 12_345;
    }

    @Override
    public Map<Object, Long> tally(Query query, String column) {
        note("tally " + column, query);
        Map<Object, Long> counts = new LinkedHashMap<>();
        counts.put("standard", 12_000L);
        counts.put("missing", 345L);
        counts.put(null, 0L);
        return counts;
    }

    @Override
    public Map<Object, Estimate> estimate(Query query, String column, long samples, long seed) {
        note("estimate " + column + " from " + samples, query);
        return java.util.Collections.singletonMap(null, new Estimate(12_000, 11_000, 13_000, samples, false));
    }

    @Override
    public List<Map<String, Object>> take(Query query, long n) {
        note("take " + n, query);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("formula", "ZnO");
        row.put("mass", 81.379);
        row.put("known", null);
        return List.of(row, Map.of("formula", "Li6ZnO4", "mass", 1.0 / 3, "known", true));
    }

    @Override
    public long write(Query query, Path file) {
        note("write " + file, query);
        return 12_345;
    }

    @Override
    public long store(Query query, DuckDbSink table) {
        note("store " + table, query);
        return 12_345;
    }

    @Override
    public long stream(Query query, java.util.function.Consumer<lodestone.runtime.table.Batch> consumer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel() {
    }

    @Override
    public void close() {
    }
}
