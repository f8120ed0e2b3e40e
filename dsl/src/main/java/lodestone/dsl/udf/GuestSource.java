package lodestone.dsl.udf;

import java.io.Serializable;
import lodestone.runtime.message.SourceRef;

/**
 * A function as its author wrote it, in a guest language.
 *
 * @param text    the source
 * @param seconds how long one call may take
 * @param file    where the source was read from, or null
 * @param declared the place of its {@code udf} in the script
 * @param firstLine the script's line where the source begins, or 0 if it is no literal of the script
 */
record GuestSource(String name, String language, String text, double seconds, String file, SourceRef declared,
                   int firstLine) implements Serializable {

    private static final int LONGEST = 120;

    /** A line of the source, as the user finds it: {@code a.groovy:7}, {@code f.js:3}, {@code line 3 of its source}. */
    String place(int line) {
        return file != null ? file + ":" + line
                : firstLine > 0 ? declared.script() + ":" + (firstLine + line - 1) : "line " + line + " of its source";
    }

    /** What is written in a line, shortened; in the first that is not blank if the line is 0. */
    String line(int line) {
        return shortened(text.lines().skip(Math.max(0, line - 1L)).filter(l -> line > 0 || !l.isBlank()).findFirst()
                .orElse("").strip());
    }

    /** What a guest says may have any length. */
    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
