package lodestone.dsl;

import java.util.List;
import java.util.Map;

/**
 * What a library adds to the language besides its verbs; found through {@link java.util.ServiceLoader}. The verbs
 * themselves are named in the library's Groovy extension module descriptor.
 */
public interface LanguageExtension {

    /** Names of classes whose public static constants and methods every script sees without import. */
    List<String> staticImports();

    /** Classes with verbs of other blocks than pipelines', as those of a figure; help and the reference page name them too. */
    default List<Class<?>> blocks() {
        return List.of();
    }

    /**
     * For completion: the names that can stand in quotes after a verb ({@code "verb"}) or after an option of it
     * ({@code "verb.option"}). Asked for when they are first needed.
     */
    default Map<String, List<String>> choices() {
        return Map.of();
    }
}
