package lodestone.stdlib.rule;

import java.util.Arrays;

/**
 * Where the elements with the first classes of a sequence can lie: by the electronegativity of the last of them, how many
 * systems begin so. Used again and again, for making such objects would take as long as counting does.
 */
final class Places {

    private int size;
    /** The numbers of the electronegativities. */
    private int[] values = new int[64];
    /** How many elements of the last class have this electronegativity; 0 for a beginning, which has all of them already. */
    private int[] runs = new int[64];
    /** The numbers of systems. */
    private long[] ways = new long[64];

    /** Those of a beginning. @param ways by value */
    void set(long[] ways) {
        size = 0;
        for (int v = 0; v < ways.length; v++) {
            add(v, 0, ways[v]);
        }
    }

    /** The number of systems that end in some ways. @param ends by value */
    long sum(long[] ends) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += ways[i] * ends[values[i]];
        }
        return sum;
    }

    /**
     * Those with one element more.
     *
     * @param last the flexible class of the last element; those of one electronegativity come in the order of classes
     * @param c    the flexible class of the new one
     * @param open whether a cut between the two is to be possible or impossible
     * @return whether there are any
     */
    boolean set(Places before, ClassTable table, int last, int c, boolean open) {
        size = 0;
        for (int v : table.flexibleValues[c]) {
            long members = table.flexible[c][v];
            long ways = 0;
            for (int i = 0; i < before.size; i++) {
                int value = before.values[i];
                if (value < v && table.open[value][v] == open) {
                    ways += before.ways[i];
                } else if (!open && value == v && before.runs[i] > 0 && c >= last) {
                    int run = c == last ? before.runs[i] + 1 : 1;
                    add(v, run, before.ways[i] * (members - run + 1) / run);
                }
            }
            add(v, 1, ways * members);
        }
        return size > 0;
    }

    private void add(int value, int run, long number) {
        if (number == 0) {
            return;
        } else if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            runs = Arrays.copyOf(runs, 2 * size);
            ways = Arrays.copyOf(ways, 2 * size);
        }
        values[size] = value;
        runs[size] = run;
        ways[size++] = number;
    }
}
