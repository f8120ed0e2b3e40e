package lodestone.stdlib.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/**
 * Reads vectors from JSON: an object of lists by symbol, an array of one object an element, or an object of columns.
 * Python writes NaN as such, which JSON has not; it is read, to be refused by name.
 */
final class JsonVectors {

    private JsonVectors() {
    }

    static void read(String text, VectorRows<?> rows) {
        JsonNode root = parse(text, 0, rows);
        if (root.isArray()) {
            root.forEach(entry -> addRecord(entry, 0, rows));
        } else if (!root.isObject()) {
            throw malformed(rows, "neither an object nor an array");
        } else if (VectorRows.namedKeyColumn(names(root)) >= 0) {
            addColumns(root, rows);
        } else {
            root.properties().forEach(e -> rows.add(0, e.getKey(), numbers(e.getValue(), 0, e.getKey(), rows)));
        }
    }

    /** One object a line. */
    static void readLines(String text, VectorRows<?> rows) {
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                addRecord(parse(lines[i], i + 1, rows), i + 1, rows);
            }
        }
    }

    /** A list of numbers in a cell. */
    static double[] list(String text, int line, String key, VectorRows<?> rows) {
        return numbers(parse(text, line, rows), line, key, rows);
    }

    private static void addRecord(JsonNode entry, int line, VectorRows<?> rows) {
        if (!entry.isObject()) {
            throw malformed(rows, "no object but " + entry);
        }
        List<String> names = names(entry);
        if (names.size() < 2) {
            throw rows.wrong(line, "an object with " + names);
        }
        String key = names.remove(VectorRows.keyColumn(names));
        JsonNode symbol = entry.get(key);
        JsonNode first = entry.get(names.get(0));
        if (names.size() == 1 && first.isArray()) {
            rows.add(line, symbol.asText(), numbers(first, line, symbol.asText(), rows));
            return;
        }
        if (rows.features() == null) {
            rows.name(names);
        }
        List<JsonNode> values = new ArrayList<>();
        for (String feature : rows.features()) {
            if (!entry.has(feature) || names.size() != rows.features().size()) {
                throw rows.wrong(line, names + " for " + symbol.asText() + ", but " + rows.features() + " before it");
            }
            values.add(entry.get(feature));
        }
        rows.add(line, symbol.asText(), numbers(values, line, symbol.asText(), rows));
    }

    private static void addColumns(JsonNode root, VectorRows<?> rows) {
        List<String> names = names(root);
        String key = names.remove(VectorRows.keyColumn(names));
        for (Map.Entry<String, JsonNode> column : root.properties()) {
            if (!column.getValue().isArray() || column.getValue().size() != root.get(key).size()) {
                throw malformed(rows, "no list of " + root.get(key).size() + " in '" + column.getKey() + "'");
            }
        }
        boolean lists = names.size() == 1 && root.get(names.get(0)).path(0).isArray();
        if (!lists) {
            rows.name(names);
        }
        for (int i = 0; i < root.get(key).size(); i++) {
            String symbol = root.get(key).get(i).asText();
            List<JsonNode> values = new ArrayList<>();
            for (String name : names) {
                values.add(root.get(name).get(i));
            }
            rows.add(0, symbol, lists ? numbers(values.get(0), 0, symbol, rows) : numbers(values, 0, symbol, rows));
        }
    }

    private static double[] numbers(JsonNode list, int line, String key, VectorRows<?> rows) {
        if (!list.isArray()) {
            throw line == 0 ? malformed(rows, list + " where the list of " + key + " belongs")
                    : rows.wrong(line, list + " where the list of " + key + " belongs");
        }
        List<JsonNode> values = new ArrayList<>();
        list.forEach(values::add);
        return numbers(values, line, key, rows);
    }

    private static double[] numbers(List<JsonNode> values, int line, String key, VectorRows<?> rows) {
        double[] numbers = new double[values.size()];
        for (int d = 0; d < numbers.length; d++) {
            if (!values.get(d).isNumber()) {
                throw rows.wrong(line, values.get(d) + " among the numbers of " + key);
            }
            numbers[d] = values.get(d).doubleValue();
        }
        return numbers;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode parse(String text, int line, VectorRows<?> rows) {
        try {
            JsonNode node = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build().readTree(text);
            if (node.isMissingNode()) {
                throw malformed(rows, "nothing");
            }
            return node;
        } catch (JsonProcessingException e) {
            int at = line > 0 ? line : e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            // What follows in brackets is about the parser and not the file.
            String reason = e.getOriginalMessage().replaceAll("(?s) \\(.*", "");
            throw rows.wrong(at, reason.startsWith("Duplicate field ")
                    ? reason.replace("Duplicate field ", "") + " a second time" : "what is no JSON: " + reason);
        }
    }

    private static StudyException malformed(VectorRows<?> rows, String found) {
        return StudyException.of(Message.MALFORMED_VECTOR_JSON, found).at(new SourceRef(rows.file(), 0, 0));
    }
}
