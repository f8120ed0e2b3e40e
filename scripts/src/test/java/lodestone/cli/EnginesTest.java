package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines from a folder that is not on the class path, with a provider that tells what it was asked for. */
class EnginesTest {

    private static final String PROVIDER = """
            package elsewhere;
            import lodestone.runtime.engine.*;
            public class Provider implements EngineProvider {
                public boolean accepts(String master) { return master.startsWith("spark://"); }
                public Engine open(EngineSettings settings, Listener listener) {
                    listener.notice(settings.master() + " " + settings.threads() + " " + settings.resume() + " " + settings.options());
                    listener.notice(picocli.CommandLine.VERSION);
                    return new LocalEngine(settings.threads(), listener);
                }
            }
            """;
    /** A library that the application has in another version. */
    private static final String LIBRARY = "package picocli; public class CommandLine { public static final String VERSION = make(); "
            + "static String make() { return \"its own\"; } }";
    private static final String COUNT = "println pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2 }.count()";

    @TempDir
    Path folder;
    private Cli cli;

    @BeforeEach
    void install() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        jar(jars.resolve("library.jar"), compile("library", "picocli/CommandLine", LIBRARY, ""), Map.of());
        Path engine = folder.resolve("engine.jar");
        jar(engine, compile("engine", "elsewhere/Provider", PROVIDER, jars.resolve("library.jar").toString()),
                Map.of("META-INF/services/lodestone.runtime.engine.EngineProvider", "elsewhere.Provider"));
        System.setProperty("lodestone.spark", folder.resolve("spark").toString());
        System.setProperty("lodestone.spark.engine", engine.toString());
        cli = new Cli(folder).script("count.groovy", COUNT);
    }

    @AfterEach
    void forget() {
        System.clearProperty("lodestone.spark");
        System.clearProperty("lodestone.spark.engine");
    }

    private Path compile(String name, String type, String text, String library) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name));
        Path source = folder.resolve(name + "-source").resolve(type + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
                "-proc:none", "-d", classes.toString(), "-cp", library + ":" + System.getProperty("java.class.path"), source.toString()));
        return classes.resolve(type + ".class");
    }

    private static void jar(Path jar, Path type, Map<String, String> texts) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(type.getParent().getFileName() + "/" + type.getFileName()));
            out.write(Files.readAllBytes(type));
            for (Map.Entry<String, String> text : texts.entrySet()) {
                out.putNextEntry(new JarEntry(text.getKey()));
                out.write(text.getValue().getBytes());
            }
        }
    }

    @Test
    void theEngineIsLoadedWithItsOwnLibraries() {
        Cli.Result result = cli.run("run", "--engine", "spark://h:1", "--threads", "2", "--resume", "--conf", "spark.a=b=c",
                "@count.groovy");
        assertEquals("3\n", result.out(), result.err());
        assertEquals("spark://h:1 2 true {spark.a=b=c}\nits own\n", result.err());
    }

    @Test
    void theCommandLineComesBeforeTheScript() {
        cli.script("own.groovy", "engine spark('spark://mine:1', cores: 2, conf: ['spark.a': 1])\n" + COUNT);
        assertEquals("spark://mine:1 2 false {spark.executor.cores=2, spark.a=3}", cli.run("run", "--threads", "2", "--conf",
                "spark.a=3", "@own.groovy").err().lines().findFirst().orElseThrow());
        Cli.Result local = cli.run("run", "--engine", "local", "@own.groovy");
        assertEquals("note: --engine on the command line takes the place of the engine in the script.\n", local.err());
        assertEquals("3\n", local.out());
        assertTrue(cli.run("run", "--engine", "spark://h:1", "@own.groovy").err().contains("spark://h:1"));
    }

    @Test
    void whatRunsNothingConnectsToNobody() {
        cli.script("own.groovy", "engine 'spark://mine:1'\n" + COUNT);
        for (String command : List.of("check", "explain", "cite")) {
            Cli.Result result = cli.run(command, "--engine", "spark://h:1", "@own.groovy");
            assertEquals(0, result.code(), result.err());
            assertFalse(result.err().contains("spark://"), result.err());
        }
    }

    @Test
    void aMasterThatThisSparkDoesNotKnow() {
        assertEquals(2, cli.run("run", "--engine", "yarn", "@count.groovy").code());
    }

    @Test
    void theApplicationsClassPathIsFreeOfSpark() {
        assertEquals(List.of(), Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(jar -> jar.matches(".*(spark|scala|hadoop|netty)[^/\\\\]*\\.jar")).toList());
    }
}
