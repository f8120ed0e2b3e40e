package lodestone.dsl.compile;

import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import groovy.transform.ThreadInterrupt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.control.customizers.ImportCustomizer;

/** The language with all extensions of one class path: its verbs, and its compiler. Immutable; threads may share it. */
public final class Language {

    private final ClassLoader loader;
    private final Verbs verbs;
    private final ImportCustomizer imports = new ImportCustomizer();
    private final List<String> extensions = new ArrayList<>();
    private final CompilerConfiguration configuration;

    public Language(ClassLoader loader) {
        this.loader = loader;
        this.verbs = Verbs.load(loader);
        for (LanguageExtension extension : ServiceLoader.load(LanguageExtension.class, loader)) {
            extensions.addAll(extension.staticImports());
        }
        extensions.forEach(imports::addStaticStars);
        this.configuration = configuration(Map.of());
    }

    private CompilerConfiguration configuration(Map<String, String> functions, CompilationCustomizer... before) {
        CompilerConfiguration made = new CompilerConfiguration();
        made.setScriptBaseClass(StudyScript.class.getName());
        made.addCompilationCustomizers(before);
        made.addCompilationCustomizers(imports, new StageTransform(verbs, functions));
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

    /** The names of the constants that scripts see without import. */
    public List<String> constants() {
        return extensions.stream().flatMap(name -> {
            try {
                return Arrays.stream(Class.forName(name, false, loader).getFields());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }).filter(field -> Modifier.isStatic(field.getModifiers())).map(Field::getName).toList();
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
            return script(typeChecked ? new TypeCheck(verbs, null).loader(loader, configuration(Map.of()))
                    : new GroovyClassLoader(loader, configuration), script, text);
        } catch (MultipleCompilationErrorsException e) {
            throw CompileErrors.of(script, text, e);
        }
    }

    /** Compiles a script with mistakes in it, as far as that is possible, and finds them. */
    public Draft draft(String script, String text) {
        return new Salvage(script, text, (mended, errors) ->
                script(new TypeCheck(verbs, errors).loader(loader, configuration(Map.of())), script, mended)).compile(configuration);
    }

    private static Class<? extends StudyScript> script(GroovyClassLoader classes, String script, String text) {
        try (classes) {
            return parse(classes, script, text).asSubclass(StudyScript.class);
        } catch (ClassCastException e) {
            throw StudyException.causedBy(e, Message.SYNTAX, "only classes and no statements in the script")
                    .at(new SourceRef(script, 0, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles an input of a live session.
     *
     * @param name   of the input, for messages
     * @param before what the inputs before it left
     * @param known  the names of the session's variables
     * @param functions the session's functions: their names by what they can be called by
     * @throws StudyException for what is wrong in it, all of it
     */
    public Fragment compile(String name, String text, Inputs before, Collection<String> known, Map<String, String> functions) {
        LiveVariables variables = new LiveVariables(known, before.imports());
        LiveVariables.Binder binder = new LiveVariables.Binder();
        CompilerConfiguration live = configuration(functions, variables);
        live.setScriptBaseClass(before.base());
        live.addCompilationCustomizers(binder, new ASTTransformationCustomizer(ThreadInterrupt.class));
        GroovyClassLoader classes = new GroovyClassLoader(before.classes() == null ? loader : before.classes(), live);
        classes.setResourceLoader(file -> null);
        try {
            Class<?> compiled = parse(classes, name, text);
            return new Fragment(StudyScript.class.isAssignableFrom(compiled) ? compiled.asSubclass(StudyScript.class) : null,
                    classes, variables.declarations(), variables.definitions(), binder.needed(), variables.hasMethods(),
                    variables.imports());
        } catch (MultipleCompilationErrorsException e) {
            throw CompileErrors.of(name, text, e);
        }
    }

    private static Class<?> parse(GroovyClassLoader classes, String script, String text) {
        GroovyCodeSource source = new GroovyCodeSource(text, unit(script), "/lodestone/study");
        source.setCachable(false);
        return classes.parseClass(source);
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
