package lodestone.dsl;

import groovy.lang.MetaMethod;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import java.util.Arrays;
import java.util.List;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
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
        return describe(thrown, session.verbs()).at(session.placeOf(thrown));
    }

    private static String owner(Class<?> type) {
        return StudyScript.class.isAssignableFrom(type) ? "a script" : type.getSimpleName();
    }

    private static StudyException describe(Throwable thrown, Verbs verbs) {
        if (thrown instanceof MissingMethodException missing && missing.getType() != null) {
            List<String> types = Arrays.stream(missing.getArguments()).map(a -> a == null ? "null" : LiveSession.kind(a)).toList();
            Class<?> type = missing.getType();
            StudyException problem = verbs.reference().noMethod(type, owner(type), missing.getMethod(), types,
                    InvokerHelper.getMetaClass(type).getMethods().stream().map(MetaMethod::getName));
            return StudyException.causedBy(thrown, problem.message(), problem.arguments().toArray());
        } else if (thrown instanceof MissingPropertyException missing && missing.getType() != null) {
            return StudyScript.class.isAssignableFrom(missing.getType())
                    ? StudyException.causedBy(thrown, Message.UNKNOWN_NAME, missing.getProperty(), "args", "")
                    : StudyException.causedBy(thrown, Message.UNKNOWN_PROPERTY, missing.getProperty(), owner(missing.getType()), "");
        }
        String text = thrown.getMessage();
        if (text == null || thrown instanceof StackOverflowError) {
            text = thrown.getClass().getSimpleName();
        }
        if (thrown instanceof NullPointerException && text.contains("\" because ")) {
            text = "a value is null"; // Java names what the user does not know
        }
        return StudyException.causedBy(thrown, Message.SCRIPT_FAILED, text.strip());
    }
}
