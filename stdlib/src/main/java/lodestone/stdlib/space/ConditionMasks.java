package lodestone.stdlib.space;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.kernel.Values;
import lodestone.stdlib.rule.SystemMasks;

/** Computes conditions, a bitmap of ratios for each system; works through systems in chunks. Used by one thread. */
final class ConditionMasks {

    /** How many systems are looked at together, so that conditions on them run over whole columns. */
    static final int CHUNK = 512;

    private final ConditionTables tables;
    private final SpaceColumns columns;
    /** The segment of the tables, or a slice of it. */
    private final CompositionSpace.Segment segment;
    private final int size;
    private final long[] full;
    /** By identity, for a look-up a system must not cost a hash of the whole condition. */
    private final Map<Condition, Latest> rules = new IdentityHashMap<>();
    /** For each element placement, the bitmaps of a condition on amounts. */
    private final Map<Condition, Map<Long, long[]>> ratioMasks = new IdentityHashMap<>();
    private final Map<Condition, long[]> scratch = new IdentityHashMap<>();
    private final RowBlock chunk = new RowBlock(CHUNK);
    private Evaluation ofChunk;
    private final Map<Condition, long[]> systemBits = new IdentityHashMap<>();

    /** What a rule gave for the latest system, for other conditions that have it as a part. */
    private static final class Latest {
        private final SystemMasks masks;
        private int[] system;
        private long[] mask;

        Latest(SystemMasks masks) {
            this.masks = masks;
        }

        long[] mask(int[] wanted) {
            if (system != wanted) {
                system = wanted;
                mask = masks.mask(wanted);
            }
            return mask;
        }
    }

    ConditionMasks(ConditionTables tables, SpaceColumns columns) {
        this(tables, columns, tables.segment);
    }

    /** @param segment that of the tables, or a slice of it: one of as many ratios as are looked at together */
    ConditionMasks(ConditionTables tables, SpaceColumns columns, CompositionSpace.Segment segment) {
        this.tables = tables;
        this.columns = columns;
        this.segment = segment;
        size = segment.ratios().size();
        full = Bits.ones(size);
    }

    /** Begins a chunk of systems, empty. */
    void begin() {
        chunk.clear();
        systemBits.clear();
        ofChunk = null;
    }

    /** Adds a system to the chunk. */
    void add(int[] system, long systemIndex) {
        chunk.add(segment, system, segment.firstRank(systemIndex), 0);
    }

    int systems() {
        return chunk.runs;
    }

    int[] system(int i) {
        return chunk.systems[i];
    }

    long firstRank(int i) {
        return chunk.firstRanks[i];
    }

    /** The bitmap for system i of the chunk, valid until the next call; null if no ratio fulfils the condition. */
    long[] mask(Condition condition, int i) {
        if (condition instanceof Condition.Constant constant) {
            return constant.value() ? full : null;
        } else if (condition instanceof Condition.Rule rule) {
            Latest latest = rules.computeIfAbsent(condition, c -> new Latest(tables.rules.get(rule.rule()).masks(segment.ratios())));
            return signed(condition, latest.mask(chunk.systems[i]), rule.positive());
        } else if (condition instanceof Condition.Tested tested) {
            return rules.computeIfAbsent(condition,
                    c -> new Latest(tested.test().masks(tables.space.pool(), segment.ratios()))).mask(chunk.systems[i]);
        } else if (condition instanceof Condition.Listed listed) {
            return signed(condition, listed(condition, tables.ranks.get(listed.set()), chunk.firstRanks[i]), listed.positive());
        } else if (condition instanceof Condition.OfSystem of) {
            return Bits.get(systemBits.computeIfAbsent(condition, c -> ofSystems(of)), i) ? full : null;
        } else if (condition instanceof Condition.OfRatio of) {
            return ofRatio(of, i);
        } else if (condition instanceof Condition.All all) {
            return all(all, i);
        }
        return any((Condition.Any) condition, i);
    }

    private long[] all(Condition.All all, int i) {
        long[] result = null;
        for (Condition part : all.parts()) {
            long[] mask = mask(part, i);
            if (mask == null) {
                return null;
            } else if (result == null) {
                result = copy(all, mask);
            } else if (mask != full) {
                for (int w = 0; w < result.length; w++) {
                    result[w] &= mask[w];
                }
            }
        }
        return result;
    }

    private long[] any(Condition.Any any, int i) {
        long[] result = null;
        for (Condition part : any.parts()) {
            long[] mask = mask(part, i);
            if (mask == full) {
                return full;
            } else if (mask != null && result == null) {
                result = copy(any, mask);
            } else if (mask != null) {
                for (int w = 0; w < result.length; w++) {
                    result[w] |= mask[w];
                }
            }
        }
        return result;
    }

    /** A copy of the mask in the condition's own place. */
    private long[] copy(Condition owner, long[] mask) {
        long[] own = scratch.computeIfAbsent(owner, c -> new long[full.length]);
        System.arraycopy(mask, 0, own, 0, own.length);
        return own;
    }

    private long[] signed(Condition owner, long[] mask, boolean positive) {
        if (positive) {
            return mask;
        } else if (mask == null) {
            return full;
        }
        long[] own = scratch.computeIfAbsent(owner, c -> new long[full.length]);
        for (int w = 0; w < own.length; w++) {
            own[w] = full[w] & ~mask[w];
        }
        return own;
    }

    private long[] listed(Condition owner, long[] ranks, long first) {
        int at = Arrays.binarySearch(ranks, first);
        at = at < 0 ? -at - 1 : at;
        if (at == ranks.length || ranks[at] >= first + size) {
            return null;
        }
        long[] own = scratch.computeIfAbsent(owner, c -> new long[full.length]);
        Arrays.fill(own, 0);
        for (; at < ranks.length && ranks[at] < first + size; at++) {
            Bits.set(own, (int) (ranks[at] - first));
        }
        return own;
    }

    private long[] ofSystems(Condition.OfSystem of) {
        if (ofChunk == null) {
            ofChunk = new Evaluation(name -> columns.values(name, chunk), chunk.rows);
        }
        return of.bits(ofChunk);
    }

    private long[] ofRatio(Condition.OfRatio of, int i) {
        int[] system = chunk.systems[i];
        long placement = 0;
        for (int member : system) {
            placement = placement * (of.elements().size() + 1) + 1 + of.elements().indexOf(tables.space.pool().get(member));
        }
        return ratioMasks.computeIfAbsent(of, c -> new HashMap<>()).computeIfAbsent(placement, p -> {
            RowBlock ratios = new RowBlock(size);
            ratios.beginRun(segment, system, segment.firstRank());
            for (int r = 0; r < size; r++) {
                ratios.ratios[r] = r;
            }
            ratios.rows = size;
            ratios.endRun();
            return of.bits(new Evaluation(name -> columns.values(name, ratios), size));
        });
    }
}
