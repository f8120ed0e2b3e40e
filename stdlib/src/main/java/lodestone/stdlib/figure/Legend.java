package lodestone.stdlib.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * The meaning of a figure's colours, for all its panels together.
 *
 * @param entries the categories
 * @param bars    the scales of numbers that stand beside the panels; a periodic table has its own inside
 */
public record Legend(List<Entry> entries, List<Bar> bars) {

    /** @param line whether it is drawn as a line and not as a dot */
    public record Entry(String label, int rgb, boolean line) {
    }

    /**
     * A colour bar.
     *
     * @param open   the scale as the layers have it
     * @param closed the same with its ends where the data has them
     */
    public record Bar(ColorScale open, ColorScale closed) {
    }

    /**
     * @throws StudyException TOO_MANY_CATEGORIES if the palette has too few colours
     */
    public static Legend of(String figure, List<Panel> panels, Palette palette) {
        List<Layer> layers = panels.stream().flatMap(panel -> panel.layers().stream()).toList();
        return new Legend(entries(figure, layers, palette), bars(layers));
    }

    private static List<Entry> entries(String figure, List<Layer> layers, Palette palette) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> notOnlyLines = new LinkedHashSet<>();
        for (Layer layer : layers) {
            if (layer.color() instanceof Coloring.Categories categories) {
                Set<String> all = new LinkedHashSet<>(categories.names());
                names.addAll(all);
                if (contains(categories.codes(), -1)) {
                    all.add(Coloring.NO_VALUE_LABEL);
                }
                if (!(layer instanceof Layer.Line)) {
                    notOnlyLines.addAll(all);
                }
            }
        }
        Map<String, Integer> colors = palette.assign(names);
        if (colors == null) {
            throw StudyException.of(Message.TOO_MANY_CATEGORIES, figure, names.size(), palette.colors().size());
        }
        List<Entry> entries = new ArrayList<>();
        colors.forEach((name, rgb) -> entries.add(new Entry(name, rgb, !notOnlyLines.contains(name))));
        if (notOnlyLines.contains(Coloring.NO_VALUE_LABEL) && !names.contains(Coloring.NO_VALUE_LABEL)) {
            entries.add(new Entry(Coloring.NO_VALUE_LABEL, Coloring.NO_VALUE, false));
        }
        return List.copyOf(entries);
    }

    private static boolean contains(int[] codes, int code) {
        for (int c : codes) {
            if (c == code) {
                return true;
            }
        }
        return false;
    }

    /** One bar for all scales that are alike, over the numbers of all their layers. */
    private static List<Bar> bars(List<Layer> layers) {
        List<Bar> bars = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.color() instanceof Coloring.Numbers numbers && !(layer instanceof Layer.PeriodicTable)
                    && bars.stream().noneMatch(bar -> bar.open().isLike(numbers.scale()))) {
                DoubleStream values = layers.stream().map(Layer::color)
                        .flatMapToDouble(c -> c instanceof Coloring.Numbers n && n.scale().isLike(numbers.scale())
                                ? DoubleStream.of(n.values()) : DoubleStream.empty());
                bars.add(new Bar(numbers.scale(), numbers.scale().over(values.toArray())));
            }
        }
        return List.copyOf(bars);
    }

    /** The scale of a layer, from end to end of its colour bar. */
    public ColorScale closed(ColorScale open) {
        return bars.stream().filter(bar -> bar.open().isLike(open)).findFirst().orElseThrow().closed();
    }

    /** The colour of a category, or of none. */
    public int color(String category) {
        return entries.stream().filter(e -> e.label().equals(category)).findFirst().map(Entry::rgb).orElse(Coloring.NO_VALUE);
    }
}
