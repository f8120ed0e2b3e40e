package lodestone.dsl.verb;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Pipeline;
import lodestone.dsl.PipelineScope;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.Stage;
import lodestone.dsl.StudyScript;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/** Everything a script can write, by what it is written in or called on: for help, the reference page and editors. */
public final class Reference {

    private final Map<Class<?>, Map<String, Verb>> verbs = new LinkedHashMap<>();

    /**
     * Verbs of one kind.
     *
     * @param on what they are called on: a script, the scope of a block, a value such as a pipeline
     */
    public record Section(Class<?> on, String title, Collection<Verb> verbs) {
    }

    /** @param extensions classes with verbs; the values that their methods take and give may have methods of their own */
    Reference(Collection<Class<?>> extensions) {
        List.of(StudyScript.class, PipelineScope.class, ExpressionScope.class, Pipeline.class).forEach(this::verbsOn);
        extensions.forEach(extension -> List.of(extension.getMethods()).stream()
                .filter(m -> Modifier.isStatic(m.getModifiers()) && m.getParameterCount() > 0 && isVerb(m))
                .forEach(m -> add(m.getParameterTypes()[0], m)));
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>(verbs.keySet());
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.remove();
            if (seen.add(type)) {
                List.of(type.getMethods()).stream()
                        .filter(m -> !Modifier.isStatic(m.getModifiers()) && m.isAnnotationPresent(ScriptFunction.class))
                        .forEach(m -> add(type, m));
                verbsOn(type).values().forEach(verb -> verb.methods().forEach(m -> waiting.add(m.getReturnType())));
            }
        }
        verbs.values().removeIf(Map::isEmpty);
    }

    private static boolean isVerb(Method method) {
        Class<?> scope = method.getParameterTypes()[0];
        return scope == PipelineScope.class || scope == ExpressionScope.class || method.isAnnotationPresent(Stage.class)
                || method.isAnnotationPresent(ScriptFunction.class);
    }

    private Map<String, Verb> verbsOn(Class<?> type) {
        return verbs.computeIfAbsent(type, t -> new TreeMap<>());
    }

    private void add(Class<?> on, Method method) {
        verbsOn(on).computeIfAbsent(name(method), Verb::new).add(method);
    }

    /** A getter is written as a property. */
    private static String name(Method method) {
        String name = method.getName();
        boolean getter = name.matches("get[A-Z].*") && method.getParameterCount() == (Modifier.isStatic(method.getModifiers()) ? 1 : 0);
        return getter ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
    }

    public List<Section> sections() {
        return verbs.entrySet().stream().map(e -> new Section(e.getKey(), title(e.getKey()), e.getValue().values())).toList();
    }

    /** What the verbs of a type are called on or stand in, by the verb that gives it. */
    private String title(Class<?> on) {
        if (on == StudyScript.class) {
            return "In a script";
        } else if (on == ExpressionScope.class) {
            return "In an expression";
        }
        for (Verb verb : verbs.values().stream().flatMap(section -> section.values().stream()).toList()) {
            for (Method method : verb.methods()) {
                if (block(method) == on) {
                    return "In the block of `" + Documentation.of(method).usage() + "`";
                } else if (method.getReturnType() == on) {
                    return "On what `" + Documentation.of(method).usage() + "` gives";
                }
            }
        }
        return "On a " + on.getSimpleName();
    }

    /** What the verbs in the block that a method takes are called on; null if it takes none. */
    public static Class<?> block(Method method) {
        for (Parameter parameter : method.getParameters()) {
            DelegatesTo scope = parameter.getAnnotation(DelegatesTo.class);
            if (parameter.getType() == Closure.class && scope != null) {
                return scope.value();
            }
        }
        return null;
    }

    /** How a verb is called on a type, or null if there is none. */
    private String usage(Class<?> on, String name) {
        return verbs.entrySet().stream().filter(section -> section.getKey().isAssignableFrom(on)).map(section -> section.getValue().get(name))
                .filter(Objects::nonNull).map(verb -> String.join(", or ", verb.usages())).findFirst().orElse(null);
    }

    /**
     * A call that nothing answers.
     *
     * @param on    what it is called on
     * @param owner how messages call that
     * @param types of the arguments
     * @param names of the methods that there are
     * @return WRONG_CALL for a verb with other arguments, else UNKNOWN_METHOD
     */
    public StudyException noMethod(Class<?> on, String owner, String name, List<String> types, Stream<String> names) {
        String usage = usage(on, name);
        if (usage != null) {
            return StudyException.of(Message.WRONG_CALL, name, types.isEmpty() ? "no arguments" : String.join(", ", types), usage);
        }
        Set<String> others = names.collect(Collectors.toCollection(TreeSet::new));
        List.of(Object.class.getMethods()).forEach(method -> others.remove(method.getName()));
        others.remove(name);
        return StudyException.of(Message.UNKNOWN_METHOD, name, owner, Suggestion.didYouMean(name, others));
    }

    /** The names of all verbs, sorted. */
    public Collection<String> topics() {
        return verbs.values().stream().flatMap(section -> section.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What is known of every verb of a name, as plain text.
     *
     * @throws StudyException UNKNOWN_TOPIC, without a place
     */
    public String help(String topic) {
        String text = sections().stream().flatMap(section -> section.verbs().stream()
                .filter(verb -> verb.name().equals(topic))
                .map(verb -> section.title().replace("`", "") + ":\n\n" + verb.help())).collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            throw StudyException.of(Message.UNKNOWN_TOPIC, topic, Suggestion.didYouMean(topic, topics()),
                    String.join(", ", topics()));
        }
        return text.stripTrailing();
    }
}
