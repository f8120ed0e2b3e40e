package lodestone.stdlib.language.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lodestone.dsl.Options;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;
import lodestone.stdlib.figure.Layer;

/** The layer of bars. */
final class FigureBars {

    /** More than this many bars can not be told apart. */
    private static final int MOST = 1_000;

    private FigureBars() {
    }

    /** @param data also a map from names to numbers, as a tally */
    static FigureLayer layer(FigurePanel panel, Options options, Object data) {
        boolean tally = data instanceof Map<?, ?> map && !map.isEmpty() && map.values().stream().allMatch(Number.class::isInstance);
        FigureLists given = FigureLists.of("bars", options, tally ? columns((Map<?, ?>) data) : data, "x", "y", "color");
        FigureColumns table = given.data();
        String x = FigureLayers.numeric("bars", given.options(), table, "x", "x");
        String y = given.options().get("y", String.class, "y");
        Type type = table.type(y);
        if (type.isNested()) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "bars", "a column of names as 'y'", "column '" + y + "' of type " + type);
        }
        FigureColors colors = FigureColors.of("bars", given.options(), table, false);
        String label = x.equals("x") ? "" : x;
        List<String> columns = Stream.of(x, y, colors.column()).filter(name -> name != null).distinct().toList();
        return new FigureLayer("bars", panel.run().here(), true, true, List.of(label, ""), table, columns, values -> {
            int[] rows = FigureRows.complete(panel, "bars", values, x);
            FigureRows.requireRows("bars", rows.length <= MOST, rows.length + " rows are more than " + MOST + " bars");
            List<String> names = FigureRows.texts(values.get(y), rows).stream().map(name -> name == null ? "-" : name).toList();
            return new Layer.Bars(names, FigureRows.numbers(values.get(x), rows), colors.of(values.get(colors.column()), rows));
        });
    }

    private static Map<String, List<?>> columns(Map<?, ?> tally) {
        List<Object> names = new ArrayList<>();
        tally.keySet().forEach(name -> names.add(name == null ? null : String.valueOf(name)));
        return Map.of("x", new ArrayList<>(tally.values()), "y", names);
    }
}
