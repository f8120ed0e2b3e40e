package lodestone.stdlib.language.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lodestone.dsl.Options;
import lodestone.dsl.Pipeline;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.figure.ColorScale;
import lodestone.stdlib.figure.Layer;

/** Reads the data of a heat map. */
final class FigureMatrix {

    private static final String VERB = "heatmap";

    private FigureMatrix() {
    }

    static FigureLayer layer(FigurePanel panel, Options options, Object data) {
        boolean table = data instanceof Pipeline || data instanceof Collection<?> rows
                && rows.stream().allMatch(Map.class::isInstance)
                || options.containsKey("x") || options.containsKey("y") || options.containsKey("value");
        if (table) {
            return ofColumns(panel, options, FigureColumns.of(VERB, data));
        }
        ColorScale scale = FigureColors.scale(VERB, options, options.get("label", String.class, ""));
        panel.run().cites(scale.map());
        Layer.Heatmap heatmap = data instanceof Map<?, ?> map ? ofMaps(map, scale) : ofRows(options, data, scale);
        FigureColumns none = FigureColumns.ofLists(VERB, Map.of());
        boolean named = data instanceof Map || options.containsKey("rows") || options.containsKey("columns");
        return new FigureLayer(VERB, panel.run().here(), true, named, List.of("", ""), none, List.of(), columns -> {
            FigureRows.requireRows(VERB, heatmap.values().length > 0 && heatmap.values()[0].length > 0, "the matrix is empty");
            return heatmap;
        });
    }

    private static Layer.Heatmap ofRows(Options options, Object data, ColorScale scale) {
        Object[] rows = data instanceof Collection<?> list ? list.toArray() : data instanceof double[][] matrix ? matrix : null;
        if (rows == null) {
            throw StudyException.of(Message.WRONG_ARGUMENT, VERB, "a matrix, a pipeline or a map of maps",
                    Conversion.show(data));
        }
        double[][] values = Arrays.stream(rows).map(FigureMatrix::row).toArray(double[][]::new);
        List<Integer> widths = Arrays.stream(values).map(row -> row.length).distinct().sorted().toList();
        if (widths.size() > 1) {
            throw StudyException.of(Message.UNEQUAL_LENGTHS, VERB, String.join(" and ",
                    widths.stream().map(String::valueOf).toList()));
        }
        return new Layer.Heatmap(names(options, "columns", values.length == 0 ? 0 : values[0].length),
                names(options, "rows", values.length), values, scale);
    }

    private static double[] row(Object row) {
        if (row instanceof double[] numbers) {
            return numbers;
        } else if (row instanceof Collection<?> cells) {
            return cells.stream().mapToDouble(FigureMatrix::cell).toArray();
        }
        throw StudyException.of(Message.WRONG_ARGUMENT, VERB, "a list of numbers as each row", Conversion.show(row));
    }

    private static double cell(Object cell) {
        if (cell == null) {
            return Double.NaN;
        } else if (cell instanceof Number number) {
            return Double.isInfinite(number.doubleValue()) ? Double.NaN : number.doubleValue();
        }
        throw StudyException.of(Message.WRONG_ARGUMENT, VERB, "numbers in its cells", Conversion.show(cell));
    }

    private static List<String> names(Options options, String option, int count) {
        List<?> given = options.get(option, List.class, null);
        if (given == null) {
            return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
        } else if (given.size() != count) {
            throw StudyException.of(Message.WRONG_ARGUMENT, VERB, count + " names as '" + option + "'", given.size());
        }
        return given.stream().map(String::valueOf).toList();
    }

    /** @param map from names of rows to maps from names of columns */
    private static Layer.Heatmap ofMaps(Map<?, ?> map, ColorScale scale) {
        Set<Object> columns = new LinkedHashSet<>();
        map.forEach((name, row) -> {
            if (!(row instanceof Map<?, ?> cells)) {
                throw StudyException.of(Message.WRONG_ARGUMENT, VERB, "a map of maps", Conversion.show(row));
            }
            columns.addAll(cells.keySet());
        });
        double[][] values = map.values().stream()
                .map(row -> columns.stream().mapToDouble(column -> cell(((Map<?, ?>) row).get(column))).toArray())
                .toArray(double[][]::new);
        return new Layer.Heatmap(columns.stream().map(String::valueOf).toList(),
                map.keySet().stream().map(String::valueOf).toList(), values, scale);
    }

    private static FigureLayer ofColumns(FigurePanel panel, Options options, FigureColumns data) {
        String value = FigureLayers.numeric(VERB, options, data, "value", "value");
        String x = options.get("x", String.class, "x");
        String y = options.get("y", String.class, "y");
        data.type(x);
        data.type(y);
        ColorScale scale = FigureColors.scale(VERB, options, options.get("label", String.class, value));
        panel.run().cites(scale.map());
        return new FigureLayer(VERB, panel.run().here(), true, true, List.of(x, y), data, List.of(x, y, value), columns -> {
            int rows = columns.get(value).size();
            FigureRows.requireRows(VERB, rows > 0, "there are no rows");
            List<Object> across = distinct(columns.get(x));
            List<Object> down = distinct(columns.get(y));
            FigureRows.requireRows(VERB, !across.isEmpty() && !down.isEmpty(), "no row has a value for " + x + " and " + y);
            if (down.get(0) instanceof Number) {
                Collections.reverse(down);
            }
            Map<Object, Integer> columnOf = positions(across);
            Map<Object, Integer> rowOf = positions(down);
            double[][] cells = new double[down.size()][across.size()];
            Arrays.stream(cells).forEach(row -> Arrays.fill(row, Double.NaN));
            double[] numbers = FigureRows.numbers(columns.get(value), IntStream.range(0, rows).toArray());
            for (int i = 0; i < rows; i++) {
                Integer row = rowOf.get(columns.get(y).get(i));
                Integer column = columnOf.get(columns.get(x).get(i));
                if (row != null && column != null && !Double.isNaN(numbers[i])) {
                    if (!Double.isNaN(cells[row][column])) {
                        throw StudyException.of(Message.WRONG_ARGUMENT, VERB, "one row for each '" + x + "' and '" + y + "'",
                                "several for " + across.get(column) + " and " + down.get(row));
                    }
                    cells[row][column] = numbers[i];
                }
            }
            return new Layer.Heatmap(names(across), names(down), cells, scale);
        });
    }

    private static List<String> names(List<Object> values) {
        return values.stream().map(v -> v instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e9
                ? String.valueOf(d.longValue()) : String.valueOf(v)).toList();
    }

    /** Numbers in their order, all else as it comes. */
    private static List<Object> distinct(Values values) {
        Set<Object> seen = new LinkedHashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                seen.add(values.get(i));
            }
        }
        List<Object> distinct = new ArrayList<>(seen);
        if (values.type().isNumeric()) {
            distinct.sort(Comparator.comparingDouble(v -> ((Number) v).doubleValue()));
        }
        return distinct;
    }

    private static Map<Object, Integer> positions(List<Object> values) {
        Map<Object, Integer> positions = new LinkedHashMap<>();
        values.forEach(value -> positions.put(value, positions.size()));
        return positions;
    }
}
