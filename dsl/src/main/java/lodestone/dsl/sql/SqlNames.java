package lodestone.dsl.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestone.dsl.Pipeline;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.io.FileFormat;
import lodestone.runtime.io.FileSource;
import lodestone.runtime.io.SqlStatement;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;

/** What the names of a query's tables mean: what the call says, else the latest pipeline of that name, else a file. */
final class SqlNames {

    private final Map<String, Object> known = new LinkedHashMap<>();
    private final List<Pipeline> used = new ArrayList<>();

    SqlNames(List<Pipeline> pipelines, Map<String, ?> named) {
        pipelines.forEach(p -> known.put(p.name(), p));
        known.putAll(named);
    }

    /**
     * @throws StudyException SQL_UNKNOWN_TABLE, WRONG_ARGUMENT, and what there is to say about a file
     */
    Plan plan(String table, SqlStatement statement, SourceRef at) {
        List<String> candidates = known.keySet().stream().filter(table::equalsIgnoreCase).toList();
        String name = candidates.contains(table) || candidates.isEmpty() ? table : candidates.get(candidates.size() - 1);
        Object meant = known.getOrDefault(name, isFile(table) ? table : null);
        if (meant instanceof Pipeline pipeline) {
            used.add(pipeline);
            return pipeline.plan();
        } else if (meant instanceof CharSequence file) {
            try {
                return scan(FileSource.open(Path.of(file.toString())), at);
            } catch (StudyException e) {
                throw statement.placed(table, e);
            }
        } else if (meant != null) {
            throw statement.problem(table, Message.WRONG_ARGUMENT, "sql", "a pipeline or the name of a file as '" + table + "'",
                    Conversion.show(meant));
        }
        List<String> names = new ArrayList<>(known.keySet());
        throw statement.problem(table, Message.SQL_UNKNOWN_TABLE, table, names.isEmpty() ? "none" : String.join(", ", names),
                Suggestion.didYouMean(table, names));
    }

    /** The pipelines that have been asked for. */
    List<Pipeline> used() {
        return used;
    }

    static Plan scan(Source source, SourceRef at) {
        return new Plan.Scan(source, ScanRequest.all(source), at);
    }

    private static boolean isFile(String name) {
        return Arrays.stream(FileFormat.values()).anyMatch(f -> name.toLowerCase(Locale.ROOT).endsWith(f.ending()));
    }
}
