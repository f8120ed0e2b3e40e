package lodestone.stdlib.figure;

import java.util.List;

/**
 * One of a figure's equally large parts.
 *
 * @param title  above it, or null
 * @param layers drawn one over the other, the first at the bottom; not empty
 */
public record Panel(String title, List<Layer> layers, Axes axes) {

    /**
     * What stands at the axes.
     *
     * @param ticks whether they have ticks with numbers or names
     * @param x     label of the horizontal axis, or null
     * @param y     label of the vertical axis, or null
     */
    public record Axes(boolean ticks, String x, String y) {

        public static final Axes NONE = new Axes(false, null, null);
    }

    public Panel {
        layers = List.copyOf(layers);
    }

    /** The points of its scatter layers. */
    public int points() {
        return layers.stream().mapToInt(layer -> layer instanceof Layer.Scatter scatter ? scatter.x().length : 0).sum();
    }
}
