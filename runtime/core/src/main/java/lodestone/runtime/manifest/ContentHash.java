package lodestone.runtime.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/**
 * SHA-256 over the values of a table in order: the same however the rows are cut into batches, and whatever file they
 * come from or go to. Each column has digests of its own over values and missing rows; the result is over these and the
 * columns' names and types.
 */
public final class ContentHash {

    private final Schema schema;
    private final List<ColumnHash> columns;
    private long rows;

    public ContentHash(Schema schema) {
        this.schema = schema;
        this.columns = schema.columns().stream().map(c -> new ColumnHash(c.type())).toList();
    }

    /** The batch stays the caller's. */
    public void add(Batch batch) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(batch.root().getVector(i), rows);
        }
        rows += batch.rows();
    }

    /** The hash of the rows so far, 64 hexadecimal digits; nothing can be added after it. */
    public String hex() {
        MessageDigest digest = sha256();
        text(digest, "table " + rows);
        for (int i = 0; i < columns.size(); i++) {
            text(digest, schema.columns().get(i).name());
            Type type = schema.columns().get(i).type();
            text(digest, type.kind() + (type.isVector() ? " " + type.width() : ""));
            columns.get(i).finish(digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The hash of a small result.
     *
     * @param value null, Boolean, number, text, or an Iterable or Map (in its order) of these
     */
    public static String of(Object value) {
        MessageDigest digest = sha256();
        add(digest, value);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of points, shape [n, d]. */
    public static String ofPoints(double[][] points) {
        MessageDigest digest = sha256();
        ByteBuffer row = ByteBuffer.allocate(points.length == 0 ? 0 : Double.BYTES * points[0].length);
        for (double[] point : points) {
            row.asDoubleBuffer().put(point);
            digest.update(row.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Object value) {
        if (value instanceof Map<?, ?> map) {
            text(digest, "map " + map.size());
            map.forEach((k, v) -> {
                add(digest, k);
                add(digest, v);
            });
        } else if (value instanceof Iterable<?> items) {
            text(digest, "list");
            items.forEach(item -> add(digest, item));
            text(digest, "end");
        } else if (value == null) {
            text(digest, "null");
        } else if (value instanceof Number number) {
            boolean real = number instanceof Double || number instanceof Float;
            text(digest, real ? "real " + number.doubleValue() : "integer " + number);
        } else {
            text(digest, value instanceof Boolean ? "bool " + value : "text " + value);
        }
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
