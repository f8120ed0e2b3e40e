package lodestone.cli;

import java.util.Map;
import lodestone.dsl.Versions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code lodestone version}. */
@Command(name = "version", description = "Shows the versions of Lodestone and of what it runs on.")
final class VersionCommand implements Callable<Integer> {

    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, String> versions = Versions.all();
        console.out().println("Lodestone " + versions.get("lodestone"));
        console.out().println("JVM       " + versions.get("java") + " (" + System.getProperty("java.vm.name") + ", "
                + System.getProperty("java.home") + ")");
        console.out().println("Groovy    " + versions.get("groovy"));
        console.out().println("Arrow     " + versions.get("arrow"));
        console.out().println("DuckDB    " + versions.get("duckdb"));
        return 0;
    }
}
