package lodestone.runtime.manifest;

import java.util.List;
import java.util.Map;

/**
 * What a run of a script did, so that another run can be compared with it. It holds no times and no place in the file
 * system but inputs and outputs, so the same run gives the same manifest.
 *
 * @param format   version of this layout, {@link #FORMAT}
 * @param script   the script itself
 * @param args     what the script saw as {@code args}
 * @param seed     the seed the script set, or null
 * @param versions what it ran on, name to version: for the reader, not part of the comparison
 * @param inputs   every file that a query read, by path
 * @param queries  in the order in which they ended
 */
public record Manifest(int format, InputFile script, List<String> args, Long seed, Map<String, String> versions,
                       List<InputFile> inputs, List<QueryEntry> queries) {

    public static final int FORMAT = 1;
}
