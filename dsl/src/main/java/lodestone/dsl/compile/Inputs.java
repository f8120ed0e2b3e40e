package lodestone.dsl.compile;

import groovy.lang.GroovyClassLoader;
import java.util.Arrays;
import lodestone.dsl.StudyScript;

/**
 * What the inputs of a live session leave for the next one besides the values of variables.
 *
 * @param base    the class of the last input with methods, from which the next one's is derived
 * @param classes where the classes of the inputs are found; null before the first
 */
public record Inputs(String base, GroovyClassLoader classes, Imports imports) {

    public static final Inputs NONE = new Inputs(StudyScript.class.getName(), null, Imports.NONE);

    /** With what an input has added. */
    public Inputs and(Fragment input) {
        String own = input.script() == null ? "" : input.script().getName();
        boolean declares = input.isBase()
                || Arrays.stream(input.classes().getLoadedClasses()).anyMatch(c -> own.isEmpty() || !c.getName().startsWith(own));
        return new Inputs(input.isBase() ? input.script().getName() : base, declares ? input.classes() : classes, input.imports());
    }
}
