package lodestone.dsl;

import java.util.List;
import java.util.Map;

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

    public void run(List<?> positional, Map<String, Object> named) {
        place(scope().at().line(), scope().at().column());
        scope().session().verbs().stage(verb).call(scope(), positional, named);
    }
}
