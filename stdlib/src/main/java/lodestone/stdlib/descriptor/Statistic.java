package lodestone.stdlib.descriptor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/** How the figures of its elements become one of a composition. */
public enum Statistic {

    /** Weighted by atoms or mass. */
    MEAN,
    /** exp of the mean of logarithms, weighted by atoms or mass; only of positive figures. */
    GEOMETRIC,
    MIN,
    MAX,
    /** Highest less lowest. */
    RANGE,
    /** Over the atoms of the formula unit. */
    SUM;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Statistic::label).toList();
    }

    /** @throws StudyException UNKNOWN_CHOICE */
    public static Statistic named(String label) {
        return Arrays.stream(values()).filter(s -> s.label().equals(label)).findFirst()
                .orElseThrow(() -> StudyException.of(Message.UNKNOWN_CHOICE, "statistic", label, String.join(", ", labels()),
                        Suggestion.didYouMean(label, labels())));
    }
}
