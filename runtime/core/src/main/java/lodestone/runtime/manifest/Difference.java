package lodestone.runtime.manifest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The first thing in which two runs gave different results. Plans and places may differ: an optimiser may improve, a
 * comment may be added. So may rows between stages that one of the two never made.
 *
 * @param query    number of the query from 0, or the number of queries both runs have
 * @param where    the query, in words
 * @param field    what differs
 * @param recorded its value in the first run
 * @param now      its value in the second run
 */
public record Difference(int query, String where, String field, String recorded, String now) {

    public static Optional<Difference> first(Manifest recorded, Manifest now) {
        List<QueryEntry> before = recorded.queries();
        List<QueryEntry> after = now.queries();
        int common = Math.min(before.size(), after.size());
        for (int i = 0; i < common; i++) {
            Optional<Difference> difference = new Pair(i, before.get(i), after.get(i)).first();
            if (difference.isPresent()) {
                return difference;
            }
        }
        return before.size() == after.size() ? Optional.empty() : Optional.of(new Difference(common, "the script",
                "the number of queries", String.valueOf(before.size()), String.valueOf(after.size())));
    }

    /** One query in both runs. */
    private record Pair(int number, QueryEntry before, QueryEntry after) {

        Optional<Difference> first() {
            return field("the pipeline", before.pipeline(), after.pipeline())
                    .or(() -> field("the action", before.action(), after.action()))
                    .or(this::firstOfStages)
                    .or(() -> field("the number of rows", before.rows(), after.rows()))
                    .or(this::hash)
                    .or(() -> field("the notices", before.notices(), after.notices()));
        }

        /** One of rows in order and one of parts, or of another number of parts, say nothing about each other. */
        private Optional<Difference> hash() {
            return kind(before.outputHash()).equals(kind(after.outputHash()))
                    ? field("the output hash", before.outputHash(), after.outputHash()) : Optional.empty();
        }

        private static String kind(String hash) {
            return hash == null ? "none" : hash.substring(0, hash.lastIndexOf(' ') + 1);
        }

        private Optional<Difference> firstOfStages() {
            int common = Math.min(before.stages().size(), after.stages().size());
            for (int i = 0; i < common; i++) {
                QueryEntry.Stage old = before.stages().get(i);
                QueryEntry.Stage current = after.stages().get(i);
                String stage = "stage " + (i + 1);
                Optional<Difference> difference = field(stage, old.stage(), current.stage());
                if (difference.isEmpty() && old.rows() != null && current.rows() != null) {
                    difference = field("the number of rows after " + stage + " (" + current.stage() + ")", old.rows(),
                            current.rows());
                }
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return field("the number of stages", before.stages().size(), after.stages().size());
        }

        private Optional<Difference> field(String field, Object old, Object current) {
            return Objects.equals(old, current) ? Optional.empty() : Optional.of(new Difference(number,
                    "query " + (number + 1) + " (" + after.action() + " of '" + after.pipeline() + "')", field,
                    String.valueOf(old), String.valueOf(current)));
        }
    }
}
