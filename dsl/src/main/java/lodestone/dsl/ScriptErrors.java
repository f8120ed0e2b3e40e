package lodestone.dsl;

import groovy.lang.MetaMethod;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import java.util.Collection;
import java.util.TreeSet;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import org.codehaus.groovy.runtime.InvokerHelper;

/** Turns whatever a running script throws into a message at a line of the script. */
final class ScriptErrors {

    private ScriptErrors() {
    }

    static StudyException of(Throwable thrown, Session session) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StudyException known) {
                return known.at(session.placeOf(known));
            }
        }
        return describe(thrown).at(session.placeOf(thrown));
    }

    private static StudyException describe(Throwable thrown) {
        if (thrown instanceof MissingMethodException missing && missing.getType() != null) {
            boolean own = StudyScript.class.isAssignableFrom(missing.getType());
            Collection<String> candidates = new TreeSet<>();
            InvokerHelper.getMetaClass(missing.getType()).getMethods().stream().map(MetaMethod::getName).forEach(candidates::add);
            candidates.remove(missing.getMethod());
            return StudyException.causedBy(thrown, Message.UNKNOWN_METHOD, missing.getMethod(),
                    own ? "a script" : missing.getType().getSimpleName(), Suggestion.didYouMean(missing.getMethod(), candidates));
        } else if (thrown instanceof MissingPropertyException missing && missing.getType() != null
                && StudyScript.class.isAssignableFrom(missing.getType())) {
            return StudyException.causedBy(thrown, Message.UNKNOWN_NAME, missing.getProperty(), "args", "");
        }
        String text = thrown.getMessage();
        if (text == null || thrown instanceof StackOverflowError) {
            text = thrown.getClass().getSimpleName();
        }
        return StudyException.causedBy(thrown, Message.SCRIPT_FAILED, text.strip());
    }
}
