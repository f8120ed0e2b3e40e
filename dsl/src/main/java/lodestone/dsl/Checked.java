package lodestone.dsl;

import lodestone.runtime.message.SourceRef;

/**
 * What a check, or an explanation, has seen of a script. It runs nothing, so the script gets empty results, and may fail
 * for that, which is no mistake of the script; an explanation ends there, a check goes on with the next statement.
 *
 * @param pipelines how many pipelines were planned
 * @param until     the first line that failed for that, or null
 * @param why       what happened there, or null
 */
public record Checked(int pipelines, SourceRef until, String why) {

    public boolean isComplete() {
        return until == null;
    }
}
