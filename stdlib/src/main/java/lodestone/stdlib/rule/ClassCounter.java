package lodestone.stdlib.rule;

import lodestone.runtime.engine.Cancellation;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.space.Stoichiometry;

/**
 * Counts the compositions of one arity that a rule allows, by the classes of their elements rather than system by system,
 * in pieces that are independent of each other. Shared by all threads.
 */
public final class ClassCounter {

    /** Beyond this many longs a thread's bitmaps are not worth their memory. */
    private static final double MOST_LONGS = 24 << 20;

    /** What one thread takes, about; measured with arities 5 and 6. */
    private static final double SECONDS_PER_WORD = 1.5e-10;

    private final AssignmentRule rule;
    private final ClassTable table;
    private final int arity;
    private final long ratios;
    private final AmountGrid grid;
    private final long[][] coprime;
    private final Endings[] endings;

    private ClassCounter(AssignmentRule rule, ClassTable table, int arity, Stoichiometry stoichiometry, long ratios) {
        this.rule = rule;
        this.table = table;
        this.arity = arity;
        this.ratios = ratios;
        boolean neutral = rule.neutral();
        grid = neutral ? new AmountGrid(arity, stoichiometry) : null;
        coprime = neutral ? grid.coprime() : null;
        endings = new Endings[arity];
        for (int length = 1; neutral && rule.ordered() && length < arity; length++) {
            endings[length] = Endings.of(table, length);
        }
    }

    /**
     * The counter, or null if the rule is not one of classes or there would be too many.
     *
     * @param ratios how many ratios each system has
     */
    public static ClassCounter of(AssignmentRule rule, Pool pool, int arity, Stoichiometry stoichiometry, long ratios) {
        if (!ClassTable.applies(rule, pool)) {
            return null;
        }
        ClassTable table = new ClassTable(rule, pool, stoichiometry);
        boolean fits = !rule.neutral() || AmountGrid.size(arity, stoichiometry) < MOST_LONGS
                && ChargeRows.size(table, new AmountGrid(arity, stoichiometry)) < MOST_LONGS;
        try {
            return fits ? new ClassCounter(rule, table, arity, stoichiometry, ratios) : null;
        } catch (ArithmeticException tooMany) {
            return null;
        }
    }

    /** How many pieces the count is divided into. */
    public long pieces() {
        return !rule.neutral() || arity < 4 ? 1 : arity < 6 ? 64 : arity == 6 ? 256 : 2048;
    }

    /** The compositions of a piece. */
    public long count(long piece, Cancellation cancel) {
        if (!rule.neutral()) {
            return ratios * OrderedSystems.count(table, arity);
        }
        return walk(new ChargeRows(table, grid, coprime), piece, pieces(), cancel)
                + (piece == 0 ? neutralSystems() * ratios : 0);
    }

    private long walk(SequenceRows rows, long piece, long pieces, Cancellation cancel) {
        Branches branches = new Branches(Math.min(arity < 7 ? 2 : 3, arity - 1), piece, pieces, cancel);
        return rule.ordered() ? new ClassSequences(table, endings, rows, arity, branches).count()
                : new ClassMultisets(table, rows, arity, branches).count();
    }

    /** About how many seconds one thread would take for all pieces, guessed from some of the branches. */
    public double seconds() {
        if (!rule.neutral() || arity < 4) {
            return 0.01;
        }
        long sampled = arity < 6 ? 4 : arity == 6 ? 32 : arity == 7 ? 128 : 512;
        SequenceCost cost = new SequenceCost(table, grid);
        walk(cost, 0, sampled, new Cancellation());
        return cost.steps() * sampled * SECONDS_PER_WORD;
    }

    /** The systems without a place for a cut, for all values are equal, that need none, for no element needs a charge. */
    private long neutralSystems() {
        long systems = 0;
        for (int members : table.neutral) {
            systems += Binomials.of(members, arity);
        }
        return systems;
    }
}
