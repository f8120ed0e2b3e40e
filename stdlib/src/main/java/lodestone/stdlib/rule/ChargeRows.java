package lodestone.stdlib.rule;

import java.util.Arrays;

/**
 * For the first d elements of a system, d = 0, 1, ..., and each total of charge that the others could still balance, the
 * bitmap of their amounts that reach it. Totals reached before a cut ({@link #LEFT}) and after it ({@link #RIGHT}) are kept
 * apart, until a cut may come ({@link #BOTH}). What is not asked for is not computed. Used by one thread.
 */
final class ChargeRows implements SequenceRows {

    private final AmountGrid grid;
    private final long[][] coprime;
    private final int last;
    private final Level[] levels;
    /** Of the totals of all elements but the last those that one can balance. */
    private final boolean[] balanced;
    private final int[] sources;

    /** The rows of one depth; the row of a total is at {@code at[part][total - low]}, -1 if no amounts reach it. */
    private static final class Level {
        private final int low;
        private final int high;
        private final long[] bits;
        private final int[][] own = new int[3][];
        private final int[][] at = new int[3][];
        private int[][] left;
        private int[][] right;
        private boolean open;

        Level(int low, int high, int words) {
            this.low = low;
            this.high = high;
            int totals = high - low + 1;
            bits = new long[Math.multiplyExact(3 * totals, words)];
            for (int part = 0; part < 3; part++) {
                own[part] = new int[totals];
            }
        }
    }

    /** @param coprime {@link AmountGrid#coprime}, shared by all threads */
    ChargeRows(ClassTable table, AmountGrid grid, long[][] coprime) {
        this.grid = grid;
        this.coprime = coprime;
        last = grid.arity - 1;
        levels = new Level[grid.arity];
        int most = 0;
        for (int d = 0; d <= last; d++) {
            int[] window = window(table, d, grid.arity);
            levels[d] = new Level(window[0], window[1], grid.words[d]);
        }
        levels[0].at[LEFT] = levels[0].own[LEFT];
        levels[0].at[LEFT][0] = 0;
        levels[0].bits[0] = 1;
        levels[0].at[BOTH] = levels[0].at[LEFT];
        levels[0].at[RIGHT] = new int[] {-1};
        balanced = new boolean[levels[last].high - levels[last].low + 1];
        for (int[][][] classes : new int[][][][] {table.left, table.right}) {
            for (int[][] totals : classes) {
                for (int[] reached : totals) {
                    most = Math.max(most, reached.length);
                    for (int total : reached) {
                        int place = -total - levels[last].low;
                        if (place >= 0 && place < balanced.length) {
                            balanced[place] = true;
                        }
                    }
                }
            }
        }
        sources = new int[2 * most];
    }

    /** The least and the greatest total of d elements that the others could balance. */
    static int[] window(ClassTable table, int d, int arity) {
        int others = arity - d;
        boolean cut = table.right.length > 0;
        int least = cut ? 0 : d * Math.min(0, ClassTable.extreme(table.left, false));
        int greatest = d * Math.max(0, ClassTable.extreme(table.left, true));
        int balance = -others * Math.min(0, ClassTable.extreme(cut ? table.right : table.left, false));
        int against = cut ? 0 : -others * Math.max(0, ClassTable.extreme(table.left, true));
        return new int[] {Math.max(least, against), Math.min(greatest, balance)};
    }

    /** The longs that rows take, as a number that may be too large. */
    static double size(ClassTable table, AmountGrid grid) {
        double size = 0;
        for (int d = 0; d < grid.arity; d++) {
            int[] window = window(table, d, grid.arity);
            size += 3.0 * (window[1] - window[0] + 1) * grid.words[d];
        }
        return size;
    }

    @Override
    public void put(int d, int[][] left, int[][] right, boolean open) {
        Level level = levels[d + 1];
        level.left = left;
        level.right = right;
        level.open = open;
        Arrays.fill(level.at, null);
    }

    @Override
    public long completed(int part, int[][] reached) {
        int[] at = rows(last, part);
        Level level = levels[last];
        int words = grid.words[last];
        long count = 0;
        for (int n = 0; n < reached.length; n++) {
            int found = 0;
            for (int total : reached[n]) {
                int place = -total - level.low;
                if (place >= 0 && place < at.length && at[place] >= 0) {
                    sources[found++] = at[place];
                }
            }
            count += Unions.count(level.bits, sources, found, coprime[n], words);
        }
        return count;
    }

    private int[] rows(int d, int part) {
        Level level = levels[d];
        if (level.at[part] == null) {
            level.at[part] = level.own[part];
            if (part == LEFT) {
                fill(d, part, level.left, null);
            } else if (part == RIGHT) {
                fill(d, part, null, level.right);
            } else if (level.left == null || level.right == null) {
                level.at[part] = rows(d, level.left == null ? RIGHT : LEFT);
            } else if (d == last) {
                fill(d, part, level.left, level.right);
            } else {
                join(d);
            }
        }
        return level.at[part];
    }

    private void join(int d) {
        Level level = levels[d];
        int[] lefts = rows(d, LEFT);
        int[] rights = rows(d, RIGHT);
        for (int t = 0; t < lefts.length; t++) {
            int place = (BOTH * lefts.length + t) * grid.words[d];
            boolean both = lefts[t] >= 0 && rights[t] >= 0;
            level.own[BOTH][t] = both ? place : Math.max(lefts[t], rights[t]);
            for (int w = 0; both && w < grid.words[d]; w++) {
                level.bits[place + w] = level.bits[lefts[t] + w] | level.bits[rights[t] + w];
            }
        }
    }

    /** Computes the rows of a part from those of the depth before. */
    private void fill(int d, int part, int[][] left, int[][] right) {
        Level level = levels[d];
        Level before = levels[d - 1];
        int[] lefts = left == null ? null : rows(d - 1, LEFT);
        int[] rights = right == null ? null : rows(d - 1, level.open ? BOTH : RIGHT);
        int words = grid.words[d];
        for (int t = 0; t < level.own[part].length; t++) {
            level.own[part][t] = -1;
            int place = (part * level.own[part].length + t) * words;
            for (int n = 0; n < grid.span && (d < last || balanced[t]); n++) {
                int found = lefts == null ? 0 : sources(lefts, left[n], level.low + t - before.low, 0);
                found = rights == null ? found : sources(rights, right[n], level.low + t - before.low, found);
                if (found > 0 && level.own[part][t] < 0) {
                    level.own[part][t] = place;
                    Arrays.fill(level.bits, place, place + words, 0);
                }
                if (grid.isPacked(d)) {
                    for (int s = 0; s < found; s++) {
                        grid.orBlock(before.bits, sources[s], level.bits, place, n, d);
                    }
                } else if (found > 0) {
                    Unions.write(before.bits, sources, found, level.bits, place + n * grid.words[d - 1], grid.words[d - 1]);
                }
            }
        }
    }

    /** Adds the rows from which some charges lead to a total. */
    private int sources(int[] rows, int[] charges, int total, int found) {
        int next = found;
        for (int charge : charges) {
            int place = total - charge;
            if (place >= 0 && place < rows.length && rows[place] >= 0) {
                sources[next++] = rows[place];
            }
        }
        return next;
    }
}
