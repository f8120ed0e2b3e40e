package lodestone.dsl;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/** The named options that a verb was called with, in the order of the script. */
public final class Options extends AbstractMap<String, Object> {

    private final String verb;
    private final Map<String, Object> given;

    public Options(String verb, Map<String, Object> given) {
        this.verb = verb;
        this.given = given;
    }

    /**
     * The options of a function that scripts call, where Groovy looks at no names.
     *
     * @throws StudyException UNKNOWN_OPTION for any but the known ones
     */
    public static Options of(String function, Map<String, Object> given, List<String> known) {
        given.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw StudyException.of(Message.UNKNOWN_OPTION, function, name, String.join(", ", known),
                    Suggestion.didYouMean(name, known));
        });
        return new Options(function, given);
    }

    /**
     * An option as a type, or the default if it was not given.
     *
     * @throws StudyException WRONG_ARGUMENT if it is no such thing, null where the default is not, or NaN
     */
    public <T> T get(String name, Class<T> type, T otherwise) {
        if (!given.containsKey(name)) {
            return otherwise;
        }
        Object value = Conversion.convert(given.get(name), type);
        if (value == Conversion.IMPOSSIBLE || value == null && otherwise != null || Double.valueOf(Double.NaN).equals(value)) {
            throw StudyException.of(Message.WRONG_ARGUMENT, verb, Conversion.describe(type) + " as '" + name + "'",
                    Conversion.show(given.get(name)));
        }
        return type.cast(value);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return given.entrySet();
    }
}
