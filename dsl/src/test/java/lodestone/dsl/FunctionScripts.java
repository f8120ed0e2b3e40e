package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.message.StudyException;

/** Runs scripts that declare functions, over a small table with a column of every type and missing values. */
final class FunctionScripts {

    private static final String TABLE = "text,whole,real,flag,other\nLi,1,0.5,true,2.0\nÅ𝒳,2,,false,3.0\n,3,2.5,true,0.25\n";

    private final Path table;

    FunctionScripts(Path folder) throws IOException {
        table = Files.writeString(folder.resolve("table.csv"), TABLE);
    }

    Path table() {
        return table;
    }

    /** The values of an expression, after the declaration of functions. */
    String values(String declaration, String expression) {
        return run(1, script(declaration, expression)).strip();
    }

    /** The message where that fails; the pipeline is on the line after the declaration. */
    String failure(String declaration, String expression) {
        return failure(script(declaration, expression));
    }

    String failure(String script) {
        return assertThrows(StudyException.class, () -> run(1, script)).getMessage();
    }

    String script(String declaration, String expression) {
        return declaration + "\nprintln pipeline('p') { from '" + table + "'; derive x: " + expression + " }.take(99)*.x";
    }

    static String run(int threads, String script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LocalEngine engine = new LocalEngine(threads, Listener.NONE)) {
            Study.of("a.groovy", script).run(engine, List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
