package lodestone.stdlib.rule;

/** The signs of the charges in tuples of state sets, the last set fastest. */
final class Signs {

    final int tuples;
    private final boolean[] cation;
    private final boolean[] anion;
    /** Whether the total is positive, or negative, whatever states are taken. */
    private final boolean[] positive;
    private final boolean[] negative;
    /** Whether no cation comes after an anion. */
    private final boolean[] ordered;

    Signs(StateSet[][] sets, int from, int to) {
        int size = 1;
        for (int j = from; j < to; j++) {
            size *= sets[j].length;
        }
        tuples = size;
        cation = new boolean[size];
        anion = new boolean[size];
        positive = new boolean[size];
        negative = new boolean[size];
        ordered = new boolean[size];
        for (int t = 0; t < size; t++) {
            ordered[t] = true;
            for (int j = to - 1, rest = t; j >= from; rest /= sets[j].length, j--) {
                StateSet set = sets[j][rest % sets[j].length];
                ordered[t] &= !set.hasAnion() || !cation[t] && !set.hasCation();
                cation[t] |= set.hasCation();
                anion[t] |= set.hasAnion();
                positive[t] |= set.lowest() > 0;
                negative[t] |= set.highest() < 0;
            }
            positive[t] &= !anion[t];
            negative[t] &= !cation[t];
        }
    }

    boolean canBeNeutral(int tuple, Signs next, int nextTuple) {
        return !(positive[tuple] && !next.anion[nextTuple]) && !(negative[tuple] && !next.cation[nextTuple])
                && !(next.positive[nextTuple] && !anion[tuple]) && !(next.negative[nextTuple] && !cation[tuple]);
    }

    /** Whether no cation comes after an anion, with the other tuple after this one. */
    boolean inOrder(int tuple, Signs next, int nextTuple) {
        return ordered[tuple] && next.ordered[nextTuple] && !(anion[tuple] && next.cation[nextTuple]);
    }
}
