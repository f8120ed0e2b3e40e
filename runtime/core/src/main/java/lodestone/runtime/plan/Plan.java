package lodestone.runtime.plan;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/**
 * What a pipeline means, as an immutable tree; running it is another matter. Built with checked names and types, so a
 * plan that exists can be run. Each node but a scan and a query in SQL has one input, and each knows the place of its stage.
 *
 * <p>A plan is data: Java serialization sends it to another JVM, where it means the same. What it holds (sources, functions,
 * reducers) is written as what defines it; caches and tables that follow from that are made anew.
 */
public sealed interface Plan extends Serializable permits Plan.Scan, Plan.Stage, Pushed, SqlQuery {

    Schema schema();

    SourceRef at();

    /** The node in one line, without its inputs. */
    String describe();

    default List<Plan> inputs() {
        return List.of();
    }

    /** The same node over another input. */
    default Plan withInput(Plan input) {
        return this;
    }

    /** The same node over other inputs, as many as it has. */
    default Plan withInputs(List<Plan> inputs) {
        return inputs.isEmpty() ? this : withInput(inputs.get(0));
    }

    /** A node over the rows of another one; with the same columns if it does not say otherwise. */
    sealed interface Stage extends Plan {
        Plan input();

        @Override
        default List<Plan> inputs() {
            return List.of(input());
        }

        @Override
        default Schema schema() {
            return input().schema();
        }
    }

    /** Rows of a source. */
    record Scan(Source source, ScanRequest request, SourceRef at) implements Plan {
        @Override
        public Schema schema() {
            return request.schema(source.schema());
        }

        public Scan with(ScanRequest other) {
            return new Scan(source, other, at);
        }

        @Override
        public String describe() {
            return "scan " + source + request;
        }
    }

    /** The rows where the condition is true. */
    record Filter(Plan input, Expr condition, SourceRef at) implements Stage {
        @Override
        public Plan withInput(Plan other) {
            return new Filter(other, condition, at);
        }

        @Override
        public String describe() {
            return "filter " + condition;
        }
    }

    /** One more column. */
    record Derive(Plan input, Named column, SourceRef at) implements Stage {
        @Override
        public Schema schema() {
            return input.schema().with(column.column());
        }

        @Override
        public Plan withInput(Plan other) {
            return new Derive(other, column, at);
        }

        @Override
        public String describe() {
            return "derive " + column;
        }
    }

    /** These columns, in this order; the hidden rank stays where there is one. */
    record Project(Plan input, List<String> names, SourceRef at) implements Stage {
        public Project {
            names = List.copyOf(names);
        }

        @Override
        public Schema schema() {
            Schema selected = input.schema().select(names);
            return selected.has(Source.RANK) || !input.schema().has(Source.RANK) ? selected
                    : selected.with(new Column(Source.RANK, Type.INT64, true));
        }

        @Override
        public Plan withInput(Plan other) {
            return new Project(other, names, at);
        }

        @Override
        public String describe() {
            return "select " + String.join(", ", names);
        }
    }

    /**
     * A uniform sample without replacement, the same however the rows come; in order of rank.
     *
     * @param n   rows in all, or for each value of {@code per}
     * @param per a column, or null
     */
    record Sample(Plan input, long n, String per, long seed, SourceRef at) implements Stage {
        @Override
        public Plan withInput(Plan other) {
            return new Sample(other, n, per, seed, at);
        }

        @Override
        public String describe() {
            return "sample " + n + (per == null ? "" : " per " + per) + ", seed " + seed;
        }
    }

    /** The first n rows. */
    record Limit(Plan input, long n, SourceRef at) implements Stage {
        @Override
        public Plan withInput(Plan other) {
            return new Limit(other, n, at);
        }

        @Override
        public String describe() {
            return "limit " + n;
        }
    }

    /** One column to sort by; missing values come last. */
    record SortKey(String column, boolean descending) implements Serializable {
        @Override
        public String toString() {
            return column + (descending ? " descending" : "");
        }
    }

    /** All rows in the order of the keys; rows with equal keys keep their order. */
    record Sort(Plan input, List<SortKey> keys, SourceRef at) implements Stage {
        public Sort {
            keys = List.copyOf(keys);
        }

        @Override
        public Plan withInput(Plan other) {
            return new Sort(other, keys, at);
        }

        @Override
        public String describe() {
            return "sort " + keys.stream().map(SortKey::toString).collect(Collectors.joining(", "));
        }
    }

    /** A place in a map of few dimensions for every row that has a vector; the others are left out. */
    sealed interface Placing extends Stage {
        /** The column of vectors. */
        String vector();

        /** What makes the map. */
        Reducer reducer();

        /** The columns of the coordinates, one a dimension of the reducer; they come after those of the input. */
        List<String> names();

        @Override
        default Schema schema() {
            return over(input().schema());
        }

        /** The columns over those of the input. */
        default Schema over(Schema input) {
            List<Column> columns = new ArrayList<>(input.columns());
            names().forEach(name -> columns.add(new Column(name, Type.FLOAT64)));
            return new Schema(columns);
        }
    }

    /** Makes a map of all rows. */
    record Reduce(Plan input, String vector, Reducer reducer, List<String> names, SourceRef at) implements Placing {
        public Reduce {
            names = List.copyOf(names);
        }

        @Override
        public Plan withInput(Plan other) {
            return new Reduce(other, vector, reducer, names, at);
        }

        @Override
        public String describe() {
            return "reduce " + vector + " to " + String.join(", ", names) + " by " + reducer;
        }
    }

    /** Places rows in a map that was made of others. */
    record Transform(Plan input, String vector, Reduce map, List<String> names, SourceRef at) implements Placing {
        public Transform {
            names = List.copyOf(names);
        }

        @Override
        public Plan withInput(Plan other) {
            return new Transform(other, vector, map, names, at);
        }

        @Override
        public Reducer reducer() {
            return map.reducer();
        }

        @Override
        public String describe() {
            return "transform " + vector + " to " + String.join(", ", names) + " by the map of " + map.at() + ", "
                    + map.reducer();
        }
    }

    /** How many rows: one row with the column {@code count}. */
    record Count(Plan input, SourceRef at) implements Stage {
        @Override
        public Schema schema() {
            return Schema.of(new Column("count", Type.INT64));
        }

        @Override
        public Plan withInput(Plan other) {
            return new Count(other, at);
        }

        @Override
        public String describe() {
            return "count";
        }
    }

    /** How many rows for each value of a column: that column and {@code count}, in order of the values. */
    record Tally(Plan input, String column, SourceRef at) implements Stage {
        @Override
        public Schema schema() {
            return schema(new Column(column, input.schema().column(column).type()));
        }

        @Override
        public Plan withInput(Plan other) {
            return new Tally(other, column, at);
        }

        @Override
        public String describe() {
            return "tally " + column;
        }

        static Schema schema(Column key) {
            return Schema.of(key, new Column(key.name().equals("count") ? "rows" : "count", Type.INT64));
        }
    }

    /** The files that this node reads, its inputs aside. */
    default List<Path> files() {
        if (this instanceof Scan scan) {
            return scan.source().files();
        }
        if (this instanceof Transform transform) {
            return transform.map().chain().stream().flatMap(node -> node.files().stream()).toList();
        }
        return functions().stream().flatMap(f -> f.files().stream()).toList();
    }

    /** The functions that this node calls. */
    default List<Function> functions() {
        return this instanceof Filter filter ? filter.condition().functions()
                : this instanceof Derive derive ? derive.column().expr().functions() : List.of();
    }

    /** The nodes from here down to the source, or sources. */
    default List<Plan> chain() {
        List<Plan> nodes = new ArrayList<>(List.of(this));
        inputs().forEach(i -> nodes.addAll(i.chain()));
        return nodes;
    }
}
