package lodestone.stdlib.figure;

import java.util.List;

/** What the colours of a layer mean. */
public sealed interface Coloring {

    /** The colour of what has no value. */
    int NO_VALUE = 0xC4C4C4;

    /** What the legend calls what has no value. */
    String NO_VALUE_LABEL = "no value";

    /** One colour, as 0xRRGGBB. */
    record Plain(int rgb) implements Coloring {

        public static final Plain DEFAULT = new Plain(0x4E79A7);
    }

    /**
     * A colour for each category.
     *
     * @param names distinct
     * @param codes the position in {@code names}, or -1 where there is no value, shape [n]
     */
    record Categories(List<String> names, int[] codes) implements Coloring {

        public Categories {
            names = List.copyOf(names);
        }
    }

    /** @param values NaN where there is none, shape [n] */
    record Numbers(double[] values, ColorScale scale) implements Coloring {
    }
}
