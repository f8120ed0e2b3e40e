package lodestone.stdlib.template;

import java.util.Arrays;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.element.Element;

/** Rows of a template before any column is made of them: elements in the order of formulas. Used by one thread. */
final class TemplateRows {

    /** The place of each element by its ordinal in {@link Element#BY_ELECTRONEGATIVITY}. */
    private static final int[] ORDER = order();

    /** Atomic numbers and unsigned amounts, shape [elements, capacity]. */
    final byte[][] numbers;
    final byte[][] amounts;
    /** The atomic numbers on the sites, shape [sites, capacity]. */
    final byte[][] sites;
    final long[] ranks;
    final long[] repeated;
    int rows;

    private final Occupations occupations;
    /** Null where nobody asks for it, for it takes a while. */
    private final Repeats repeats;

    TemplateRows(Occupations occupations, int capacity, boolean withRepeated) {
        this.occupations = occupations;
        int arity = occupations.template().members().size();
        numbers = new byte[arity][capacity];
        amounts = new byte[arity][capacity];
        sites = new byte[occupations.sites().count()][capacity];
        ranks = new long[capacity];
        repeated = new long[Bits.words(capacity)];
        repeats = withRepeated ? new Repeats(occupations) : null;
    }

    private static int[] order() {
        Element[] sorted = Element.values();
        Arrays.sort(sorted, Element.BY_ELECTRONEGATIVITY);
        int[] order = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            order[sorted[i].ordinal()] = i;
        }
        return order;
    }

    void clear() {
        rows = 0;
        Arrays.fill(repeated, 0);
    }

    int room() {
        return ranks.length - rows;
    }

    /**
     * Adds some amounts of one way to fill the sites.
     *
     * @param way its number
     * @param at  the places in the lists of the sites
     */
    void add(long way, int[] at, int from, int to) {
        Element[] elements = occupations.elements(at);
        int[] members = new int[elements.length];
        for (int j = 0; j < members.length; j++) {
            int place = j;
            for (; place > 0 && order(elements[members[place - 1]]) > order(elements[j]); place--) {
                members[place] = members[place - 1];
            }
            members[place] = j;
        }
        int end = rows + to - from;
        for (int j = 0; j < members.length; j++) {
            Arrays.fill(numbers[j], rows, end, (byte) elements[members[j]].number());
            for (int i = rows; i < end; i++) {
                amounts[j][i] = (byte) occupations.amounts().amount(members[j], from + i - rows);
            }
        }
        for (int s = 0; s < at.length; s++) {
            Arrays.fill(sites[s], rows, end, (byte) occupations.sites().list(s).get(at[s]).number());
        }
        for (int i = rows; i < end; i++) {
            ranks[i] = way * occupations.amounts().size() + from + i - rows;
            if (repeats != null && repeats.isRepeated(at, from + i - rows)) {
                Bits.set(repeated, i);
            }
        }
        rows = end;
    }

    private static int order(Element element) {
        return ORDER[element.ordinal()];
    }
}
