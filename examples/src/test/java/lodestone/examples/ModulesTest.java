package lodestone.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which module may depend on what: sources are scanned for imports and full names. */
class ModulesTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    /** What each module's main sources must not name. */
    private static final Map<String, List<String>> FORBIDDEN = Map.of(
            "runtime/core", List.of("lodestone.dsl", "lodestone.stdlib", "lodestone.cli", "groovy.", "org.codehaus.groovy", "org.graalvm",
                    "tech.tablesaw", "org.apache.spark", "picocli"),
            "dsl", List.of("lodestone.stdlib", "lodestone.cli", "org.apache.arrow", "org.duckdb", "tech.tablesaw", "org.apache.spark",
                    "picocli"),
            "stdlib", List.of("lodestone.cli", "org.graalvm", "org.apache.spark", "picocli"),
            "runtime/spark", List.of("lodestone.dsl", "lodestone.stdlib", "lodestone.cli", "groovy.", "org.graalvm", "picocli"),
            "scripts", List.of("org.apache.spark"));

    @Test
    void modulesSeeOnlyWhatTheyMay() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, List<String>> module : FORBIDDEN.entrySet()) {
            for (Path file : sources(module.getKey())) {
                String text = Files.readString(file);
                for (String name : module.getValue()) {
                    if (text.contains("import " + name) || text.contains("import static " + name)) {
                        faults.add(ROOT.relativize(file) + " imports " + name);
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theLanguageKnowsNoChemistry() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : sources("dsl")) {
            if (Files.readString(file).matches("(?s).*\\b(oxidation|electronegativ|stoichiometr|Pauling)\\w*.*")) {
                faults.add(ROOT.relativize(file).toString());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void sourcesAreNotLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (String module : FORBIDDEN.keySet()) {
            for (Path file : sources(module)) {
                // All texts for users stand in one enum, on purpose.
                if (Files.readAllLines(file).size() > 400 && !file.endsWith("Message.java")) {
                    tooLong.add(ROOT.relativize(file).toString());
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
            assertTrue(!sources.isEmpty(), module);
            return sources;
        }
    }
}
