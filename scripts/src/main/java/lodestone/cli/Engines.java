package lodestone.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.EngineChoice;
import lodestone.runtime.engine.EngineProvider;
import lodestone.runtime.engine.EngineSettings;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/**
 * Opens the engines that a command line and its script ask for. Those on a cluster are loaded from the folder that
 * 'spark-install' has made, apart from the application, whose class path and start-up know nothing of them.
 */
final class Engines {

    private final EngineCommand command;
    private final Listener listener;
    private final EngineSettings first;
    private ClassLoader loader;

    private Engines(EngineCommand command, Listener listener) {
        this.command = command;
        this.listener = listener;
        first = new EngineSettings(command.engine == null ? EngineSettings.LOCAL : command.engine, 0, false, Map.of());
    }

    /**
     * The engine of a command.
     *
     * @param isFinal whether a script has to take the command line's, if that names one
     * @throws StudyException ENGINE_MISSING if the command line names one that is not installed
     */
    static EngineChoice of(EngineCommand command, Listener listener, boolean isFinal) {
        Engines engines = new Engines(command, listener);
        if (!isLocal(engines.first)) {
            engines.provider(engines.first);
        }
        return new EngineChoice(engines.first, isFinal && command.engine != null, engines::open);
    }

    private static boolean isLocal(EngineSettings settings) {
        return settings.master().equals(EngineSettings.LOCAL);
    }

    /** What the command line says comes before what the script says. */
    private EngineSettings complete(EngineSettings wanted) {
        int threads = command.threads != null ? command.threads
                : wanted.threads() > 0 ? wanted.threads() : Runtime.getRuntime().availableProcessors();
        Map<String, String> options = new LinkedHashMap<>(wanted.options());
        options.putAll(command.options());
        return new EngineSettings(wanted.master(), threads, command.resume, options);
    }

    private Engine open(EngineSettings wanted) {
        EngineSettings settings = complete(wanted);
        if (isLocal(settings)) {
            if (settings.resume()) {
                listener.notice(Message.RESUME_LOCAL.text());
            }
            return new LocalEngine(settings.threads(), listener);
        }
        try {
            return provider(settings).open(settings, listener);
        } catch (StudyException e) {
            throw wanted == first ? e.at(new SourceRef("--engine " + wanted.master(), 0, 0)) : e;
        }
    }

    private EngineProvider provider(EngineSettings settings) {
        if (loader == null) {
            loader = loader();
        }
        return ServiceLoader.load(EngineProvider.class, loader).stream().map(ServiceLoader.Provider::get)
                .filter(provider -> provider.accepts(settings.master())).findFirst()
                .orElseThrow(() -> StudyException.of(Message.ENGINE_MISSING, settings.master()));
    }

    /** The application's own loader where Spark is on its class path, as in tests, or not installed. */
    private static ClassLoader loader() {
        String folder = System.getProperty("lodestone.spark");
        String engine = System.getProperty("lodestone.spark.engine");
        ClassLoader own = Engines.class.getClassLoader();
        if (folder == null || engine == null || !Files.isDirectory(Path.of(folder, "jars"))) {
            return own;
        }
        try (Stream<Path> jars = Files.list(Path.of(folder, "jars"))) {
            return new OwnClasses(Stream.concat(Stream.of(Path.of(engine)), jars.sorted()).map(Engines::url)
                    .toArray(URL[]::new), own);
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, folder + File.separator + "jars", e.getMessage());
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
