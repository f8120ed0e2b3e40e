package lodestone.stdlib.space;

/** Steps through consecutive systems, of all or of selected ones, a chunk at a time. */
final class SystemRange {

    private final CompositionSpace.Segment segment;
    private final SelectedSystems selected;
    private final int[] system;
    private final long from;
    private final long to;
    private long next;

    SystemRange(CompositionSpace.Segment segment, long from, long to) {
        this(segment, null, from, to);
    }

    /** @param selected null for all systems; else {@code from} and {@code to} count these */
    SystemRange(CompositionSpace.Segment segment, SelectedSystems selected, long from, long to) {
        this.segment = segment;
        this.selected = selected;
        this.from = from;
        this.to = to;
        next = from;
        system = new int[segment.arity()];
        if (selected == null && from < to) {
            segment.systems().unrank(from, system);
        }
    }

    CompositionSpace.Segment segment() {
        return segment;
    }

    /** Makes the next systems the chunk of the masks; false if there are none left. */
    boolean fill(ConditionMasks masks) {
        masks.begin();
        for (int i = 0; i < ConditionMasks.CHUNK && next < to; i++) {
            if (selected != null) {
                masks.add(system, next == from ? selected.unrank(next, system) : selected.next(next, system));
                next++;
            } else {
                masks.add(system, next++);
                segment.systems().next(system);
            }
        }
        return masks.systems() > 0;
    }
}
