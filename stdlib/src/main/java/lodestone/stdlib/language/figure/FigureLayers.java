package lodestone.stdlib.language.figure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.Stage;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.figure.ColorScale;
import lodestone.stdlib.figure.Layer;
import lodestone.stdlib.language.Elements;

/** The verbs of a panel's block: its layers and its axes. */
public final class FigureLayers {

    private FigureLayers() {
    }

    @Stage(usage = "scatter data, colour: 'column', hover: 'column'", doc = "Points.",
            options = {@Option(name = "x", otherwise = "'x'", doc = "a column of numbers, or a list"),
                @Option(name = "y", otherwise = "'y'", doc = "a column of numbers, or a list"),
                @Option(name = "color", doc = "a column of texts, truth values or numbers, a list, or a colour "
                        + "as '#0072B2'"),
                @Option(name = "colors", otherwise = "'viridis'", doc = "the colour map: viridis, plasma, magma, "
                    + "inferno, cividis or coolwarm"),
                @Option(name = "min", doc = "the number of the first colour; else the least"),
                @Option(name = "max", doc = "the number of the last colour; else the greatest"),
                @Option(name = "label", doc = "the name in the legend of all points, or at the colour bar"),
                @Option(name = "hover", doc = "the column that a pointer over a point shows in an SVG file"),
                @Option(name = "size", unit = "mm", doc = "diameter, 0.01 to 20; else smaller the more points there are"),
                @Option(name = "opacity", otherwise = "0.8", doc = "0.01 to 1")},
            example = """
            def rows = [[a: 1, b: 2, kind: 'oxide'], [a: 2, b: 5, kind: 'halide'], [a: 3, b: 4, kind: 'oxide']]
            figure('rows') {
                scatter rows, x: 'a', y: 'b', colour: 'kind', hover: 'kind', size: 2
            }.save 'rows.svg'
            """)
    public static void scatter(FigurePanel panel, Options options, Object data) {
        FigureLists given = FigureLists.of("scatter", options, data, "x", "y", "color", "hover");
        FigureColumns table = given.data();
        String x = numeric("scatter", given.options(), table, "x", "x");
        String y = numeric("scatter", given.options(), table, "y", "y");
        FigureColors colors = FigureColors.of("scatter", given.options(), table, true);
        if (colors.column() != null && table.type(colors.column()).isNumeric()) {
            panel.run().cites(colors.scale().map());
        }
        String hover = given.options().get("hover", String.class, null);
        if (hover != null) {
            table.type(hover);
        }
        Double size = options.containsKey("size") ? (Double) FigureNumbers.number("scatter", options, "size", 1, 0.01, 20)
                : null;
        double opacity = FigureNumbers.number("scatter", options, "opacity", 0.8, 0.01, 1);
        panel.add(layer(panel, "scatter", table, x, y, columns(x, y, colors.column(), hover), columns -> {
            int[] rows = FigureRows.complete(panel, "scatter", columns, x, y);
            List<String> texts = hover == null ? null : FigureRows.texts(columns.get(hover), rows);
            return new Layer.Scatter(FigureRows.numbers(columns.get(x), rows), FigureRows.numbers(columns.get(y), rows),
                    colors.of(columns.get(colors.column()), rows), texts,
                    size != null ? size : usualSize(rows.length), opacity);
        }));
    }

    @Stage(usage = "scatter x: [1, 2], y: [3, 4]", doc = "")
    public static void scatter(FigurePanel panel, Options options) {
        scatter(panel, options, null);
    }

    /** In mm; many points need small dots. */
    private static double usualSize(int points) {
        return points <= 500 ? 1.0 : points <= 3_000 ? 0.7 : 0.45;
    }

    @Stage(usage = "line data, x: 'column', y: 'column'", doc = "Lines through points in their order; one for "
            + "each category.",
            options = {@Option(name = "x", otherwise = "'x'", doc = "a column of numbers, or a list"),
                @Option(name = "y", otherwise = "'y'", doc = "a column of numbers, or a list"),
                @Option(name = "color", doc = "a column of texts or truth values, a list, or a colour as '#0072B2'"),
                @Option(name = "label", doc = "the name in the legend"),
                @Option(name = "width", otherwise = "1", unit = "pt", doc = "how thick, 0.1 to 20")},
            example = """
            figure('line') {
                line x: [1, 2, 3], y: [2, 5, 4], label: 'measured', width: 0.5
            }.save 'line.svg'
            """)
    public static void line(FigurePanel panel, Options options, Object data) {
        FigureLists given = FigureLists.of("line", options, data, "x", "y", "color");
        FigureColumns table = given.data();
        String x = numeric("line", given.options(), table, "x", "x");
        String y = numeric("line", given.options(), table, "y", "y");
        FigureColors colors = FigureColors.of("line", given.options(), table, false);
        double width = FigureNumbers.number("line", options, "width", 1, 0.1, 20);
        panel.add(layer(panel, "line", table, x, y, columns(x, y, colors.column()), columns -> {
            FigureRows.complete(panel, "line", columns, x, y);
            int[] rows = FigureRows.complete(panel, "line", columns, x);
            return new Layer.Line(FigureRows.numbers(columns.get(x), rows), FigureRows.numbers(columns.get(y), rows),
                    colors.of(columns.get(colors.column()), rows), width);
        }));
    }

    @Stage(usage = "line x: [1, 2], y: [3, 4]", doc = "")
    public static void line(FigurePanel panel, Options options) {
        line(panel, options, null);
    }

    @Stage(usage = "histogram data, x: 'column', bins: 30",
            doc = "Counts of values in bins of equal width; categories are stacked.",
            options = {@Option(name = "x", otherwise = "'x'", doc = "a column of numbers, or a list"),
                @Option(name = "bins", otherwise = "30", doc = "how many, 1 to 1000"),
                @Option(name = "color", doc = "a column of texts or truth values, a list, or a colour as '#0072B2'"),
                @Option(name = "label", doc = "the name in the legend")},
            example = """
            def oxides = pipeline('oxides') {
                pool         Li, Zn, O
                compositions arity: 2..3, stoichiometry: 1..4
            }
            figure('atoms') {
                histogram oxides, x: 'atoms', bins: 10
            }.save 'atoms.svg'
            """)
    public static void histogram(FigurePanel panel, Options options, Object data) {
        FigureLists given = FigureLists.of("histogram", options, data, "x", "color");
        FigureColumns table = given.data();
        String x = numeric("histogram", given.options(), table, "x", "x");
        FigureColors colors = FigureColors.of("histogram", given.options(), table, false);
        int bins = FigureNumbers.whole("histogram", options, "bins", 30, 1, 1_000);
        panel.add(new FigureLayer("histogram", panel.run().here(), false, true, List.of(axisLabel(x), "count"), table,
                columns(x, colors.column()), columns -> {
            int[] rows = FigureRows.complete(panel, "histogram", columns, x);
            return new Layer.Histogram(FigureRows.numbers(columns.get(x), rows),
                    colors.of(columns.get(colors.column()), rows), bins);
        }));
    }

    @Stage(usage = "histogram x: [1, 2]", doc = "")
    public static void histogram(FigurePanel panel, Options options) {
        histogram(panel, options, null);
    }

    @Stage(usage = "bars data, x: 'column', y: 'column'",
            doc = "Horizontal bars with their numbers, from top to bottom: of rows, or of a map from names to numbers, as a "
                    + "tally.",
            options = {@Option(name = "x", otherwise = "'x'", doc = "the column of numbers, or a list"),
                @Option(name = "y", otherwise = "'y'", doc = "the column of names, or a list"),
                @Option(name = "color", doc = "a column of texts or truth values, a list, or a colour as '#0072B2'"),
                @Option(name = "label", doc = "the name in the legend")},
            example = """
            def oxides = pipeline('oxides') {
                pool         Li, Zn, O
                compositions arity: 2..3, stoichiometry: 1..4
                filter       { chargeNeutral() & paulingOrder() && contains(O) }
            }
            figure('funnel') {
                bars oxides.funnel(), x: 'left', y: 'rule'
            }.save 'funnel.svg'
            """)
    public static void bars(FigurePanel panel, Options options, Object data) {
        panel.add(FigureBars.layer(panel, options, data));
    }

    @Stage(usage = "bars x: [1, 2], y: ['one', 'two']", doc = "")
    public static void bars(FigurePanel panel, Options options) {
        bars(panel, options, null);
    }

    @Stage(usage = "heatmap matrix, rows: names, columns: names",
            doc = "Coloured cells: of a matrix (a list of rows, or a map of "
            + "maps), or of the columns x, y and value.",
            options = {@Option(name = "x", otherwise = "'x'", doc = "the column that says the cell's column"),
                @Option(name = "y", otherwise = "'y'", doc = "the column that says the cell's row"),
                @Option(name = "value", otherwise = "'value'", doc = "the column of the cells' numbers"),
                @Option(name = "rows", doc = "the names of a matrix's rows; else their numbers"),
                @Option(name = "columns", doc = "the names of a matrix's columns; else their numbers"),
                @Option(name = "colors", otherwise = "'viridis'", doc = "the colour map: viridis, plasma, magma, "
                    + "inferno, cividis or coolwarm"),
                @Option(name = "min", doc = "the number of the first colour; else the least"),
                @Option(name = "max", doc = "the number of the last colour; else the greatest"),
                @Option(name = "label", doc = "what the numbers are, at the colour bar")},
            example = """
            figure('distances') {
                heatmap([[0, 1.5], [1.5, 0]], rows: [Li, Na], columns: [Li, Na], label: 'distance')
            }.save 'distances.svg'
            """)
    public static void heatmap(FigurePanel panel, Options options, Object data) {
        panel.add(FigureMatrix.layer(panel, options, data));
    }

    @Stage(usage = "periodicTable values, label: 'what they are', colours: 'viridis'",
            doc = "The periodic table with a number and its colour under each symbol, from a map of elements or symbols.",
            options = {@Option(name = "label", doc = "what the numbers are"),
                @Option(name = "colors", otherwise = "'viridis'", doc = "the colour map: viridis, plasma, magma, "
                    + "inferno, cividis or coolwarm"),
                @Option(name = "min", doc = "the number of the first colour; else the least"),
                @Option(name = "max", doc = "the number of the last colour; else the greatest")},
            example = """
            def near = embedding('magpie').nearest(Li, 20)
            figure('near') {
                periodicTable near, label: 'distance from Li'
            }.save 'near.svg'
            """)
    public static void periodicTable(FigurePanel panel, Options options, Map<?, ?> values) {
        ColorScale scale = FigureColors.scale("periodicTable", options, options.get("label", String.class, ""));
        panel.run().cites(scale.map());
        Map<Element, Double> numbers = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Element element = Elements.of("periodicTable", List.of(key)).get(0);
            if (value instanceof Number number) {
                numbers.put(element, number.doubleValue());
            } else if (value != null) {
                throw StudyException.of(Message.WRONG_ARGUMENT, "periodicTable", "a number for each element",
                        Conversion.show(value));
            }
        });
        numbers.values().removeIf(v -> v.isNaN() || v.isInfinite());
        FigureColumns none = FigureColumns.ofLists("periodicTable", Map.of());
        panel.add(new FigureLayer("periodicTable", panel.run().here(), true, false, List.of("", ""), none, List.of(),
                columns -> {
            FigureRows.requireRows("periodicTable", !numbers.isEmpty(), "no element has a value");
            return new Layer.PeriodicTable(Map.copyOf(numbers), scale);
        }));
    }

    @Stage(usage = "axes true, x: 'label', y: 'label'", doc = "The axes of the panel, as those of the figure.",
            options = {@Option(name = "x", doc = "label of the horizontal axis; else the column"),
                @Option(name = "y", doc = "label of the vertical axis; else the column")},
            example = """
            figure('axes') {
                panel('measured') {
                    line x: [1, 2], y: [3, 4]
                    axes x: 'time (s)', y: 'mass (g)'
                }
            }.save 'axes.svg'
            """)
    public static void axes(FigurePanel panel, Options labels, boolean shown) {
        axes(panel.axes, labels, shown);
    }

    @Stage(usage = "axes x: 'label', y: 'label'", doc = "")
    public static void axes(FigurePanel panel, Options labels) {
        axes(panel.axes, labels, true);
    }

    /** Without axes there are no labels either, unless they are named. */
    static void axes(Map<String, Object> said, Options labels, boolean shown) {
        said.put("shown", shown);
        for (String axis : List.of("x", "y")) {
            if (labels.containsKey(axis) || !shown) {
                said.put(axis, labels.get(axis, String.class, null));
            }
        }
    }

    private static FigureLayer layer(FigurePanel panel, String verb, FigureColumns data, String x, String y,
            List<String> columns, Function<Map<String, Values>, Layer> make) {
        boolean meaning = !data.isPipeline() || !x.equals("x") || !y.equals("y");
        return new FigureLayer(verb, panel.run().here(), false, meaning, List.of(axisLabel(x), axisLabel(y)), data, columns,
                make);
    }

    /** Nobody needs to be told that x is x. */
    private static String axisLabel(String column) {
        return column.equals("x") || column.equals("y") ? "" : column;
    }

    /** The name of a column of numbers that an option gives. */
    static String numeric(String verb, Options options, FigureColumns data, String option, String otherwise) {
        String column = options.get(option, String.class, otherwise);
        Type type = data.type(column);
        if (!type.isNumeric() && type != Type.NULL) {
            throw StudyException.of(Message.WRONG_ARGUMENT, verb, "a column of numbers as '" + option + "'",
                    "column '" + column + "' of type " + type);
        }
        return column;
    }

    private static List<String> columns(String... names) {
        return Arrays.stream(names).filter(name -> name != null).distinct().toList();
    }
}
