package lodestone.runtime.manifest;

import java.util.List;
import lodestone.runtime.message.SourceRef;

/**
 * A {@link QueryRecord} as the manifest keeps it.
 *
 * @param at         line, or line:column, in the script
 * @param plan       the optimised plan, by lines
 * @param planHash   hash of the plan's text
 * @param outputHash see {@link ContentHash}
 * @param notices    what the run said about the data
 */
public record QueryEntry(String pipeline, String action, String at, List<String> plan, String planHash,
                         List<Stage> stages, long rows, String outputHash, List<String> notices) {

    /**
     * A {@link StageRecord}.
     *
     * @param rows rows that left the stage, or null where none were made
     */
    public record Stage(String stage, String at, Long rows) {
    }

    static QueryEntry of(QueryRecord query) {
        List<Stage> stages = query.stages().stream()
                .map(stage -> new Stage(stage.stage(), place(stage.at()), stage.rows())).toList();
        return new QueryEntry(query.pipeline(), query.action(), place(query.at()), query.plan().lines().toList(),
                ContentHash.of(query.plan()), stages, query.rows(), query.outputHash(), query.notices());
    }

    /** Without the script's name, which depends on the folder the user was in. */
    private static String place(SourceRef at) {
        return at.column() == 0 ? String.valueOf(at.line()) : at.line() + ":" + at.column();
    }
}
