package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Work;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.RuleTable;

/**
 * Counts the compositions that fulfil conditions by a walk over the chemical systems. A piece is some systems with some
 * ratios, and makes a number for each condition; tables are made once for each slice of ratios, by the first piece of it.
 */
final class SystemWalk implements Work<long[]> {

    /** Enough pieces that threads finish together and a cancelled count ends soon. */
    private static final int TASKS = 64;
    /** Ratios that are counted in one walk over the systems; their bitmaps are short enough to stay in the caches. */
    private static final int RATIOS = 1 << 12;

    private final CompositionSource source;
    private final List<Expr> conditions;
    private transient Layout layout;

    /** Some ratios of a segment, and how many pieces its systems are cut into. */
    private record Slice(CompositionSpace.Segment segment, int from, int to, long firstPiece, long pieces) {

        CompositionSpace.Segment some() {
            return new CompositionSpace.Segment(segment.systems(), segment.ratios().slice(from, to), segment.firstRank());
        }

        /** The first system of a piece. */
        long system(long piece) {
            long systems = segment.systems().size();
            return piece == pieces ? systems : systems / pieces * piece;
        }
    }

    /** What follows from the conditions, wherever pieces are done. */
    private static final class Layout {

        private final CompositionSource source;
        private final List<Condition> conditions;
        private final List<Slice> slices = new ArrayList<>();
        private final long pieces;
        /** Of two slices, for threads do not finish one at the same moment. */
        private final Map<Slice, ConditionTables> tables = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Slice, ConditionTables> eldest) {
                return size() > 2;
            }
        };

        Layout(CompositionSource source, List<Expr> exprs) {
            this.source = source;
            conditions = Condition.shared(exprs.stream().map(e -> ConditionCompiler.compile(e).unsigned()).distinct().toList());
            long next = 0;
            for (CompositionSpace.Segment segment : source.space().segments()) {
                int step = ratiosAtOnce(segment.arity());
                long systems = segment.systems().size();
                long pieces = Math.min(TASKS * (1 + systems / 20_000_000), systems);
                for (int from = 0; from < segment.ratios().size(); from += step) {
                    slices.add(new Slice(segment, from, Math.min(from + step, segment.ratios().size()), next, pieces));
                    next += pieces;
                }
            }
            pieces = next;
        }

        /** As many ratios as the rules' tables have room for. */
        private int ratiosAtOnce(int arity) {
            Set<AssignmentRule> rules = conditions.stream().flatMap(c -> c.leaves().stream())
                    .filter(leaf -> leaf instanceof Condition.Rule).map(leaf -> ((Condition.Rule) leaf).rule())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return rules.stream()
                    .mapToInt(rule -> RuleTable.ratiosAtOnce(rule, source.space().pool(), arity, rules.size()))
                    .reduce(RATIOS, Math::min);
        }

        Slice slice(long piece) {
            int s = slices.size() - 1;
            while (slices.get(s).firstPiece > piece) {
                s--;
            }
            return slices.get(s);
        }

        synchronized ConditionTables tables(Slice slice, Context context) {
            return tables.computeIfAbsent(slice,
                    s -> new ConditionTables(source.space(), s.some(), conditions, context.listener()));
        }
    }

    /** @param conditions without lists, such that the space can evaluate them */
    SystemWalk(CompositionSource source, List<Expr> conditions) {
        this.source = source;
        this.conditions = List.copyOf(conditions);
    }

    private synchronized Layout layout() {
        if (layout == null) {
            layout = new Layout(source, conditions);
        }
        return layout;
    }

    /** What a piece counts, a number each: of a rule where it holds, for where it does not follows from that. */
    List<Condition> counted() {
        return layout().conditions;
    }

    @Override
    public long pieces() {
        return layout().pieces;
    }

    /** How many compositions the first pieces look at. */
    long compositions(long pieces) {
        long done = 0;
        for (Slice slice : layout().slices) {
            long some = Math.max(0, Math.min(pieces - slice.firstPiece, slice.pieces));
            done += slice.system(some) * (slice.to - slice.from);
        }
        return done;
    }

    @Override
    public long[] piece(long number, Context context) {
        Layout made = layout();
        Slice slice = made.slice(number);
        ConditionTables tables = made.tables(slice, context);
        ConditionMasks masks = new ConditionMasks(tables, source.columns());
        long piece = number - slice.firstPiece;
        SystemRange range = new SystemRange(tables.segment, slice.system(piece), slice.system(piece + 1));
        long[] found = new long[made.conditions.size()];
        while (range.fill(masks)) {
            context.cancel().check();
            for (int i = 0; i < masks.systems(); i++) {
                for (int c = 0; c < found.length; c++) {
                    long[] mask = masks.mask(made.conditions.get(c), i);
                    found[c] += mask == null ? 0 : Bits.count(mask);
                }
            }
        }
        return found;
    }
}
