package lodestone.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/**
 * The arguments of a call in a script, and where they stand. A verb does not know places; which argument a problem is
 * about shows in what its message is filled with: the option's name, or the value.
 *
 * @param places "line:column" of each positional argument, then of the name and the value of each option
 */
record Arguments(List<?> positional, Map<String, Object> named, String places) {

    private static final int NONE = -1;

    /** The option that the problem is about, or null. */
    String option(StudyException problem) {
        int index = index(problem) - positional.size();
        return index < 0 ? null : List.copyOf(named.keySet()).get(index);
    }

    /** The place of the argument that the problem is about; otherwise the other place. */
    SourceRef place(StudyException problem, SourceRef otherwise) {
        int index = index(problem);
        List<String> all = tokens();
        // After a spread argument nobody can tell which is which.
        if (index == NONE || all.size() != positional.size() + 2 * named.size()) {
            return otherwise;
        }
        boolean name = problem.message() == Message.UNKNOWN_COLUMN || problem.message() == Message.DUPLICATE_COLUMN;
        String key = option(problem);
        boolean atName = name && key != null && key.equals(problem.arguments().get(0));
        int token = key == null ? index : 2 * index - positional.size() + (atName ? 0 : 1);
        String[] place = all.get(token).split(":");
        return new SourceRef(otherwise.script(), Integer.parseInt(place[0]), Integer.parseInt(place[1]));
    }

    /** The others. */
    Arguments without(String option) {
        int first = positional.size() + 2 * List.copyOf(named.keySet()).indexOf(option);
        Map<String, Object> others = new LinkedHashMap<>(named);
        others.remove(option);
        List<String> all = new ArrayList<>(tokens());
        if (first + 2 <= all.size()) {
            all.subList(first, first + 2).clear();
        }
        return new Arguments(positional, others, String.join(" ", all));
    }

    /** All texts among them. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        collect(positional, texts);
        collect(named.values(), texts);
        return texts;
    }

    private static void collect(Collection<?> values, List<String> texts) {
        for (Object value : values) {
            if (value instanceof Collection<?> items) {
                collect(items, texts);
            } else if (value instanceof CharSequence text) {
                texts.add(text.toString());
            }
        }
    }

    private List<String> tokens() {
        return places.isEmpty() ? List.of() : List.of(places.split(" "));
    }

    /** The number of the argument, options after positional ones. */
    private int index(StudyException problem) {
        List<String> options = List.copyOf(named.keySet());
        for (Object about : problem.arguments()) {
            for (String option : options) {
                if (option.equals(about) || String.valueOf(about).endsWith(" as '" + option + "'")) {
                    return positional.size() + options.indexOf(option);
                }
            }
        }
        List<Object> values = new ArrayList<>(positional);
        values.addAll(named.values());
        for (Object about : problem.arguments()) {
            for (int i = 0; i < values.size(); i++) {
                if (isOf(values.get(i), about)) {
                    return i;
                }
            }
        }
        return NONE;
    }

    private static boolean isOf(Object value, Object about) {
        return value == about || value != null && (String.valueOf(value).equals(String.valueOf(about))
                || Conversion.show(value).equals(about)
                || value instanceof Collection<?> items && items.stream().anyMatch(item -> isOf(item, about)));
    }
}
