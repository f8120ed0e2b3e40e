package lodestone.stdlib.embedding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.io.FileSource;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import org.apache.arrow.memory.RootAllocator;

/** Reads vectors from Parquet: a column of symbols, and columns of numbers or one of lists. */
final class ParquetVectors {

    private ParquetVectors() {
    }

    static void read(Path file, VectorRows<?> rows) {
        FileSource source = FileSource.open(file);
        List<String> columns = new ArrayList<>(source.schema().columns().stream().map(Column::name).toList());
        columns.remove(Source.RANK);
        if (columns.size() < 2) {
            throw rows.wrong(0, "columns " + columns);
        }
        String key = columns.remove(VectorRows.keyColumn(columns));
        List<String> all = new ArrayList<>(columns);
        all.add(key);
        try (RootAllocator allocator = new RootAllocator()) {
            Context context = new Context(allocator, 1, new Cancellation(), Listener.NONE);
            ScanRequest request = new ScanRequest(all, Expr.Literal.TRUE, List.of());
            for (long partition = 0; partition < source.partitions(); partition++) {
                try (Operator scan = source.scan(request, partition, context)) {
                    for (Batch batch = scan.next(); batch != null; batch = scan.next()) {
                        try (Batch current = batch) {
                            addAll(current, key, columns, rows);
                        }
                    }
                }
            }
        }
    }

    private static void addAll(Batch batch, String key, List<String> columns, VectorRows<?> rows) {
        List<Values> features = columns.stream().map(batch::values).toList();
        Values keys = batch.values(key);
        for (int i = 0; i < batch.rows(); i++) {
            if (!(keys.get(i) instanceof String symbol)) {
                throw rows.wrong(0, keys.get(i) + " where a symbol belongs");
            }
            if (features.size() == 1 && features.get(0) instanceof Values.Vectors vectors && !vectors.isNull(i)) {
                rows.add(0, symbol, vectors.row(i));
            // Lists of several lengths arrive as the texts of JSON arrays.
            } else if (features.size() == 1 && features.get(0).get(i) instanceof String list && list.startsWith("[")) {
                rows.add(0, symbol, JsonVectors.list(list, 0, symbol, rows));
            } else {
                addRow(features, columns, symbol, i, rows);
            }
        }
    }

    private static void addRow(List<Values> features, List<String> columns, String symbol, int i, VectorRows<?> rows) {
        rows.name(columns);
        double[] numbers = new double[columns.size()];
        for (int d = 0; d < numbers.length; d++) {
            Object value = features.get(d).get(i);
            if (!(value instanceof Number number)) {
                throw rows.wrong(0, (value == null ? "a missing value or NaN" : "'" + value + "'")
                        + " in '" + columns.get(d) + "' of " + symbol);
            }
            numbers[d] = number.doubleValue();
        }
        rows.add(0, symbol, numbers);
    }
}
