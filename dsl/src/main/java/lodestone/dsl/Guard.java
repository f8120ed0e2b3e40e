package lodestone.dsl;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a checked script does when a statement fails: it goes on. Only compiled scripts call it. */
public final class Guard {

    private static final int DEPTH = 3;

    private Guard() {
    }

    /**
     * @param written names of variables that have no value now
     * @param names   names that the statement mentions
     * @param values  values of the local variables among them
     */
    public static void failed(StudyScript script, Throwable thrown, int line, int lastLine, List<String> written,
                              List<String> names, List<?> values) {
        rethrowSerious(thrown);
        Session session = script.session();
        session.findings().failed(ScriptErrors.of(thrown, session), new int[] {line, lastLine}, names, lacks(values, DEPTH));
        session.findings().lose(written);
    }

    /** Memory that ran out and the like is no mistake of the script. */
    static void rethrowSerious(Throwable thrown) {
        if (thrown instanceof Error error && !(error instanceof AssertionError) && !(error instanceof StackOverflowError)) {
            throw error;
        }
    }

    /** What the pipelines among values lack; scripts keep them in lists and maps, too. */
    private static Lost lacks(Collection<?> values, int depth) {
        Lost all = Lost.NOTHING;
        for (Object value : depth == 0 ? List.of() : values) {
            Lost one = value instanceof Pipeline pipeline ? (Lost) pipeline.attributes().get(Lost.class)
                    : value instanceof Map<?, ?> map ? lacks(map.values(), depth - 1)
                    : value instanceof Collection<?> items ? lacks(items, depth - 1) : null;
            all = one == null ? all : all.and(one.columns(), one.any());
        }
        return all;
    }
}
