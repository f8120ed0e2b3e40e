package lodestone.stdlib.language.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lodestone.dsl.Pipeline;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.table.Type;

/** Columns to draw: of a pipeline, or of lists of the script. */
interface FigureColumns {

    /**
     * The type of a column; {@code NULL} if only its rows could tell and there are none.
     *
     * @throws StudyException UNKNOWN_COLUMN
     */
    Type type(String column);

    /** The rows of these columns. */
    Map<String, Values> read(List<String> columns);

    /** Whether its columns x and y are those of a reduced map, whose axes mean nothing. */
    boolean isPipeline();

    /**
     * Reads what a script gives as data: a pipeline, rows as a list of maps, columns as a map of lists, a map from numbers
     * to numbers as columns x and y, or one list of numbers as column x.
     *
     * @throws StudyException WRONG_ARGUMENT, UNEQUAL_LENGTHS
     */
    static FigureColumns of(String verb, Object data) {
        if (data instanceof Pipeline pipeline) {
            return new OfPipeline(pipeline);
        } else if (data instanceof Map<?, ?> map && !map.isEmpty()
                && map.keySet().stream().allMatch(Number.class::isInstance)) {
            return ofLists(verb, Map.of("x", new ArrayList<>(map.keySet()), "y", new ArrayList<>(map.values())));
        } else if (data instanceof Map<?, ?> map && map.values().stream().allMatch(Collection.class::isInstance)) {
            Map<String, List<?>> lists = new LinkedHashMap<>();
            map.forEach((name, values) -> lists.put(String.valueOf(name), new ArrayList<>((Collection<?>) values)));
            return ofLists(verb, lists);
        } else if (data instanceof Collection<?> rows && rows.stream().allMatch(Map.class::isInstance)) {
            Map<String, List<?>> lists = new LinkedHashMap<>();
            Set<String> names = new TreeSet<>();
            rows.forEach(row -> ((Map<?, ?>) row).keySet().forEach(name -> names.add(String.valueOf(name))));
            names.forEach(name -> lists.put(name, rows.stream().map(row -> (Object) ((Map<?, ?>) row).get(name))
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll)));
            return ofLists(verb, lists);
        } else if (data instanceof Collection<?> numbers && numbers.stream().allMatch(n -> n == null || n instanceof Number)) {
            return ofLists(verb, Map.of("x", new ArrayList<>(numbers)));
        }
        throw StudyException.of(Message.WRONG_ARGUMENT, verb, "a pipeline, a list of rows or a map of lists",
                Conversion.show(data));
    }

    static FigureColumns ofLists(String verb, Map<String, List<?>> lists) {
        Set<Integer> lengths = new TreeSet<>(lists.values().stream().map(List::size).toList());
        if (lengths.size() > 1) {
            throw StudyException.of(Message.UNEQUAL_LENGTHS, verb, String.join(" and ",
                    lengths.stream().map(String::valueOf).toList()));
        }
        Map<String, Values> columns = new LinkedHashMap<>();
        lists.forEach((name, values) -> columns.put(name, values(verb, name, values)));
        return new OfLists(columns);
    }

    private static Values values(String verb, String name, List<?> values) {
        List<?> present = values.stream().filter(v -> v != null).toList();
        if (present.stream().allMatch(Number.class::isInstance)) {
            return Values.of(Type.FLOAT64, values.stream().map(v -> v == null ? null : ((Number) v).doubleValue()).toList());
        } else if (present.stream().allMatch(Boolean.class::isInstance)) {
            return Values.of(Type.BOOL, values);
        } else if (present.stream().noneMatch(v -> v instanceof Collection || v instanceof Map)) {
            return Values.of(Type.UTF8, values.stream().map(v -> v == null ? null : v.toString()).toList());
        }
        throw StudyException.of(Message.WRONG_ARGUMENT, verb, "a list of numbers, texts or truth values as '" + name + "'",
                Conversion.show(values));
    }

    /** @param pipeline is run anew whenever rows are read */
    record OfPipeline(Pipeline pipeline) implements FigureColumns {
        @Override
        public Type type(String column) {
            return pipeline.getSchema().column(column).type();
        }

        @Override
        public boolean isPipeline() {
            return true;
        }

        @Override
        public Map<String, Values> read(List<String> columns) {
            List<String> names = columns.stream().distinct().toList();
            Map<String, List<Object>> boxed = new LinkedHashMap<>();
            names.forEach(name -> boxed.put(name, new ArrayList<>()));
            pipeline.stream(names, batch -> boxed.forEach((name, all) -> {
                Values values = batch.values(name);
                for (int i = 0; i < values.size(); i++) {
                    all.add(values.get(i));
                }
            }));
            Map<String, Values> read = new LinkedHashMap<>();
            boxed.forEach((name, all) -> read.put(name, Values.of(type(name), all)));
            return read;
        }
    }

    record OfLists(Map<String, Values> columns) implements FigureColumns {
        @Override
        public Type type(String column) {
            if (columns.isEmpty()) {
                return Type.NULL;
            }
            Values values = columns.get(column);
            if (values == null) {
                throw StudyException.of(Message.UNKNOWN_COLUMN, column, String.join(", ", columns.keySet()),
                        Suggestion.didYouMean(column, columns.keySet()));
            }
            return values.size() == 0 ? Type.NULL : values.type();
        }

        @Override
        public boolean isPipeline() {
            return false;
        }

        @Override
        public Map<String, Values> read(List<String> names) {
            Map<String, Values> read = new LinkedHashMap<>();
            names.forEach(name -> read.put(name, columns.getOrDefault(name, Values.of(Type.FLOAT64, List.of()))));
            return read;
        }
    }
}
