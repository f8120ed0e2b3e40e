package lodestone.dsl;

import lodestone.runtime.message.SourceRef;

/**
 * What a check, or an explanation, has seen of a script. It runs nothing, so the script gets empty results, and may fail
 * for that; the check then ends there, which is no mistake of the script.
 *
 * @param pipelines how many pipelines were planned
 * @param until     the line where the check ended early, or null if it reached the end
 * @param why       what happened there, or null
 */
public record Checked(int pipelines, SourceRef until, String why) {

    public boolean isComplete() {
        return until == null;
    }
}
