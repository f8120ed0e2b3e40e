package lodestone.runtime.manifest;

import lodestone.runtime.message.SourceRef;

/**
 * What one stage of a query did.
 *
 * @param stage the stage and its parameters, as the plan prints them
 * @param at    its place in the script
 * @param rows  rows that left it, or null where they were never made because a source answered without them
 */
public record StageRecord(String stage, SourceRef at, Long rows) {
}
