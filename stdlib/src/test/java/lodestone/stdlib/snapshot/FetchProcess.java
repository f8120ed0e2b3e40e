package lodestone.stdlib.snapshot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.StudyException;

/** A process of its own that fetches from a {@link PageServer}. */
final class FetchProcess {

    private FetchProcess() {
    }

    /** @param args the folder of the store, and the server's URL */
    public static void main(String[] args) {
        Listener listener = new Listener() {
            @Override
            public void notice(String text) {
                System.out.println("notice: " + text);
            }
        };
        try {
            Snapshot snapshot = new Fetch(new SnapshotStore(Path.of(args[0]), Clock.systemUTC()), listener, new Cancellation())
                    .any(PageServer.Client.of("db", URI.create(args[1]), Coverage.ALL));
            System.out.println("made " + snapshot.manifest().entries());
        } catch (StudyException problem) {
            System.out.println("problem: " + problem.getMessage());
        }
    }

    static Process start(Path store, URI server, List<String> before, String... flags) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "-XX:-UsePerfData", "-Xmx256m"));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FetchProcess.class.getName(), store.toString(),
                server.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
