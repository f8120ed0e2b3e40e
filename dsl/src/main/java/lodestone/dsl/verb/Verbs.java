package lodestone.dsl.verb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.LanguageExtension;
import lodestone.dsl.Pipeline;
import lodestone.dsl.PipelineScope;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.StudyScript;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.plan.Source;

/**
 * The stages and functions of the language: those of every Groovy extension module on the class path. Groovy reads the
 * same descriptors, but only for its own class loader, and keeps neither parameter types nor annotations at hand.
 */
public final class Verbs {

    private static final String DESCRIPTOR = "META-INF/groovy/org.codehaus.groovy.runtime.ExtensionModule";

    private final Map<String, Verb> stages = new TreeMap<>();
    private final Map<String, Verb> functions = new TreeMap<>();
    private final Set<String> arguments = new TreeSet<>();

    private final List<Class<?>> extensions = new ArrayList<>();
    private ClassLoader loader;

    private Verbs() {
    }

    public static Verbs load(ClassLoader loader) {
        Verbs verbs = new Verbs();
        verbs.loader = loader;
        try {
            for (URL url : Collections.list(loader.getResources(DESCRIPTOR))) {
                Properties module = new Properties();
                try (InputStream in = url.openStream()) {
                    module.load(in);
                }
                for (String name : module.getProperty("extensionClasses", "").split(",")) {
                    if (!name.isBlank()) {
                        verbs.add(Class.forName(name.strip(), false, loader));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("an extension module names a class that is not there: " + e.getMessage(), e);
        }
        return verbs;
    }

    /** The stages of a block of its own, such as a figure's: the methods of a class whose first parameter is the scope. */
    public static Verbs of(Class<?> extension, Class<?> scope) {
        Verbs verbs = new Verbs();
        for (Method method : extension.getMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && method.getParameterCount() > 0
                    && method.getParameterTypes()[0] == scope) {
                verbs.stages.computeIfAbsent(method.getName(), Verb::new).add(method);
            }
        }
        return verbs;
    }

    private void add(Class<?> extension) {
        extensions.add(extension);
        for (Method method : extension.getMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && method.getParameterCount() > 0) {
                Class<?> scope = method.getParameterTypes()[0];
                if (scope == PipelineScope.class) {
                    stages.computeIfAbsent(method.getName(), Verb::new).add(method);
                } else if (scope == ExpressionScope.class) {
                    functions.computeIfAbsent(method.getName(), Verb::new).add(method);
                } else if (scope == StudyScript.class && isArgument(method)) {
                    arguments.add(method.getName());
                }
            }
        }
    }

    private static boolean isArgument(Method method) {
        Class<?> type = method.getReturnType();
        ScriptFunction function = method.getAnnotation(ScriptFunction.class);
        return type == Pipeline.class || Source.class.isAssignableFrom(type) || function != null && function.isArgument();
    }

    public Collection<Verb> stages() {
        return stages.values();
    }

    public Collection<Verb> functions() {
        return functions.values();
    }

    public Collection<String> stageNames() {
        return stages.keySet();
    }

    public boolean isStage(String name) {
        return stages.containsKey(name);
    }

    public boolean isFunction(String name) {
        return functions.containsKey(name);
    }

    /** Whether scripts have a function of this name that can stand as an argument of a stage. */
    public boolean isArgument(String name) {
        return arguments.contains(name);
    }

    /**
     * @throws StudyException UNKNOWN_STAGE, without a place
     */
    public Verb stage(String name) {
        return find(stages, name, Message.UNKNOWN_STAGE, Set.of());
    }

    /**
     * @throws StudyException UNKNOWN_FUNCTION, without a place
     */
    public Verb function(String name) {
        return function(name, Set.of());
    }

    /** @param others names of functions that are no verbs, for the message */
    public Verb function(String name, Collection<String> others) {
        return find(functions, name, Message.UNKNOWN_FUNCTION, others);
    }

    private static Verb find(Map<String, Verb> verbs, String name, Message unknown, Collection<String> others) {
        Verb verb = verbs.get(name);
        if (verb == null) {
            Set<String> names = new TreeSet<>(verbs.keySet());
            names.addAll(others);
            throw StudyException.of(unknown, name, String.join(", ", names),
                    name.equals("not") ? " Write ! for 'not'." : Suggestion.didYouMean(name, names));
        }
        return verb;
    }

    /** All that scripts can write, also outside of pipelines and in blocks of other kinds. Made anew, for it takes a while. */
    public Reference reference() {
        List<Class<?>> all = new ArrayList<>(extensions);
        for (LanguageExtension extension : ServiceLoader.load(LanguageExtension.class, loader)) {
            all.addAll(extension.blocks());
        }
        return new Reference(all);
    }

    /**
     * What is known of every verb of a name, as plain text.
     *
     * @throws StudyException UNKNOWN_TOPIC, without a place
     */
    public String help(String topic) {
        return reference().help(topic);
    }

    /** A Markdown table of all stages and functions without their options, for the README. */
    public String markdown() {
        StringBuilder text = new StringBuilder("| verb | does |\n|---|---|\n");
        for (Collection<Verb> verbs : List.of(stages(), functions())) {
            for (Verb verb : verbs) {
                text.append("| `").append(String.join("`<br>`", verb.usages())).append("` | ").append(verb.doc()).append(" |\n");
            }
        }
        return text.toString();
    }
}
