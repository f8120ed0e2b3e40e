package lodestone.runtime.message;

import java.io.Serializable;

/**
 * A place in a study script.
 *
 * @param script file name as the user gave it, or null for calls from Java
 * @param line   1-based line, 0 if unknown
 * @param column 1-based column, 0 if unknown
 */
public record SourceRef(String script, int line, int column) implements Serializable {

    /** No place in a script: a call from Java, or a problem of the whole run. */
    public static final SourceRef NONE = new SourceRef(null, 0, 0);

    /** No place is told by identity. */
    private Object readResolve() {
        return equals(NONE) ? NONE : this;
    }

    @Override
    public String toString() {
        if (script == null) {
            return "";
        }
        if (line == 0) {
            return script;
        }
        return column == 0 ? script + ":" + line : script + ":" + line + ":" + column;
    }
}
