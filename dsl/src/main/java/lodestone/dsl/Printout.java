package lodestone.dsl;

import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lodestone.runtime.engine.Query;
import lodestone.runtime.table.Column;
import org.codehaus.groovy.runtime.FormatHelper;

/** What a live session prints of an input's result. */
final class Printout {

    private Printout() {
    }

    /**
     * A pipeline as its name, its columns and, if no row has to be made to tell, their number; tables as tables; anything else
     * as it prints itself.
     *
     * @param variable what the user calls it; null if it has no name
     * @return null for nothing to see
     */
    static String of(Object result, String variable, Session session) {
        if (result instanceof Pipeline pipeline) {
            return describe(pipeline, variable, session);
        }
        return result == null ? null : result instanceof Closure ? LiveSession.kind(result)
                : Table.isTable(result) ? Table.of(result, session.width()) : FormatHelper.toString(result);
    }

    private static String describe(Pipeline pipeline, String variable, Session session) {
        List<String> words = new ArrayList<>();
        for (Column column : pipeline.getSchema().select(pipeline.getColumns()).columns()) {
            words.addAll(List.of(column.name() + ":", column.type() + ","));
        }
        words.set(words.size() - 1, words.get(words.size() - 1).replaceFirst(",$", ""));
        long rows = session.engine().countWithoutRows(new Query(pipeline.name(), pipeline.plan(), pipeline.at()));
        String count = rows >= 0 ? String.format(Locale.ROOT, rows == 1 ? "%,d row" : "%,d rows", rows)
                : variable == null ? "rows: not counted" : "rows: " + variable + ".count()";
        String separator = System.lineSeparator();
        int width = session.width();
        return TextWidth.cut(pipeline.name(), width) + separator
                + TextWidth.wrap(words, width - 2).indent(2).stripTrailing() + separator + TextWidth.cut(count, width);
    }
}
