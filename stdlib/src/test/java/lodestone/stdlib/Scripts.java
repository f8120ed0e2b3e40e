package lodestone.stdlib;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.manifest.QueryRecord;
import lodestone.runtime.message.StudyException;

/** Runs small study scripts on the local engine. */
public final class Scripts {

    private Scripts() {
    }

    /** What a run printed, what it noticed, and what its queries did. */
    public record Outcome(String out, List<String> notices, List<QueryRecord> queries) {
    }

    public static Outcome run(String text, String... args) {
        return run(System.getenv(), text, args);
    }

    /** With these environment variables. */
    public static Outcome run(Map<String, String> environment, String text, String... args) {
        return run(listener -> new LocalEngine(2, listener), environment, text, args);
    }

    /** On another engine. */
    public static Outcome run(Function<Listener, Engine> engines, Map<String, String> environment, String text, String... args) {
        List<String> notices = Collections.synchronizedList(new ArrayList<>());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<QueryRecord> queries = Collections.synchronizedList(new ArrayList<>());
        Listener listener = new Listener() {
            @Override
            public void notice(String notice) {
                notices.add(notice);
            }

            @Override
            public void finished(QueryRecord query) {
                queries.add(query);
            }
        };
        try (Engine engine = engines.apply(listener)) {
            Study.of("a.groovy", text).withEnvironment(environment).run(engine, List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return new Outcome(out.toString(StandardCharsets.UTF_8).replace("\r", ""), notices, queries);
    }

    public static String print(String text, String... args) {
        return run(text, args).out().strip();
    }

    /** The message of what goes wrong. */
    public static String fail(String text) {
        return assertThrows(StudyException.class, () -> run(text)).getMessage();
    }
}
