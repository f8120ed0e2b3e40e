package lodestone.stdlib.known;

import java.io.Console;
import java.util.Map;
import lodestone.stdlib.optimade.Providers;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Download;

/** Databases as scripts and command lines name them. */
public final class Databases {

    /** The Materials Project by its own API. */
    public static final String MATERIALS_PROJECT = "mp-api";

    private static final String KEY = "MP_API_KEY";

    private Databases() {
    }

    /**
     * A download that has not begun. A key is asked for when it begins, and at a terminal only.
     *
     * @param nameOrUrl   as {@code mp}, or the base URL of an OPTIMADE server
     * @param environment where the key may be
     * @throws lodestone.runtime.message.StudyException UNKNOWN_PROVIDER, BAD_SERVER_URL
     */
    public static Download download(String nameOrUrl, Coverage coverage, Map<String, String> environment) {
        return Providers.download(Providers.of(nameOrUrl), coverage, () -> key(environment));
    }

    private static String key(Map<String, String> environment) {
        String given = environment.getOrDefault(KEY, "");
        Console terminal = System.console();
        if (!given.isBlank() || terminal == null || !isTerminal(terminal)) {
            return given;
        }
        char[] typed = terminal.readPassword("API key of the Materials Project (what you type is not shown): ");
        return typed == null ? null : new String(typed);
    }

    /** From Java 22 to 24 there is a console where there is no terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
