package lodestone.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.dsl.Study;
import lodestone.runtime.engine.LocalEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in the README print what the README shows. */
class ReadmeTest {

    @Test
    void scriptsPrintWhatItShows(@TempDir Path folder) throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("project.root"), "README.md"));
        Matcher scripts = Pattern.compile("```groovy\n((?:(?!```).)*)```\n\nIt prints, in [a-z ]+,\n\n```\n(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        int found = 0;
        for (; scripts.find(); found++) {
            String script = scripts.group(1).replaceAll("'([a-z]+\\.(parquet|png|svg|pdf))'", "'" + folder + "/$1'");
            try (LocalEngine engine = new LocalEngine()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                Study.of("README.md", script).run(engine, List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
                assertEquals(scripts.group(2), out.toString(StandardCharsets.UTF_8).replace("\r", ""));
            }
        }
        assertEquals(4, found);
    }
}
