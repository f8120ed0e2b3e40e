package lodestone.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;
import lodestone.dsl.LiveSession;
import lodestone.dsl.compile.Language;
import lodestone.runtime.engine.EngineChoice;

/** A live session with its engines and its commands, whatever its inputs come from. */
final class Repl implements AutoCloseable {

    private final Console console;
    private final boolean stacktrace;
    private final ProgressBar bar;
    private final Watcher watcher;
    private final EngineChoice engines;
    private final FutureTask<LiveSession> session = new FutureTask<>(this::begin);
    private final ReplCommands commands = new ReplCommands(this);
    /** What was typed, by its number: methods of an earlier input may fail in a later one. */
    private final Map<String, String> inputs = new HashMap<>();
    private volatile IntSupplier width = () -> Integer.MAX_VALUE;

    Repl(EngineCommand command) {
        console = command.console;
        stacktrace = command.stacktrace;
        bar = new ProgressBar(console.err(), console.terminal() && !command.quiet);
        watcher = new Watcher(bar, command.notices(), record -> { });
        engines = Engines.of(command, watcher, false);
        Thread thread = new Thread(session, "lodestone-session");
        thread.setDaemon(true);
        thread.start();
    }

    /** While the user types the first input, the language is loaded and the compiler tried out. */
    private LiveSession begin() {
        LiveSession made = new LiveSession(Language.installed(), engines, console.out(), () -> width.getAsInt())
                .withEnvironment(console.environment());
        made.rehearse("def first = 1");
        return made;
    }

    LiveSession session() {
        try {
            return session.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    ReplCommands commands() {
        return commands;
    }

    Console console() {
        return console;
    }

    /** Stops all work for good. */
    void stop() {
        engines.cancel();
    }

    int width() {
        return width.getAsInt();
    }

    void width(IntSupplier columns) {
        width = columns;
    }

    /** Stops the input that is being evaluated. */
    void cancel() {
        if (session.isDone()) {
            session().cancel();
        }
    }

    /** Evaluates an input or a command and prints what comes of it; returns the exit code that it would mean. */
    int input(String text) {
        watcher.forget();
        try {
            if (ReplCommands.isCommand(text)) {
                commands.run(text.strip());
            } else {
                inputs.put(String.valueOf(session().number()), text);
                print(session().evaluate(text));
            }
            return 0;
        } catch (Throwable problem) {
            bar.erase();
            return Problem.report(problem, inputs, width(), stacktrace, console);
        }
    }

    void print(Object result) {
        String shown = session().show(result);
        bar.erase();
        if (shown != null) {
            console.out().println(shown);
        }
    }

    @Override
    public void close() {
        if (session.isDone()) {
            session().close();
        }
        engines.close();
    }
}
