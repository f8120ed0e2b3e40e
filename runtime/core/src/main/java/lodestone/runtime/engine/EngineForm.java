package lodestone.runtime.engine;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/** The forms that the place of an engine can be written in, with the names of Apache Spark for its clusters. */
public enum EngineForm {

    LOCAL("local", "local"),
    STANDALONE("spark://HOST:PORT", "spark://[^\\s/]+:\\d+"),
    LOCAL_CLUSTER("local-cluster[WORKERS,CORES,MEMORY]", "local-cluster\\[\\s*0*[1-9]\\d*\\s*(,\\s*0*[1-9]\\d*\\s*){2}]"),
    YARN("yarn", "yarn"),
    KUBERNETES("k8s://URL", "k8s://\\S+");

    private static final Pattern WORD = Pattern.compile("[\\w-]*");

    private final String shown;
    private final Pattern pattern;

    EngineForm(String shown, String pattern) {
        this.shown = shown;
        this.pattern = Pattern.compile(pattern);
    }

    /**
     * The form of an engine's place.
     *
     * @throws StudyException UNKNOWN_ENGINE
     */
    public static EngineForm of(String master) {
        return Arrays.stream(values()).filter(form -> form.pattern.matcher(master).matches()).findFirst()
                .orElseThrow(() -> unknown(master));
    }

    /** What was meant is told by the name before the colon or the bracket. */
    private static StudyException unknown(String master) {
        List<String> forms = Arrays.stream(values()).map(form -> form.shown).toList();
        List<String> names = forms.stream().map(EngineForm::word).toList();
        String nearest = Suggestion.nearest(word(master), names);
        String suggestion = nearest == null ? "" : " Did you mean '" + forms.get(names.indexOf(nearest)) + "'?";
        return StudyException.of(Message.UNKNOWN_ENGINE, master, String.join(", ", forms), suggestion);
    }

    private static String word(String master) {
        Matcher word = WORD.matcher(master);
        return word.lookingAt() ? word.group() : "";
    }
}
