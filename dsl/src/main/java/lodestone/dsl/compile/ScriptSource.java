package lodestone.dsl.compile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the classes of a script are made of: its text, or the inputs of a live session up to one. Another JVM makes the same
 * classes of it.
 */
public record ScriptSource(List<Input> inputs) implements Serializable {

    /** Where there is no script: a class can be on the class path only. */
    public static final ScriptSource NONE = new ScriptSource(List.of());

    /**
     * @param variables those that were known to an input of a live session; null for a script
     * @param functions those that were known: their names by what they can be called by
     */
    public record Input(String name, String text, Set<String> variables, Map<String, String> functions)
            implements Serializable {
    }

    public static ScriptSource of(String name, String text) {
        return new ScriptSource(List.of(new Input(name, text, null, Map.of())));
    }

    /** With one more input. */
    public ScriptSource and(Input input) {
        List<Input> more = new ArrayList<>(inputs);
        more.add(input);
        return new ScriptSource(List.copyOf(more));
    }

    /** Compiles it, and runs nothing; where its classes are found. */
    public ClassLoader compile(Language language) {
        ClassLoader classes = null;
        Inputs before = Inputs.NONE;
        for (Input input : inputs) {
            if (input.variables() == null) {
                classes = language.compile(input.name(), input.text(), false).getClassLoader();
            } else {
                Fragment compiled = language.compile(input.name(), input.text(), before, input.variables(), input.functions());
                before = before.and(compiled);
                classes = compiled.classes();
            }
        }
        return classes;
    }
}
