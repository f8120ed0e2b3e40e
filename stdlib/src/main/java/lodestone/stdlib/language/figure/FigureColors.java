package lodestone.stdlib.language.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import lodestone.dsl.Options;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;
import lodestone.stdlib.figure.ColorMap;
import lodestone.stdlib.figure.ColorScale;
import lodestone.stdlib.figure.Coloring;

/**
 * The options of a layer about its colours.
 *
 * @param column the column that says the colour, or null
 * @param plain  what it is without a column: one colour, or one entry of the legend
 * @param scale  the colours of numbers
 */
record FigureColors(String column, Coloring plain, ColorScale scale) {

    /**
     * @throws StudyException UNKNOWN_COLUMN, UNKNOWN_COLOR_MAP, WRONG_ARGUMENT
     */
    static FigureColors of(String verb, Options options, FigureColumns data, boolean takesNumbers) {
        String color = options.get("color", String.class, null);
        String label = options.get("label", String.class, null);
        ColorScale scale = takesNumbers ? scale(verb, options, label != null ? label : color == null ? "" : color) : null;
        if (color == null) {
            // Its codes are all 0, however many rows there will be.
            Coloring one = label == null ? Coloring.Plain.DEFAULT : new Coloring.Categories(List.of(label), new int[0]);
            return new FigureColors(null, one, scale);
        } else if (color.startsWith("#")) {
            return new FigureColors(null, new Coloring.Plain(FigureVerbs.rgb(verb, color)), scale);
        }
        Type type = data.type(color);
        boolean category = type == Type.UTF8 || type == Type.BOOL || type == Type.NULL;
        if (!category && !(takesNumbers && type.isNumeric())) {
            throw StudyException.of(Message.WRONG_ARGUMENT, verb, (takesNumbers ? "a column of texts, truth values or numbers"
                    : "a column of texts or truth values") + " as 'color'", "column '" + color + "' of type " + type);
        }
        return new FigureColors(color, null, scale);
    }

    /** The colours of numbers: 'colors', 'min' and 'max'. */
    static ColorScale scale(String verb, Options options, String label) {
        double min = options.get("min", Double.class, Double.NaN);
        double max = options.get("max", Double.class, Double.NaN);
        if (min >= max) {
            throw StudyException.of(Message.WRONG_ARGUMENT, verb, "a 'min' below its 'max'", min + " and " + max);
        }
        return new ColorScale(label, ColorMap.named(options.get("colors", String.class, "viridis")), min, max);
    }

    /** What the colours of these rows mean. */
    Coloring of(Values values, int[] rows) {
        if (column == null) {
            return plain instanceof Coloring.Categories one ? new Coloring.Categories(one.names(), new int[rows.length])
                    : plain;
        } else if (values.type().isNumeric()) {
            return new Coloring.Numbers(FigureRows.numbers(values, rows), scale);
        }
        List<String> texts = new ArrayList<>();
        for (int row : rows) {
            Object value = values.get(row);
            texts.add(value == null ? null : value instanceof Boolean yes ? (yes ? column : "not " + column)
                    : value.toString());
        }
        TreeSet<String> sorted = new TreeSet<>();
        texts.stream().filter(t -> t != null).forEach(sorted::add);
        List<String> names = List.copyOf(sorted);
        return new Coloring.Categories(names,
                texts.stream().mapToInt(t -> t == null ? -1 : Collections.binarySearch(names, t)).toArray());
    }
}
