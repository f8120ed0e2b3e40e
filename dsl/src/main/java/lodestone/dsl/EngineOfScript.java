package lodestone.dsl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.engine.EngineForm;
import lodestone.runtime.engine.EngineSettings;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** {@code engine}: where a script has its questions answered. */
public final class EngineOfScript {

    private static final String MEMORY = "[1-9]\\d*[kKmMgGtT]";

    private static final String EXAMPLE = Examples.ORES + """
            engine local(threads: 2)
            show pipeline('ores') { from 'ores.csv' }
            """;

    private EngineOfScript() {
    }

    @ScriptFunction(usage = "engine local(threads: 2)",
            doc = "Names the engine that answers everything asked after it: local(...), spark(...), or the text that the option "
                    + "--engine of the command line takes, which has the last word. The results are the same on each.",
            example = EXAMPLE)
    public static void engine(StudyScript script, EngineSettings settings) {
        Session session = script.session();
        if (!session.engines().choose(settings)) {
            session.engine().notice(Message.ENGINE_KEPT.text());
        }
    }

    public static void engine(StudyScript script, String master) {
        EngineForm.of(master);
        engine(script, new EngineSettings(master, 0, false, Map.of()));
    }

    /** Every other call of that name. */
    public static void engine(StudyScript script, Object value) {
        throw StudyException.of(Message.WRONG_ARGUMENT, "engine", "local(...), spark(...) or text", Conversion.show(value));
    }

    @ScriptFunction(usage = "engine local(threads: 2)", doc = "The engine in this process, for 'engine'.",
            options = @Option(name = "threads", doc = "on how many threads it works, as many as there are cores if not given; "
                    + "--threads of the command line has the last word"),
            example = EXAMPLE)
    public static EngineSettings local(StudyScript script, Map<String, Object> options) {
        int threads = atLeastOne("local", Options.of("local", options, List.of("threads")), "threads", 0);
        return new EngineSettings(EngineSettings.LOCAL, threads, false, Map.of());
    }

    public static EngineSettings local(StudyScript script) {
        return local(script, Map.of());
    }

    @ScriptFunction(usage = "engine spark('spark://host:7077', executors: 4, cores: 2, memory: '4g')",
            doc = "A cluster of Apache Spark, for 'engine': 'spark://host:7077', 'yarn', 'k8s://https://host:443', or "
                    + "'local-cluster[2,1,1024]', which is workers, cores and MiB on this machine. It has to be installed once: "
                    + "'lodestone spark-install'. 'check', 'explain' and 'cite' do not connect to it.",
            options = {@Option(name = "executors", doc = "how many processes do the work; all that the cluster gives if not given"),
                       @Option(name = "cores", doc = "of each executor; all that a worker has if neither this nor 'executors' is "
                               + "given, else 1"),
                       @Option(name = "memory", doc = "of each executor: '4g', '512m'", otherwise = "'1g'"),
                       @Option(name = "conf", doc = "options of Spark by their names: ['spark.task.maxFailures': 8]")},
            example = """
            def cluster = spark('spark://host:7077', executors: 4, cores: 2, memory: '4g')
            if (args) engine cluster
            """)
    public static EngineSettings spark(StudyScript script, Map<String, Object> named, String master) {
        if (EngineForm.of(master) == EngineForm.LOCAL) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "spark", "a cluster like 'spark://host:7077'", "'" + master + "'");
        }
        Options options = Options.of("spark", named, List.of("executors", "cores", "memory", "conf"));
        Map<String, String> spark = new LinkedHashMap<>();
        int executors = atLeastOne("spark", options, "executors", 0);
        int cores = atLeastOne("spark", options, "cores", executors > 0 ? 1 : 0);
        if (executors > 0) {
            spark.put("spark.executor.instances", String.valueOf(executors));
            spark.put("spark.cores.max", String.valueOf((long) executors * cores));
        }
        if (cores > 0) {
            spark.put("spark.executor.cores", String.valueOf(cores));
        }
        String memory = options.get("memory", String.class, null);
        if (memory != null && !memory.matches(MEMORY)) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "spark", "'4g', '512m' or the like as 'memory'", "'" + memory + "'");
        } else if (memory != null) {
            spark.put("spark.executor.memory", memory);
        }
        options.get("conf", Map.class, Map.of()).forEach((name, value) -> put(spark, String.valueOf(name), String.valueOf(value)));
        return new EngineSettings(master, 0, false, spark);
    }

    public static EngineSettings spark(StudyScript script, String master) {
        return spark(script, Map.of(), master);
    }

    private static int atLeastOne(String engine, Options options, String name, Integer otherwise) {
        int value = options.get(name, Integer.class, otherwise);
        if (options.containsKey(name) && value < 1) {
            throw StudyException.of(Message.WRONG_ARGUMENT, engine, "a number of at least 1 as '" + name + "'", value);
        }
        return value;
    }

    private static void put(Map<String, String> options, String name, String value) {
        if (!name.startsWith("spark.")) {
            throw StudyException.of(Message.ENGINE_OPTION, name, "conf: ['spark.name': 'value']");
        }
        options.put(name, value);
    }
}
