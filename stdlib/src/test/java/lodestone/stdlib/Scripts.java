package lodestone.stdlib;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.message.StudyException;

/** Runs small study scripts on the local engine. */
public final class Scripts {

    private Scripts() {
    }

    /** What a run printed, and what it noticed. */
    public record Outcome(String out, List<String> notices) {
    }

    public static Outcome run(String text, String... args) {
        return run(System.getenv(), text, args);
    }

    /** With these environment variables. */
    public static Outcome run(Map<String, String> environment, String text, String... args) {
        List<String> notices = Collections.synchronizedList(new ArrayList<>());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Listener listener = new Listener() {
            @Override
            public void notice(String notice) {
                notices.add(notice);
            }
        };
        try (LocalEngine engine = new LocalEngine(2, listener)) {
            Study.of("a.groovy", text).withEnvironment(environment).run(engine, List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return new Outcome(out.toString(StandardCharsets.UTF_8).replace("\r", ""), notices);
    }

    public static String print(String text, String... args) {
        return run(text, args).out().strip();
    }

    /** The message of what goes wrong. */
    public static String fail(String text) {
        return assertThrows(StudyException.class, () -> run(text)).getMessage();
    }
}
