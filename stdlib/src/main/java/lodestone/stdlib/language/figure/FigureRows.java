package lodestone.stdlib.language.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Takes from columns what can be drawn. */
final class FigureRows {

    private FigureRows() {
    }

    /** The rows where all these columns have a finite value; tells the user how many have not. */
    static int[] complete(FigurePanel panel, String verb, Map<String, Values> columns, String... needed) {
        int all = columns.get(needed[0]).size();
        requireRows(verb, all > 0, "there are no rows");
        int[] rows = IntStream.range(0, all)
                .filter(i -> Arrays.stream(needed).allMatch(name -> isFinite(columns.get(name), i))).toArray();
        String names = "'" + String.join("' and '", needed) + "'";
        requireRows(verb, rows.length > 0, "no row has a value for " + names);
        if (rows.length < all) {
            panel.run().notice(Message.POINTS_LEFT_OUT.text(verb, all - rows.length, all, "'" + String.join("' or '",
                    needed) + "'"));
        }
        return rows;
    }

    private static boolean isFinite(Values values, int row) {
        return values.get(row) instanceof Number number && Double.isFinite(number.doubleValue());
    }

    static void requireRows(String verb, boolean there, String found) {
        if (!there) {
            throw StudyException.of(Message.NOTHING_TO_DRAW, verb, found);
        }
    }

    /** NaN where a value is missing. */
    static double[] numbers(Values values, int[] rows) {
        double[] numbers = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = isFinite(values, rows[i]) ? ((Number) values.get(rows[i])).doubleValue() : Double.NaN;
        }
        return numbers;
    }

    static List<String> texts(Values values, int[] rows) {
        List<String> texts = new ArrayList<>();
        for (int row : rows) {
            Object value = values.get(row);
            texts.add(value == null ? null : value instanceof Collection<?> items
                    ? String.join(" ", items.stream().map(String::valueOf).toList()) : value.toString());
        }
        return texts;
    }
}
