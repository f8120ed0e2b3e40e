package lodestone.dsl.compile;

import groovy.lang.GroovyClassLoader;
import java.util.List;
import java.util.Set;
import lodestone.dsl.StudyScript;

/**
 * One input of a live session, compiled.
 *
 * @param script       its statements; null if it has only classes
 * @param classes      the loader of its classes, by which later inputs find them
 * @param declarations the variables that it declares at its top level
 * @param definitions  its methods and classes
 * @param needed       variables of the session that its methods and classes use, which they could not in a script
 * @param isBase       whether it has methods, so that later inputs shall be of classes derived from it
 * @param imports      its imports
 */
public record Fragment(Class<? extends StudyScript> script, GroovyClassLoader classes, List<Declaration> declarations,
                       List<Definition> definitions, Set<String> needed, boolean isBase, Imports imports) {

    /**
     * A declaration of variables at the top level of an input; places are 1-based lines and columns.
     *
     * @param typed whether it gives the variables a type other than {@code def}
     */
    public record Declaration(List<String> names, boolean typed, Place start, Place target, Place value, Place end) {
    }

    /**
     * A method or a class.
     *
     * @param signature equal for two of which the later one counts
     */
    public record Definition(String signature, Place start, Place end) {
    }

    public record Place(int line, int column) {
    }
}
