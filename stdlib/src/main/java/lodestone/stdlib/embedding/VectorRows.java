package lodestone.stdlib.embedding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/**
 * The rows of a table of vectors while a file is read, whatever its format: says which one is wrong, and where.
 *
 * @param <K> what has a vector: an element or a species
 */
final class VectorRows<K> {

    /** Beyond this the square of a sum over a formula could leave the range of doubles, and no physical figure does. */
    private static final double LARGEST = 1e100;
    private static final List<String> KEY_COLUMNS = List.of("element", "symbol", "species");

    private final String file;
    private final Function<String, K> keyOf;
    private final Map<K, double[]> vectors = new LinkedHashMap<>();
    private List<String> features;
    private String firstKey;

    VectorRows(String file, Function<String, K> keyOf) {
        this.file = file;
        this.keyOf = keyOf;
    }

    /** The place of the column of symbols: the one that is called so, or else the first. */
    static int keyColumn(List<String> columns) {
        int named = namedKeyColumn(columns);
        return Math.max(named, 0);
    }

    /** The place of the column that is called as a column of symbols is, or -1. */
    static int namedKeyColumn(List<String> columns) {
        return IntStream.range(0, columns.size())
                .filter(i -> KEY_COLUMNS.contains(columns.get(i).strip().toLowerCase(Locale.ROOT))).findFirst().orElse(-1);
    }

    /** Names the features; without this they are numbered. */
    void name(List<String> names) {
        features = List.copyOf(names);
    }

    /** Whether a text is the key of a row, and so no name of a column. */
    boolean isKey(String text) {
        try {
            keyOf.apply(text);
            return true;
        } catch (StudyException e) {
            return false;
        }
    }

    /** @param line from 1, or 0 where there are no lines */
    void add(int line, String key, double[] vector) {
        K parsed;
        try {
            parsed = keyOf.apply(key);
        } catch (StudyException e) {
            throw e.at(new SourceRef(file, line, 0));
        }
        if (features == null) {
            features = IntStream.range(0, vector.length).mapToObj(String::valueOf).toList();
        }
        if (vector.length == 0) {
            throw wrong(line, "no numbers for " + key);
        }
        if (vector.length != features.size()) {
            String expected = firstKey == null ? features.size() + " columns" : features.size() + " for " + firstKey;
            throw wrong(line, count(vector.length) + " for " + key + ", but " + expected);
        }
        double[] row = new double[vector.length];
        for (int i = 0; i < row.length; i++) {
            if (!(Math.abs(vector[i]) <= LARGEST)) {
                throw wrong(line, vector[i] + " in '" + features.get(i) + "' of " + key + ", which is not in -1e100..1e100");
            }
            // Without the minus of -0.0, whose reciprocal is not that of 0.0.
            row[i] = vector[i] + 0.0;
        }
        if (vectors.putIfAbsent(parsed, row) != null) {
            throw wrong(line, key + " a second time");
        }
        firstKey = firstKey == null ? key : firstKey;
    }

    private static String count(int numbers) {
        return numbers == 1 ? "1 number" : numbers + " numbers";
    }

    StudyException wrong(int line, String found) {
        return StudyException.of(Message.MALFORMED_VECTORS, found).at(new SourceRef(file, line, 0));
    }

    String file() {
        return file;
    }

    StudyException unreadable(String reason) {
        return StudyException.of(Message.FILE_UNREADABLE, file, reason);
    }

    List<String> features() {
        return features;
    }

    /** All rows, of which there is at least one. */
    Map<K, double[]> vectors() {
        if (vectors.isEmpty()) {
            throw wrong(0, "no rows");
        }
        return vectors;
    }
}
