package lodestone.dsl;

import java.util.List;
import java.util.Map;
import lodestone.dsl.verb.Verb;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;

/**
 * A pipeline block being executed. Only compiled scripts call it: each stage became a call of {@link #stage} before its
 * arguments, and of {@link #run} after them.
 */
public final class Block extends Capture {

    private String verb;

    Block(PipelineScope scope) {
        super(scope);
    }

    public Block stage(String verb, int line, int column) {
        this.verb = verb;
        scope().enter(verb, place(line, column));
        return this;
    }

    /** @param places where the arguments stand, see {@link Arguments} */
    public void run(List<?> positional, Map<String, Object> named, String places) {
        place(scope().at().line(), scope().at().column());
        Verb stage = scope().session().verbs().stage(verb);
        Arguments arguments = new Arguments(positional, named, places);
        for (String option : List.copyOf(named.keySet())) {
            arguments = named.get(option) == Lost.EXPRESSION ? without(option, stage, arguments) : arguments;
        }
        if (positional.contains(Lost.EXPRESSION)) {
            lose(stage, arguments);
        } else if (!named.isEmpty() && arguments.named().isEmpty() && stage.capturesNamed()) {
            scope().lose(stage.adds(), false);
        } else {
            run(stage, arguments, arguments.named().size() < named.size());
        }
    }

    /** @param again whether an option with a mistake was left out, so that what the stage lacks is no mistake */
    private void run(Verb stage, Arguments arguments, boolean again) {
        Plan before = scope().plan();
        try {
            stage.call(scope(), arguments.positional(), arguments.named());
        } catch (StudyException e) {
            SourceRef at = arguments.place(e, scope().at());
            if (!again || !at.equals(scope().at())) {
                scope().report(e.at(at));
            }
            scope().set(before);
            String option = arguments.option(e);
            if (option == null) {
                lose(stage, arguments);
            } else if (!stage.capturesNamed() || arguments.named().size() > 1) {
                run(stage, without(option, stage, arguments), true);
            } else {
                without(option, stage, arguments);
            }
        }
    }

    /** A check goes on without an option that is wrong. */
    private Arguments without(String option, Verb stage, Arguments arguments) {
        if (stage.capturesNamed()) {
            scope().lose(List.of(option), false);
        }
        return arguments.without(option);
    }

    /** A check goes on without a stage that is wrong. What it is told as text may be the name of a column that it adds. */
    private void lose(Verb stage, Arguments arguments) {
        scope().lose(stage.adds(), false);
        if (stage.capturesNamed()) {
            scope().lose(arguments.named().keySet(), false);
        } else if (!stage.keepsColumns()) {
            scope().lose(arguments.texts(), true);
        }
    }

    /** In a check: there was a stage here that could not be read. */
    public void lose(int line, int column) {
        scope().lose(List.of(), true);
    }

    /** In a check: the stage's arguments could not be made. */
    public void failed(Throwable thrown) {
        Guard.rethrowSerious(thrown);
        scope().session().findings().failed(ScriptErrors.of(thrown, scope().session()), scope().at(), scope().lost());
        scope().lose(List.of(), true);
    }
}
