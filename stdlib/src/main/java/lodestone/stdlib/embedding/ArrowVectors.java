package lodestone.stdlib.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.message.StudyException;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.BaseListVector;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.util.ByteArrayReadableSeekableByteChannel;
import org.apache.arrow.vector.util.Text;

/** Reads vectors from Arrow, of the file or the stream format: a column of symbols, and columns of numbers or one of lists. */
final class ArrowVectors {

    private static final String FOLDER = "/lodestone/stdlib/embeddings/";
    /** In the schema's metadata: the names of the features, one a line. */
    private static final String FEATURES = "features";
    private static final byte[] FILE_MAGIC = {'A', 'R', 'R', 'O', 'W', '1'};
    /** What comes before a message's length; without it four bytes of anything are taken for a length of gigabytes. */
    private static final byte[] STREAM_MAGIC = {-1, -1, -1, -1};

    private ArrowVectors() {
    }

    static void readResource(String name, VectorRows<?> rows) {
        try (InputStream in = ArrowVectors.class.getResourceAsStream(FOLDER.concat(name).concat(".arrow"))) {
            read(in.readAllBytes(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void read(Path file, VectorRows<?> rows) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            read(bytes, rows);
        } catch (StudyException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw rows.unreadable("it is cut off, or no Arrow file");
        }
    }

    private static void read(byte[] bytes, VectorRows<?> rows) throws IOException {
        boolean file = startsWith(bytes, FILE_MAGIC);
        if (!file && !startsWith(bytes, STREAM_MAGIC)) {
            throw new IOException("no Arrow");
        }
        var channel = new ByteArrayReadableSeekableByteChannel(bytes);
        try (RootAllocator allocator = new RootAllocator();
                ArrowReader reader = file ? new ArrowFileReader(channel, allocator, CommonsCompressionFactory.INSTANCE)
                        : new ArrowStreamReader(channel, allocator, CommonsCompressionFactory.INSTANCE)) {
            VectorSchemaRoot root = reader.getVectorSchemaRoot();
            List<String> names = root.getSchema().getFields().stream().map(Field::getName).toList();
            if (names.size() < 2) {
                throw rows.wrong(0, "columns " + names);
            }
            List<FieldVector> features = new ArrayList<>(root.getFieldVectors());
            FieldVector keys = features.remove(VectorRows.keyColumn(names));
            boolean lists = features.size() == 1 && features.get(0) instanceof BaseListVector;
            if (!lists) {
                rows.name(features.stream().map(ValueVector::getName).toList());
            } else if (root.getSchema().getCustomMetadata() != null
                    && root.getSchema().getCustomMetadata().containsKey(FEATURES)) {
                rows.name(root.getSchema().getCustomMetadata().get(FEATURES).lines().toList());
            }
            while (reader.loadNextBatch()) {
                for (int i = 0; i < root.getRowCount(); i++) {
                    String key = key(keys, i, rows);
                    rows.add(0, key, lists ? list(features.get(0), i, key, rows) : row(features, i, key, rows));
                }
            }
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(start, 0, start.length, bytes, 0, start.length);
    }

    private static String key(FieldVector keys, int i, VectorRows<?> rows) {
        Object key = keys.isNull(i) ? null : keys.getObject(i);
        if (!(key instanceof Text) || keys.getField().getDictionary() != null) {
            throw rows.wrong(0, key == null ? "no symbol in row " + (i + 1)
                    : "a column '" + keys.getName() + "' of type " + keys.getField().getType() + " where the symbols belong");
        }
        return key.toString();
    }

    private static double[] row(List<FieldVector> features, int i, String key, VectorRows<?> rows) {
        double[] numbers = new double[features.size()];
        for (int d = 0; d < numbers.length; d++) {
            numbers[d] = number(features.get(d), i, features.get(d).getName(), key, rows);
        }
        return numbers;
    }

    private static double[] list(FieldVector lists, int i, String key, VectorRows<?> rows) {
        if (lists.isNull(i)) {
            throw rows.wrong(0, "no list for " + key);
        }
        BaseListVector vector = (BaseListVector) lists;
        FieldVector items = lists.getChildrenFromFields().get(0);
        int start = vector.getElementStartIndex(i);
        double[] numbers = new double[vector.getElementEndIndex(i) - start];
        for (int d = 0; d < numbers.length; d++) {
            numbers[d] = number(items, start + d, lists.getName(), key, rows);
        }
        return numbers;
    }

    private static double number(FieldVector vector, int i, String column, String key, VectorRows<?> rows) {
        if (vector.isNull(i)) {
            throw rows.wrong(0, "a missing value in '" + column + "' of " + key);
        }
        if (vector instanceof Float8Vector doubles) {
            return doubles.get(i);
        }
        if (vector instanceof Float4Vector floats) {
            return floats.get(i);
        }
        if (vector.getObject(i) instanceof Number number && vector.getField().getDictionary() == null) {
            return number.doubleValue();
        }
        throw rows.wrong(0, "'" + vector.getObject(i) + "' in '" + column + "' of " + key);
    }
}
