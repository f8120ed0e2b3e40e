package lodestone.dsl.udf;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lodestone.dsl.compile.Language;
import lodestone.dsl.compile.ScriptSource;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.ThisMachine;

/**
 * What functions of users need in a JVM that they were sent to: classes and guests, made once of each source. Kept as long as
 * the JVM, for there is no session there to keep them.
 */
final class Elsewhere {

    private static final Map<Serializable, Object> MADE = new ConcurrentHashMap<>();

    private Elsewhere() {
    }

    /** The classes of a script. */
    static ClassLoader classes(ScriptSource script) {
        return (ClassLoader) MADE.computeIfAbsent(script, s -> script.compile(Language.installed()));
    }

    /** @throws StudyException UDF_LANGUAGE_THERE where the language is missing */
    static Guest guest(GuestSource source) {
        if (!Languages.GUESTS.has(source.language())) {
            throw StudyException.of(Message.UDF_LANGUAGE_THERE, source.name(), source.language(), ThisMachine.name())
                    .at(source.declared());
        }
        return (Guest) MADE.computeIfAbsent(source, s -> new Guest(Languages.GUESTS, source));
    }

    /** Started by the first function that needs them. What guests print goes to the log of the JVM. */
    private static final class Languages {
        static final Guests GUESTS = new Guests(() -> false, System.out);
    }
}
