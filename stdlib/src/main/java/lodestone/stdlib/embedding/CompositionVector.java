package lodestone.stdlib.embedding;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.RowReport;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.formula.CompositionRows;

/**
 * The vector of a composition as a column; missing where an element has no vector, and reported.
 *
 * @param embedding the table's name and what was done to it, for plans
 * @param file      the table's file, if it is a user's; else null
 * @param poolings  one or several
 * @param pooled    the vectors of batches
 */
public record CompositionVector(String embedding, String file, List<Pooling> poolings, PooledVectors pooled)
        implements Function, RowReport, Cited {

    /** The key under which rows without a vector are counted, among the atomic numbers of the elements to blame. */
    private static final String ROWS = "rows";
    private static final String UNREADABLE = "unreadable";

    @Override
    public Type type() {
        return Type.vector(pooled.width());
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        return apply(arguments, rows, Listener.NONE);
    }

    /** @param arguments the atomic numbers z1, z2, ... and then the amounts n1, n2, ...; or one column of formulas */
    @Override
    public Values apply(List<Values> arguments, int rows, Listener listener) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        double[] items = new double[Math.multiplyExact(rows, pooled.width())];
        long[] absent = new long[Bits.words(rows)];
        long[] missing = new long[Element.values().length + 1];
        pooled.fill(compositions.numbers(), compositions.amounts(), rows, items, absent, missing);
        int count = Bits.count(absent);
        if (count == 0) {
            return new Values.Vectors(items, pooled.width(), null, rows);
        }
        listener.add(this, ROWS, count);
        if (compositions.unreadable() > 0) {
            listener.add(this, UNREADABLE, compositions.unreadable());
        }
        for (int number = 1; number < missing.length; number++) {
            if (missing[number] > 0) {
                listener.add(this, String.format("%03d", number), missing[number]);
            }
        }
        return new Values.Vectors(items, pooled.width(), absent, rows);
    }

    @Override
    public String text(Map<String, Long> rows) {
        String elements = rows.keySet().stream().filter(key -> Character.isDigit(key.charAt(0)))
                .map(number -> Element.ofNumber(Integer.parseInt(number)).name()).collect(Collectors.joining(", "));
        long unreadable = rows.getOrDefault(UNREADABLE, 0L);
        return Message.ROWS_WITHOUT_VECTOR.text(embedding, rows.get(ROWS))
                + (elements.isEmpty() ? "" : Message.ELEMENTS_WITHOUT_VECTOR.text(elements))
                + (unreadable == 0 ? "" : Message.FORMULAS_WITHOUT_VECTOR.text(unreadable));
    }

    @Override
    public String text(List<Expr> arguments) {
        return toString();
    }

    @Override
    public List<Path> files() {
        return file == null ? List.of() : List.of(Path.of(file));
    }

    /** Files are cited as such. */
    @Override
    public List<Citation> citations() {
        return file == null ? VectorTables.citations(embedding.replaceFirst(",.*", "")) : List.of();
    }

    @Override
    public String toString() {
        return poolings.stream().map(Pooling::label).collect(Collectors.joining(" + ")) + " of " + embedding;
    }
}
