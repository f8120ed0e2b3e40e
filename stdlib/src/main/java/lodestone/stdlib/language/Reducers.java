package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.dsl.Options;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.plan.Reducer;
import lodestone.stdlib.pca.Pca;

/** The reducers by their names in the language, with the options of each. */
final class Reducers {

    private static final List<String> COMMON = List.of("dimensions", "of", "as", "seed");
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "pca", List.of("whiten"));

    private Reducers() {
    }

    /**
     * @throws StudyException UNKNOWN_REDUCER, or UNKNOWN_OPTION for one that this method does not have
     */
    static Reducer of(String method, int dimensions, long seed, Options options) {
        if (!OPTIONS.containsKey(method)) {
            List<String> names = OPTIONS.keySet().stream().sorted().toList();
            throw StudyException.of(Message.UNKNOWN_REDUCER, method, String.join(", ", names), Suggestion.didYouMean(method, names));
        }
        List<String> known = new ArrayList<>(OPTIONS.get(method));
        known.addAll(COMMON);
        options.keySet().stream().filter(option -> !known.contains(option)).findFirst().ifPresent(option -> {
            throw StudyException.of(Message.UNKNOWN_OPTION, method, option, String.join(", ", known),
                    Suggestion.didYouMean(option, known));
        });
        return new Pca(dimensions, options.get("whiten", Boolean.class, false));
    }
}
