package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lodestone.dsl.verb.Verbs;
import org.junit.jupiter.api.Test;

/** The table of verbs in the README is the verbs' own documentation; {@code -Dgolden.update} puts it there. */
class VerbTableTest {

    private static final String BEGIN = "<!-- verbs: made by the verbs themselves; VerbTableTest says how to remake it -->\n";
    private static final String END = "<!-- end of verbs -->";

    @Test
    void readmeShowsEveryVerb() throws IOException {
        Path file = Path.of(System.getProperty("project.root"), "README.md");
        String readme = Files.readString(file);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        String table = Verbs.load(getClass().getClassLoader()).markdown();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, readme.substring(0, from) + table + readme.substring(to));
        } else {
            assertEquals(table, readme.substring(from, to), "-Dgolden.update puts the verbs' documentation into the README");
        }
    }
}
