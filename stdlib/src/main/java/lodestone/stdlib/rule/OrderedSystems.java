package lodestone.stdlib.rule;

/** Counts the systems that a cut can divide into cations and anions, whatever their charges, one electronegativity after the other. */
final class OrderedSystems {

    /** The elements so far may all stand before a cut or not, and may have been cut or not. */
    private static final int UNCUT = 1;
    private static final int CUT = 2;

    private OrderedSystems() {
    }

    static long count(ClassTable table, int arity) {
        long[][] systems = new long[arity + 1][4];
        systems[0][UNCUT] = 1;
        for (int v = 0; v < table.values(); v++) {
            int flexible = sum(table.flexible, v);
            int left = flexible + sum(table.leftOnly, v);
            int right = flexible + sum(table.rightOnly, v);
            for (int more = arity; more > 0; more--) {
                for (int few = 0; few < more; few++) {
                    int added = more - few;
                    long either = Binomials.of(flexible, added);
                    for (int state = 1; state < 4; state++) {
                        int uncut = state & UNCUT;
                        systems[more][uncut | CUT] += systems[few][state] * either;
                        systems[more][uncut] += systems[few][state] * (Binomials.of(left, added) - either);
                        systems[more][CUT] += systems[few][state] * (Binomials.of(right, added) - either);
                    }
                }
            }
        }
        return systems[arity][UNCUT] + systems[arity][CUT] + systems[arity][UNCUT | CUT];
    }

    private static int sum(int[][] counts, int value) {
        int sum = 0;
        for (int[] count : counts) {
            sum += count[value];
        }
        return sum;
    }
}
