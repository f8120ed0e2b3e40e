package lodestone.runtime.manifest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lodestone.runtime.engine.Listener;

/** Collects what the queries of a run did; costs nothing before the first query. */
public final class Recorder implements Listener {

    private final List<QueryRecord> queries = new ArrayList<>();

    @Override
    public synchronized void finished(QueryRecord query) {
        queries.add(query);
    }

    public synchronized boolean isEmpty() {
        return queries.isEmpty();
    }

    /**
     * @param script   the script's file
     * @param text     the script as it was run, whatever the file says by now
     * @param args     what the script saw as {@code args}
     * @param seed     the seed the script set, or null
     * @param versions what it ran on, name to version
     * @throws IOException if an input can not be read any more
     */
    public synchronized Manifest manifest(Path script, String text, List<String> args, Long seed,
                                          Map<String, String> versions) throws IOException {
        Path folder = script.toAbsolutePath().getParent();
        List<InputFile> inputs = new ArrayList<>();
        for (Path input : new TreeSet<>(queries.stream().map(QueryRecord::inputs).flatMap(Collection::stream).toList())) {
            inputs.add(InputFile.of(input, folder));
        }
        return new Manifest(Manifest.FORMAT, InputFile.of(script.getFileName().toString(), text), args, seed, versions, inputs,
                queries.stream().map(QueryEntry::of).toList());
    }
}
