package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;

/**
 * Keeps the errors apart after which a script still compiles, so that a check can go on to the next phase: those that
 * Lodestone itself reports, having left out the part that is wrong, and those of the type checker.
 */
final class Collected extends ErrorCollector {

    private static final long serialVersionUID = 1;

    private final transient List<Object> kept = new ArrayList<>();

    Collected(CompilerConfiguration configuration) {
        super(configuration);
    }

    List<Object> kept() {
        return kept;
    }

    @Override
    public void addErrorAndContinue(Message error) {
        if (error instanceof SyntaxErrorMessage syntax && (syntax.getCause() instanceof StudySyntaxException
                || CompileErrors.isOfTypeChecker(syntax.getCause()))) {
            kept.add(error);
        } else {
            super.addErrorAndContinue(error);
        }
    }
}
