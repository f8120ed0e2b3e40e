package lodestone.dsl;

import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

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
        String text = thrown.getMessage();
        if (text == null || !(thrown instanceof RuntimeException || thrown instanceof AssertionError)) {
            text = thrown.getClass().getSimpleName() + (text == null ? "" : ": " + text);
        }
        return StudyException.causedBy(thrown, Message.SCRIPT_FAILED, text.strip());
    }
}
