package lodestone.stdlib.language.figure;

import groovy.lang.Closure;
import groovy.lang.GroovyObjectSupport;
import groovy.lang.MissingPropertyException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lodestone.dsl.Option;
import lodestone.dsl.ScriptScope;
import lodestone.dsl.StudyScript;
import lodestone.dsl.verb.Verb;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * What the closure of a figure or of a panel sees: its verbs, and of the script the methods and variables that the script
 * itself declares. A call of a verb is read like one of a pipeline's stage.
 */
public abstract class FigureBlock extends GroovyObjectSupport {

    /** What every script has. */
    private static final List<String> READABLE = List.of("args", "version");

    private final StudyScript script;
    private final ScriptScope run;

    FigureBlock(StudyScript script, ScriptScope run) {
        this.script = script;
        this.run = run;
    }

    final StudyScript script() {
        return script;
    }

    final ScriptScope run() {
        return run;
    }

    /** The table that has the verb, or null. */
    abstract Verbs verbs(String name);

    /** What the table's verbs are called on. */
    abstract Object scope(Verbs table);

    abstract TreeSet<String> names();

    final void run(Closure<?> block) {
        Closure<?> own = (Closure<?>) block.clone();
        own.setDelegate(this);
        own.setResolveStrategy(Closure.DELEGATE_ONLY);
        own.call();
    }

    /** Groovy calls it for what is no method of this class. */
    public final Object methodMissing(String name, Object arguments) {
        Verbs table = verbs(name);
        List<?> given = Arrays.asList((Object[]) arguments);
        if (table != null) {
            Verb verb = table.stage(name);
            boolean named = hasOptions(verb, given);
            return verb.call(scope(table), given.subList(named ? 1 : 0, given.size()),
                    named ? spelled(verb, (Map<?, ?>) given.get(0)) : Map.of());
        } else if (script.getBinding().hasVariable(name) || declares(name)) {
            return InvokerHelper.invokeMethod(script, name, arguments);
        }
        throw StudyException.of(Message.UNKNOWN_STAGE, name, String.join(", ", names()), Suggestion.didYouMean(name, names()));
    }

    private boolean declares(String method) {
        return Arrays.stream(script.getClass().getDeclaredMethods()).map(Method::getName).anyMatch(method::equals);
    }

    /** Groovy hands named arguments over as a map in front, which is told from a map that is the only argument by its names. */
    private static boolean hasOptions(Verb verb, List<?> given) {
        if (given.isEmpty() || !(given.get(0) instanceof Map<?, ?> map)) {
            return false;
        }
        return given.size() > 1 || !verb.fits(given)
                || map.keySet().stream().anyMatch(key -> isOption(verb, american(String.valueOf(key))));
    }

    private static boolean isOption(Verb verb, String name) {
        return verb.options().stream().map(Option::name).anyMatch(name::equals);
    }

    private static Map<String, Object> spelled(Verb verb, Map<?, ?> options) {
        Map<String, Object> spelled = new LinkedHashMap<>();
        options.forEach((key, value) -> {
            String name = String.valueOf(key);
            spelled.put(isOption(verb, american(name)) ? american(name) : name, value);
        });
        return spelled;
    }

    /** Both spellings are good. */
    private static String american(String name) {
        return name.replace("colour", "color");
    }

    /** Groovy calls it for what is no variable around the block. */
    public final Object propertyMissing(String name) {
        if (script.getBinding().hasVariable(name) || READABLE.contains(name)) {
            return script.getProperty(name);
        }
        throw new MissingPropertyException(name, script.getClass());
    }
}
