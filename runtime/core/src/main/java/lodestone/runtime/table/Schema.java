package lodestone.runtime.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/** The columns of a table, in order. Names are unique: a second column of one name throws DUPLICATE_COLUMN. */
public record Schema(List<Column> columns) implements Serializable {

    public Schema {
        columns = List.copyOf(columns);
        Set<String> seen = new HashSet<>();
        for (Column column : columns) {
            if (!seen.add(column.name())) {
                throw StudyException.of(Message.DUPLICATE_COLUMN, column.name());
            }
        }
    }

    public static Schema of(Column... columns) {
        return new Schema(List.of(columns));
    }

    public Optional<Column> find(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /**
     * @throws StudyException UNKNOWN_COLUMN if there is none of that name
     */
    public Column column(String name) {
        return find(name).orElseThrow(() -> StudyException.of(Message.UNKNOWN_COLUMN, name,
                String.join(", ", names()), Suggestion.didYouMean(name, names())));
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    public int indexOf(String name) {
        return names().indexOf(name);
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** What a result shows when nobody selected columns. */
    public List<String> shownNames() {
        return columns.stream().filter(c -> !c.hidden()).map(Column::name).toList();
    }

    /** The columns of these names, all of them shown, in the order of the names. */
    public Schema select(List<String> names) {
        return new Schema(names.stream().map(n -> column(n).shown()).toList());
    }

    public Schema with(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new Schema(more);
    }

    @Override
    public String toString() {
        return columns.stream().filter(c -> !c.hidden()).map(Column::toString).collect(Collectors.joining(", "));
    }
}
