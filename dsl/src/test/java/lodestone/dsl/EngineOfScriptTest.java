package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.dsl.compile.Language;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.EngineChoice;
import lodestone.runtime.engine.EngineSettings;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class EngineOfScriptTest {

    private static final String ROWS = "def p = pipeline('p') { rows 'r' }\n";
    private static final EngineSettings FIRST = new EngineSettings("local", 0, false, Map.of());

    private final List<EngineSettings> opened = new ArrayList<>();
    private final List<RecordingEngine> engines = new ArrayList<>();
    private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

    private Engine open(EngineSettings settings) {
        opened.add(settings);
        engines.add(new RecordingEngine());
        return engines.get(engines.size() - 1);
    }

    private void run(String script) {
        Study.of("a.groovy", script).run(new EngineChoice(FIRST, false, this::open), List.of(), nowhere);
    }

    @Test
    void itAnswersEverythingAfterIt() {
        run(ROWS + "p.count()\nengine 'yarn'\np.count()\np.take(1)\nengine local(threads: 3)\np.count()");
        assertEquals(List.of(FIRST, new EngineSettings("yarn", 0, false, Map.of()), new EngineSettings("local", 3, false, Map.of())),
                opened);
        assertEquals(List.of(1, 2, 1), engines.stream().map(engine -> engine.asked.size()).toList());
    }

    @Test
    void aScriptThatAsksNothingOpensNone() {
        run(ROWS + "println p.columns");
        run("""
            udf 'slow', columns: ['a'], returns: float64, source: '''
                (() => { const end = Date.now() + 500; while (Date.now() < end); return (a, out) => {} })()
            '''
            """);
        assertEquals(List.of(), opened);
    }

    @Test
    void optionsOfClusters() {
        run("engine spark('spark://h:1', executors: 4, cores: 2, memory: '4g', conf: ['spark.a': 1, 'spark.b': true])");
        assertEquals(Map.of("spark.executor.instances", "4", "spark.executor.cores", "2", "spark.cores.max", "8",
                "spark.executor.memory", "4g", "spark.a", "1", "spark.b", "true"), opened.get(0).options());
        run("engine spark('spark://h:1', executors: 4)");
        assertEquals("4", opened.get(1).options().get("spark.cores.max"));
        run("engine spark('local-cluster[2, 1, 1024]')");
        assertEquals(Map.of(), opened.get(2).options());
    }

    @Test
    void aCheckAndAnExplanationOpenNone() {
        Study study = Study.of("a.groovy", "engine 'spark://h:1'\n" + ROWS + "p.count()");
        assertEquals(1, study.check(List.of()).pipelines());
        study.explain(new RecordingEngine(), List.of(), nowhere);
    }

    @Test
    void anInputThatFailsLeavesTheEngineOfBefore() {
        EngineChoice choice = new EngineChoice(FIRST, false, this::open);
        try (LiveSession live = new LiveSession(Language.installed(), choice, nowhere, () -> 80)) {
            live.evaluate("engine 'yarn'");
            assertThrows(StudyException.class, () -> live.evaluate("engine 'spark://h:1'; throw new Exception('no')"));
            assertEquals("yarn", choice.settings().master());
            live.rehearse("engine 'k8s://h'");
            assertFalse(opened.stream().anyMatch(settings -> settings.master().equals("k8s://h")));
        }
    }

    @Test
    void mistakes() {
        assertEquals("a.groovy:1: 'engine' takes local(...), spark(...) or text; found 5. Change the argument.",
                Scripts.fail("engine 5").replaceFirst(":1:\\d+:", ":1:"));
        for (String wrong : List.of("local(threads: 0)", "local(threads: 1.5)", "local(thread: 2)", "spark('local')",
                "spark('spark://h')", "spark('local-cluster[0,1,1024]')", "spark('spark://h:1', executors: 0)",
                "spark('spark://h:1', memory: '4')",
                "spark('spark://h:1', memory: 4)", "spark('spark://h:1', conf: ['a': 'b'])", "spark('spark://h:1', conf: 'a')")) {
            String told = Scripts.fail("engine " + wrong);
            assertFalse(told.contains("failed"), told);
            assertEquals(told.substring(told.indexOf(": ")), Scripts.fail("def e = " + wrong).substring(told.indexOf(": ")), wrong);
        }
    }
}
