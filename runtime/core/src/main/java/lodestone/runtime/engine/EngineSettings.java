package lodestone.runtime.engine;

import java.util.Map;

/**
 * What is wanted of an engine.
 *
 * @param master  where it works: {@code local}, or what an {@link EngineProvider} accepts
 * @param threads for what is done in this JVM; 0 for as many as there are cores
 * @param resume  whether what an interrupted run has written already shall be kept, and only the rest be written
 * @param options more, by the names that the kind of engine has for them: {@code spark.executor.memory}
 */
public record EngineSettings(String master, int threads, boolean resume, Map<String, String> options) {

    public static final String LOCAL = "local";
}
