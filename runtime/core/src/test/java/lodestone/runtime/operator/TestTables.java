package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/**
 * Small tables for tests, as lists of rows; values are Boolean, Long (also for UINT8), Double, String, List of String, List of
 * Double or null.
 */
public final class TestTables {

    /** A column of every type. */
    public static final Schema EVERY_TYPE = new Schema(Stream.of(Type.BOOL, Type.UINT8, Type.INT64, Type.FLOAT64, Type.UTF8,
            Type.UTF8_LIST, Type.vector(3)).map(t -> new Column(t.kind().name().toLowerCase(java.util.Locale.ROOT), t)).toList());

    private static final List<String> TEXTS = List.of("", "NaCl", "Li6ZnO4", "x,y", "say \"O2\"", "two\nlines", 
            "Å \u2082 \uD83D\uDC8E", " padded ", "null", "'", "a;b\tc");

    private TestTables() {
    }

    /** Runs work with a context, and fails if Arrow memory is left over. */
    public static void withContext(Consumer<Context> work) {
        try (BufferAllocator allocator = new RootAllocator()) {
            work.accept(context(allocator));
        }
    }

    public static Context context(BufferAllocator allocator) {
        return new Context(allocator, 2, new Cancellation(), Listener.NONE);
    }

    /** Rows with a missing value in about every fourth cell; the same for the same seed. */
    public static List<List<Object>> random(Schema schema, int rows, long seed) {
        Random random = new Random(seed);
        List<List<Object>> result = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Object> row = new ArrayList<>();
            schema.columns().forEach(c -> row.add(random.nextInt(4) == 0 ? null : value(c.type(), random)));
            result.add(row);
        }
        return result;
    }

    private static Object value(Type type, Random random) {
        return switch (type.kind()) {
            case BOOL -> random.nextBoolean();
            case UINT8 -> (long) random.nextInt(256);
            case INT64 -> random.nextLong() >> random.nextInt(64);
            case FLOAT64 -> random.nextInt(5) == 0 ? random.nextInt(3) - 1.0
                    : random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case UTF8 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case UTF8_LIST -> random.ints(random.nextInt(4), 0, TEXTS.size()).mapToObj(TEXTS::get).toList();
            case VECTOR -> random.ints(type.width(), -999, 999).mapToObj(i -> i / 8.0).toList();
            case NULL -> null;
        };
    }

    /** The rows in batches of the given size. */
    public static Operator operator(Schema schema, List<List<Object>> rows, int batchRows, BufferAllocator allocator) {
        return new InMemory(schema, rows, batchRows, allocator);
    }

    /** The rows in partitions of about equal size, with {@link Source#RANK}. */
    public static Source source(Schema schema, List<List<Object>> rows, int partitions, int batchRows) {
        return new InMemorySource(schema, rows, partitions, batchRows);
    }

    public static Batch batch(Schema schema, List<List<Object>> rows, BufferAllocator allocator) {
        List<Values> columns = IntStream.range(0, schema.columns().size())
                .mapToObj(c -> values(schema.columns().get(c).type(), rows.stream().map(r -> r.get(c)).toArray())).toList();
        return Batch.copyOf(schema, columns, rows.size(), allocator);
    }

    /** All rows that are still to come; the operator stays open. */
    public static List<List<Object>> rows(Operator operator) {
        List<List<Object>> rows = new ArrayList<>();
        for (Batch batch = operator.next(); batch != null; batch = operator.next()) {
            rows.addAll(rows(batch));
        }
        return rows;
    }

    /** The rows of a batch, which is closed. */
    public static List<List<Object>> rows(Batch batch) {
        try (batch) {
            List<Values> columns = batch.schema().names().stream().map(batch::values).toList();
            return IntStream.range(0, batch.rows())
                    .mapToObj(i -> columns.stream().map(c -> c.get(i)).collect(java.util.stream.Collectors.toList())).toList();
        }
    }

    private static Values values(Type type, Object[] cells) {
        int n = cells.length;
        long[] nulls = bits(n, i -> cells[i] == null);
        return switch (type.kind()) {
            case BOOL -> new Values.Bools(bits(n, i -> Boolean.TRUE.equals(cells[i])), nulls, n);
            case UINT8 -> {
                byte[] values = new byte[n];
                for (int i = 0; i < n; i++) {
                    values[i] = cells[i] == null ? 0 : ((Number) cells[i]).byteValue();
                }
                yield new Values.Bytes(values, nulls, n);
            }
            case INT64 -> new Values.Longs(
                    Arrays.stream(cells).mapToLong(c -> c == null ? 0 : ((Number) c).longValue()).toArray(), nulls, n);
            case FLOAT64 -> new Values.Doubles(
                    Arrays.stream(cells).mapToDouble(c -> c == null ? 0 : (Double) c).toArray(), nulls, n);
            case UTF8 -> Values.Strings.of(Arrays.asList(Arrays.copyOf(cells, n, String[].class)));
            case UTF8_LIST -> lists(cells, nulls);
            case VECTOR -> Values.of(type, Arrays.asList(cells));
            case NULL -> throw new IllegalArgumentException("no column has type null");
        };
    }

    private static Values lists(Object[] cells, long[] nulls) {
        int[] offsets = new int[cells.length + 1];
        List<String> items = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                ((List<?>) cells[i]).forEach(item -> items.add((String) item));
            }
            offsets[i + 1] = items.size();
        }
        return new Values.StringLists(Values.Strings.of(items), offsets, nulls, cells.length);
    }

    private static long[] bits(int n, IntPredicate condition) {
        long[] bits = new long[Bits.words(n)];
        IntStream.range(0, n).filter(condition).forEach(i -> Bits.set(bits, i));
        return bits;
    }
}
