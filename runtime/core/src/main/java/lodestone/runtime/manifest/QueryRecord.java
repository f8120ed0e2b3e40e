package lodestone.runtime.manifest;

import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.message.SourceRef;

/**
 * What one query did, for the manifest of a run.
 *
 * @param pipeline   the pipeline's name
 * @param action     "count", "tally category", "take 10", "write out.parquet"
 * @param at         where it was asked for
 * @param plan       the optimised plan, as text
 * @param stages     the stages as written, source first
 * @param rows       rows of the result
 * @param outputHash SHA-256 over the values of the result in order, independent of batches and file formats; of rows that
 *                   were written in parts, their number and a hash over those of the parts: "12 parts 0f3a..."; null
 *                   where the rows went to a consumer that makes something else of them
 * @param inputs     the files that were read
 * @param notices    what the run said about the data: entries left out and why, samples that fell short
 */
public record QueryRecord(String pipeline, String action, SourceRef at, String plan, List<StageRecord> stages, long rows,
                          String outputHash, List<Path> inputs, List<String> notices) {
}
