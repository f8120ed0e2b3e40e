package lodestone.dsl;

import java.util.List;

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
}
