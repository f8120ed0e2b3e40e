package lodestone.stdlib.space;

import java.util.Arrays;

/**
 * Rows of a space as systems and ratios, before any column is made of them: runs of rows of one system each. Used by one
 * thread.
 */
final class RowBlock {

    /** The ratio of each row. */
    final int[] ratios;
    int rows;
    int runs;
    CompositionSpace.Segment[] segments = new CompositionSpace.Segment[64];
    /** The pool indexes of each run's system. */
    int[][] systems = new int[64][];
    /** The rank of each run's first ratio. */
    long[] firstRanks = new long[64];
    /** Where each run ends. */
    int[] ends = new int[64];
    private final boolean passing;
    private byte[] bytes = {};
    private int[] offsets = {};

    RowBlock(int capacity) {
        this(capacity, false);
    }

    /** @param passing whether a column of the block is used only until the next one is made, which then takes its memory */
    RowBlock(int capacity, boolean passing) {
        ratios = new int[capacity];
        this.passing = passing;
    }

    /** Memory for the bytes of a column; what is in there is not defined. */
    byte[] bytes(int n) {
        if (!passing || bytes.length < n) {
            bytes = new byte[n];
        }
        return bytes;
    }

    /** Memory for the offsets of a column, the first of them 0. */
    int[] offsets(int n) {
        if (!passing || offsets.length < n) {
            offsets = new int[n];
        }
        return offsets;
    }

    void clear() {
        rows = 0;
        runs = 0;
    }

    int room() {
        return ratios.length - rows;
    }

    /**
     * Begins a run; its rows are added to {@link #ratios} by the caller, who then calls {@link #endRun}.
     *
     * @param firstRank the rank of the system's first ratio
     */
    void beginRun(CompositionSpace.Segment segment, int[] system, long firstRank) {
        if (runs == ends.length) {
            segments = Arrays.copyOf(segments, 2 * runs);
            systems = Arrays.copyOf(systems, 2 * runs);
            firstRanks = Arrays.copyOf(firstRanks, 2 * runs);
            ends = Arrays.copyOf(ends, 2 * runs);
        }
        segments[runs] = segment;
        systems[runs] = system.clone();
        firstRanks[runs] = firstRank;
    }

    void endRun() {
        ends[runs++] = rows;
    }

    /** Adds one row. */
    void add(CompositionSpace.Segment segment, int[] system, long firstRank, int ratio) {
        beginRun(segment, system, firstRank);
        ratios[rows++] = ratio;
        endRun();
    }

    int start(int run) {
        return run == 0 ? 0 : ends[run - 1];
    }
}
