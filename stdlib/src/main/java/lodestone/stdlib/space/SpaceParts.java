package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.List;

/**
 * The partitions that a space is read in where a condition is to hold: some systems each, or some of the ratios of one system
 * where there are too many for one partition. What the condition rules out at first sight is in none.
 */
final class SpaceParts {

    /** With fewer partitions, going through all of them takes no longer than a look at a list. */
    private static final long FEW = 1 << 18;

    /** @param systems null for all, @param perPartition systems, or 0 where one system makes several partitions */
    private record Part(CompositionSpace.Segment segment, SelectedSystems systems, long size, long perPartition, long first) {

        int slices() {
            return (segment.ratios().size() - 1) / RatioTable.MOST_AT_ONCE + 1;
        }

        long partitions() {
            return perPartition == 0 ? Math.multiplyExact(size, (long) slices()) : (size + perPartition - 1) / perPartition;
        }

        SystemRange range(long piece) {
            if (perPartition > 0) {
                return new SystemRange(segment, systems, piece * perPartition, Math.min((piece + 1) * perPartition, size));
            }
            int from = (int) (piece % slices()) * RatioTable.MOST_AT_ONCE;
            int to = (int) Math.min((long) from + RatioTable.MOST_AT_ONCE, segment.ratios().size());
            return new SystemRange(segment.slice(from, to), systems, piece / slices(), Math.min(piece / slices() + 1, size));
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final boolean list;
    private final boolean byRules;
    private long count;

    /**
     * @param rows   about how many rows a partition covers
     * @param listed whether the condition holds for listed compositions only
     */
    SpaceParts(CompositionSpace space, long rows, Condition condition, boolean listed) {
        Members members = Members.of(condition, space.pool());
        for (CompositionSpace.Segment segment : space.segments()) {
            SelectedSystems systems = condition.equals(Condition.TRUE) ? null : new SelectedSystems(segment.systems(), members);
            long size = systems == null ? segment.systems().size() : systems.size();
            long perPartition = segment.ratios().isLarge() ? 0 : Math.max(1, rows / segment.ratios().size());
            parts.add(new Part(segment, systems, size, perPartition, count));
            count += parts.get(parts.size() - 1).partitions();
        }
        byRules = condition.leaves().stream().anyMatch(leaf -> leaf instanceof Condition.Rule);
        list = listed && count > FEW;
    }

    /** Whether there is one partition only, of a list. */
    boolean isList() {
        return list;
    }

    long count() {
        return list ? 1 : Math.max(1, count);
    }

    /** About how long one thread takes for all bitmaps; where rules have no tables, it works out ratio by ratio. */
    double seconds() {
        return list ? 0 : parts.stream().mapToDouble(part -> part.size * (2e-7
                + part.segment.ratios().size() * (byRules && part.segment.arity() > 4 ? 3e-8 : 5e-10))).sum();
    }

    SystemRange range(long partition) {
        int p = parts.size() - 1;
        while (parts.get(p).first > partition) {
            p--;
        }
        return parts.get(p).range(partition - parts.get(p).first);
    }
}
