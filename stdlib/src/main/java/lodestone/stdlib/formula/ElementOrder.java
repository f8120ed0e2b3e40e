package lodestone.stdlib.formula;

import java.util.Arrays;
import lodestone.stdlib.element.Element;

/** {@link Element#BY_ELECTRONEGATIVITY} as ranks 0..117, so that formulas compare elements as small integers. */
final class ElementOrder {

    private static final Element[] BY_RANK = Element.values();
    private static final int[] RANKS = new int[BY_RANK.length];

    /** Rank + 1 by both letters of the symbol, 32 second letters (0: none) for each first one; 0 where no element is. */
    private static final byte[] BY_LETTERS = new byte[26 * 32];

    static {
        Arrays.sort(BY_RANK, Element.BY_ELECTRONEGATIVITY);
        for (int rank = 0; rank < BY_RANK.length; rank++) {
            String symbol = BY_RANK[rank].symbol();
            RANKS[BY_RANK[rank].ordinal()] = rank;
            BY_LETTERS[index(symbol.charAt(0), symbol.length() == 1 ? 0 : symbol.charAt(1))] = (byte) (rank + 1);
        }
    }

    private ElementOrder() {
    }

    static Element element(int rank) {
        return BY_RANK[rank];
    }

    static int rank(Element element) {
        return RANKS[element.ordinal()];
    }

    /** The rank of the element with a symbol of an upper and a lower case letter (0: none), -1 if there is none. */
    static int rank(char upper, int lower) {
        return BY_LETTERS[index(upper, lower)] - 1;
    }

    private static int index(char upper, int lower) {
        return (upper - 'A') * 32 + (lower == 0 ? 0 : lower - 'a' + 1);
    }
}
