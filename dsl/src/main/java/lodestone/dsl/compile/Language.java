package lodestone.dsl.compile;

import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ServiceLoader;
import java.util.Set;
import lodestone.dsl.LanguageExtension;
import lodestone.dsl.StudyScript;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.customizers.ImportCustomizer;

/** The language with all extensions of one class path: its verbs, and its compiler. Immutable; threads may share it. */
public final class Language {

    private final ClassLoader loader;
    private final Verbs verbs;
    private final ImportCustomizer imports = new ImportCustomizer();
    private final CompilerConfiguration configuration;

    public Language(ClassLoader loader) {
        this.loader = loader;
        this.verbs = Verbs.load(loader);
        for (LanguageExtension extension : ServiceLoader.load(LanguageExtension.class, loader)) {
            extension.staticImports().forEach(imports::addStaticStars);
        }
        this.configuration = configuration();
    }

    private CompilerConfiguration configuration() {
        CompilerConfiguration made = new CompilerConfiguration();
        made.setScriptBaseClass(StudyScript.class.getName());
        made.addCompilationCustomizers(imports, new StageTransform(verbs, Set.of()));
        // Lodestone does not load libraries behind the user's back: a study must run the same in ten years.
        made.setDisabledGlobalASTTransformations(Set.of("groovy.grape.GrabAnnotationTransformation"));
        // Looking classes up by loading them is faster from a class-data archive than reading their bytes.
        made.getOptimizationOptions().put("asmResolving", false);
        return made;
    }

    /** The language of the class path that Lodestone itself was loaded from. */
    public static Language installed() {
        return Installed.LANGUAGE;
    }

    public Verbs verbs() {
        return verbs;
    }

    /**
     * Compiles a script.
     *
     * @param script      its name as the user gave it, for messages
     * @param typeChecked whether to check the types of what is ordinary Groovy in it, too
     * @throws StudyException for what is wrong in it, all of it
     */
    public Class<? extends StudyScript> compile(String script, String text, boolean typeChecked) {
        try {
            return compile(script, text, typeChecked ? new TypeCheck(verbs, null).loader(loader, configuration())
                    : new GroovyClassLoader(loader, configuration));
        } catch (MultipleCompilationErrorsException e) {
            throw CompileErrors.of(script, text, e);
        }
    }

    /** Compiles a script with mistakes in it, as far as that is possible, and finds them. */
    public Draft draft(String script, String text) {
        return new Salvage(script, text, (mended, errors) -> compile(script, mended,
                new TypeCheck(verbs, errors).loader(loader, configuration()))).compile(configuration);
    }

    private static Class<? extends StudyScript> compile(String script, String text, GroovyClassLoader classes) {
        try (classes) {
            GroovyCodeSource source = new GroovyCodeSource(text, unit(script), "/lodestone/study");
            source.setCachable(false);
            return classes.parseClass(source).asSubclass(StudyScript.class);
        } catch (ClassCastException e) {
            throw StudyException.causedBy(e, Message.SYNTAX, "only classes and no statements in the script")
                    .at(new SourceRef(script, 0, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file name that a script's classes carry. Its hyphen keeps the script's class out of the way of names in the
     * script: in {@code atoms.groovy} there may be a column {@code atoms}.
     */
    public static String unit(String script) {
        String name = script.substring(Math.max(script.lastIndexOf('/'), script.lastIndexOf('\\')) + 1);
        name = name.endsWith(".groovy") ? name.substring(0, name.length() - ".groovy".length()) : name;
        StringBuilder unit = new StringBuilder();
        name.chars().forEach(c -> unit.append(Character.isLetterOrDigit(c) || c == '-' ? (char) c : '_'));
        return unit.append("-study.groovy").toString();
    }

    private static final class Installed {
        static final Language LANGUAGE = new Language(Language.class.getClassLoader());
    }
}
