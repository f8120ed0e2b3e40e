package lodestone.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/**
 * What a check has found so far: mistakes, and the names of variables that have no value because of one. What goes wrong
 * where such a variable is used is no mistake.
 */
final class Findings {

    /** Messages about a name that nothing has. */
    private static final Set<Message> OF_NAMES = EnumSet.of(Message.UNKNOWN_NAME, Message.UNKNOWN_METHOD, Message.UNKNOWN_FUNCTION);

    private final DryEngine engine;
    private final UnaryOperator<StudyException> place;
    private final List<StudyException> mistakes = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private StudyException end;
    private int failures;

    /**
     * @param found what the compiler has found
     * @param lost  names in the parts that it could not read
     * @param place gives a problem of which only the line is known its column
     */
    Findings(DryEngine engine, List<StudyException> found, Collection<String> lost, UnaryOperator<StudyException> place) {
        this.engine = engine;
        this.place = place;
        this.lost.addAll(lost);
        found.stream().filter(problem -> !isOfLostName(problem)).forEach(mistakes::add);
    }

    /** A mistake, if it is none of the dry run, which has no rows and writes no files. */
    void add(StudyException problem) {
        if (problem.message() == Message.UNKNOWN_FUNCTION && failures > 0) {
            // The compiler knows it: what declares it has failed.
            return;
        }
        if (!engine.excuses(problem)) {
            mistakes.addAll(problem.parts());
        } else if (end == null) {
            end = problem;
        }
    }

    /**
     * A statement has failed.
     *
     * @param lines the statement's first and last line
     * @param read  names that it mentions
     * @param lacks what the pipelines that it mentions lack
     */
    void failed(StudyException problem, int[] lines, Collection<String> read, Lost lacks) {
        boolean follows = read.stream().anyMatch(lost::contains) || isOfLostName(problem) || lacks.explains(problem)
                || failures > 0 && problem.getCause() instanceof NullPointerException
                || areIn(lines[0], lines[1]);
        failures++;
        if (!follows) {
            add(problem);
        }
    }

    /** Whether there are mistakes in these lines. */
    boolean areIn(int line, int lastLine) {
        return mistakes.stream().anyMatch(mistake -> mistake.at().line() >= line && mistake.at().line() <= lastLine);
    }

    /** Something in a stage has failed. */
    void failed(StudyException problem, SourceRef stage, Lost lacks) {
        failed(problem.at(stage), new int[] {stage.line(), stage.line()}, List.of(), lacks);
    }

    /** These variables have no value now. */
    void lose(Collection<String> names) {
        lost.addAll(names);
    }

    private boolean isOfLostName(StudyException problem) {
        return OF_NAMES.contains(problem.message())
                && problem.arguments().get(0) instanceof String name && lost.contains(name);
    }

    /** The first place where the dry run lacked rows, as an exception; or null. */
    StudyException end() {
        return end;
    }

    /** In the order of the script; one for each place, the first that was found, for the others follow from it. */
    List<StudyException> mistakes() {
        Map<Object, StudyException> unique = new LinkedHashMap<>();
        for (StudyException found : mistakes) {
            StudyException mistake = place.apply(found);
            SourceRef at = mistake.at();
            unique.putIfAbsent(at.column() > 0 ? at : mistake.getMessage(), mistake);
        }
        List<StudyException> sorted = new ArrayList<>(unique.values());
        sorted.sort(Comparator.comparingInt((StudyException e) -> e.at().line()).thenComparing(e -> e.at().column()));
        return sorted;
    }
}
