package lodestone.dsl.compile;

import lodestone.runtime.message.StudyException;
import org.codehaus.groovy.syntax.SyntaxException;

/** Carries a problem that Lodestone found in a script through Groovy's list of compile errors. */
final class StudySyntaxException extends SyntaxException {

    private static final long serialVersionUID = 1;

    private final StudyException problem;

    StudySyntaxException(StudyException problem, int line, int column) {
        super(problem.getMessage(), problem, line, column);
        this.problem = problem;
    }

    StudyException problem() {
        return problem;
    }
}
