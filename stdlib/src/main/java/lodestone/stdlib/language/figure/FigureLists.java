package lodestone.stdlib.language.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.dsl.Options;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * The data of a layer, and its options with the names of columns in them. Where a script gives lists as options and no
 * data, these are the columns, called like the options.
 */
record FigureLists(FigureColumns data, Options options) {

    static FigureLists of(String verb, Options options, Object data, String... columns) {
        if (data != null) {
            return new FigureLists(FigureColumns.of(verb, data), options);
        }
        Map<String, List<?>> lists = new LinkedHashMap<>();
        Map<String, Object> named = new LinkedHashMap<>(options);
        for (String column : columns) {
            if (options.get(column) instanceof Collection<?> values) {
                lists.put(column, new ArrayList<>(values));
                named.put(column, column);
            }
        }
        if (lists.isEmpty()) {
            throw StudyException.of(Message.MISSING_ARGUMENT, verb, "a pipeline or lists to draw");
        }
        return new FigureLists(FigureColumns.ofLists(verb, lists), new Options(verb, named));
    }
}
