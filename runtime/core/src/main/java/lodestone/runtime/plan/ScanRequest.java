package lodestone.runtime.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;

/**
 * What is wanted of a source.
 *
 * @param columns   columns of the source, in the order wanted
 * @param condition only rows where this is true; a source gets only conditions that it said it can evaluate
 * @param labels    conditions wanted as further columns, after the others; likewise
 */
public record ScanRequest(List<String> columns, Expr condition, List<Named> labels) implements Serializable {

    public ScanRequest {
        columns = List.copyOf(columns);
        labels = List.copyOf(labels);
    }

    public static ScanRequest all(Source source) {
        return new ScanRequest(source.schema().names(), Expr.Literal.TRUE, List.of());
    }

    /** The columns that come, in order; those the source hides stay hidden. */
    public Schema schema(Schema source) {
        List<Column> all = new ArrayList<>();
        columns.forEach(c -> all.add(source.column(c)));
        labels.forEach(l -> all.add(l.column()));
        return new Schema(all);
    }

    public ScanRequest withColumns(List<String> columns) {
        return new ScanRequest(columns, condition, labels);
    }

    public ScanRequest withCondition(Expr condition) {
        return new ScanRequest(columns, condition, labels);
    }

    public ScanRequest withLabel(Named label) {
        List<Named> more = new ArrayList<>(labels);
        more.add(label);
        return new ScanRequest(columns, condition, more);
    }

    public ScanRequest withoutLabels() {
        return new ScanRequest(columns, condition, List.of());
    }

    /** As plans print it, without the columns nobody selected. */
    @Override
    public String toString() {
        String text = condition.equals(Expr.Literal.TRUE) ? "" : ", where " + condition;
        return labels.isEmpty() ? text
                : text + ", labels " + labels.stream().map(Named::toString).collect(Collectors.joining(", "));
    }
}
