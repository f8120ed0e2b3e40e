package lodestone.dsl.verb;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/** A stage or a function by its name, with all its methods. */
public final class Verb {

    private final String name;
    private final List<Overload> overloads = new ArrayList<>();

    Verb(String name) {
        this.name = name;
    }

    void add(Method method) {
        overloads.add(new Overload(method));
        // Reflection lists methods in no particular order; what a call means must not depend on it.
        overloads.sort(Comparator.comparing(o -> o.method().toString()));
    }

    public String name() {
        return name;
    }

    /** Whether the values of its named arguments are captured as expressions. */
    public boolean capturesNamed() {
        return overloads.stream().anyMatch(Overload::capturesNamed);
    }

    /** Whether it adds no columns. */
    public boolean keepsColumns() {
        return overloads.stream().allMatch(Overload::keepsColumns);
    }

    /** Columns that it adds whatever it is told. */
    public List<String> adds() {
        return overloads.stream().flatMap(o -> o.adds().stream()).distinct().toList();
    }

    /** Whether its positional argument is captured as an expression. */
    public boolean captures(int position) {
        return overloads.stream().anyMatch(o -> o.type(position) == Expr.class);
    }

    /** Whether it can be called with these positional arguments. */
    public boolean fits(List<?> positional) {
        return overloads.stream().anyMatch(o -> o.takes(positional.size()) && o.misfit(positional) < 0);
    }

    /** Whether a closure in this place is an ordinary Groovy closure, for the method asks for one. */
    public boolean takesClosure(int position) {
        return overloads.stream().anyMatch(o -> o.type(position) == groovy.lang.Closure.class);
    }

    /**
     * Calls the method that fits the arguments best.
     *
     * @throws StudyException UNKNOWN_OPTION, MISSING_ARGUMENT or WRONG_ARGUMENT, without a place, if none fits
     */
    public Object call(Object scope, List<?> positional, Map<String, Object> named) {
        named.keySet().forEach(this::requireOption);
        return overloads.stream()
                .filter(o -> o.takes(positional.size()) && (o.takesNamed() || named.isEmpty()) && o.misfit(positional) < 0)
                .max(Comparator.comparingInt(o -> o.exact(positional)))
                .orElseThrow(() -> misfit(positional, !named.isEmpty()))
                .call(scope, positional, new Options(name, named));
    }

    /**
     * @throws StudyException UNKNOWN_OPTION, without a place
     */
    public void requireOption(String option) {
        List<String> options = options().stream().map(Option::name).toList();
        boolean free = options.isEmpty() && overloads.stream().anyMatch(Overload::takesNamed);
        boolean one = options().stream().anyMatch(o -> o.name().equals(option) || option.matches(o.pattern()));
        if (!free && !one) {
            throw StudyException.of(Message.UNKNOWN_OPTION, name, option,
                    options.isEmpty() ? "none" : String.join(", ", options), Suggestion.didYouMean(option, options));
        }
    }

    private StudyException misfit(List<?> positional, boolean withNames) {
        List<Overload> overloads = this.overloads.stream().filter(o -> o.takesNamed() || !withNames).toList();
        List<Overload> sized = overloads.stream().filter(o -> o.takes(positional.size())).toList();
        if (!sized.isEmpty()) {
            int position = sized.stream().mapToInt(o -> o.misfit(positional)).max().orElseThrow();
            String takes = sized.stream().map(o -> Conversion.describe(o.type(position))).distinct().sorted()
                    .collect(Collectors.joining(" or "));
            return StudyException.of(Message.WRONG_ARGUMENT, name, takes, Conversion.show(positional.get(position)));
        }
        Overload shortest = overloads.stream().min(Comparator.comparingInt(Overload::least)).orElseThrow();
        if (positional.size() < shortest.least()) {
            return StudyException.of(Message.MISSING_ARGUMENT, name, "'" + shortest.parameterName(positional.size()) + "'");
        }
        int most = overloads.stream().mapToInt(Overload::least).max().orElseThrow();
        return StudyException.of(Message.WRONG_ARGUMENT, name,
                most == 0 ? withNames ? "no argument without a name" : "no argument" : most == 1 ? "one argument" : "at most " + most + " arguments",
                positional.size() == 1 ? Conversion.show(positional.get(0)) : positional.size() + " arguments");
    }

    /** The methods behind it. */
    public List<Method> methods() {
        return overloads.stream().map(Overload::method).toList();
    }

    private Stream<Documentation> documentation() {
        return overloads.stream().map(Overload::documentation);
    }

    /** The named options, in the order of the first method that names some. */
    public List<Option> options() {
        return documentation().map(Documentation::options).filter(options -> !options.isEmpty()).findFirst().orElse(List.of());
    }

    /** The ways to write it; its bare name if its author did not say. */
    public List<String> usages() {
        return documentation().map(Documentation::usage).filter(usage -> !usage.isEmpty()).distinct().toList();
    }

    /** What it does; empty if its author did not say. */
    public String doc() {
        return documentation().map(Documentation::doc).filter(doc -> !doc.isEmpty()).distinct().collect(Collectors.joining(" "));
    }

    /** A script that uses it; empty if its author gave none. */
    public String example() {
        return documentation().map(Documentation::example).filter(example -> !example.isEmpty()).findFirst().orElse("").strip();
    }

    /** An option as a script would write its default, {@code dpi: 300}; its bare name if there is nothing to write. */
    public static String written(Option option) {
        return option.otherwise().isEmpty() ? option.name() : option.name() + ": " + option.otherwise();
    }

    /** What an option means, and the unit of its number. */
    public static String meaning(Option option) {
        return option.unit().isEmpty() ? option.doc() : option.doc() + ", in " + option.unit();
    }

    /** All that is known about it, as plain text: its usages, what it does, options with their defaults, an example. */
    public String help() {
        StringBuilder text = new StringBuilder();
        usages().forEach(usage -> text.append(usage).append('\n'));
        text.append("    ").append(doc()).append('\n');
        int width = options().stream().mapToInt(option -> written(option).length()).max().orElse(0);
        for (Option option : options()) {
            text.append("    ").append(written(option)).append(" ".repeat(width - written(option).length() + 2))
                    .append(meaning(option)).append('\n');
        }
        return text + (example().isEmpty() ? "" : "\nExample:\n" + example().indent(4));
    }
}
