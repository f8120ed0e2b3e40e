package lodestone.runtime.table;

import java.io.Serializable;

/**
 * A column of a schema.
 *
 * @param hidden whether the column can be used in expressions and selected by name, but is not among the results
 *               otherwise: the many columns a virtual table could compute
 */
public record Column(String name, Type type, boolean hidden) implements Serializable {

    public Column(String name, Type type) {
        this(name, type, false);
    }

    public Column shown() {
        return hidden ? new Column(name, type) : this;
    }

    @Override
    public String toString() {
        return name + ": " + type;
    }
}
