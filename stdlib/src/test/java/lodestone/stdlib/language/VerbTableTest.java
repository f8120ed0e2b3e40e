package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lodestone.dsl.verb.Verbs;
import lodestone.stdlib.language.figure.FigureLayers;
import lodestone.stdlib.language.figure.FigurePanel;
import lodestone.stdlib.language.figure.FigureScope;
import lodestone.stdlib.language.figure.FigureVerbs;
import org.junit.jupiter.api.Test;

/** The tables of verbs in the README are the verbs' own documentation; {@code -Dgolden.update} puts it there. */
class VerbTableTest {

    private static final String BEGIN = "<!-- %s: made by the verbs themselves; VerbTableTest says how to remake it -->\n";
    private static final String END = "<!-- end of %s -->";

    @Test
    void readmeShowsEveryVerb() throws IOException {
        readmeShows("verbs", Verbs.load(getClass().getClassLoader()));
        readmeShows("layers of figures", Verbs.of(FigureLayers.class, FigurePanel.class));
        readmeShows("verbs of figures", Verbs.of(FigureVerbs.class, FigureScope.class));
    }

    private static void readmeShows(String what, Verbs verbs) throws IOException {
        Path file = Path.of(System.getProperty("project.root"), "README.md");
        String readme = Files.readString(file);
        int from = readme.indexOf(BEGIN.formatted(what)) + BEGIN.formatted(what).length();
        int to = readme.indexOf(END.formatted(what));
        String table = verbs.markdown();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, readme.substring(0, from) + table + readme.substring(to));
        } else {
            assertEquals(table, readme.substring(from, to), "-Dgolden.update puts the verbs' documentation into the README");
        }
    }
}
