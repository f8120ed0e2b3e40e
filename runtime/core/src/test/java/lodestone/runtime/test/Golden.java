package lodestone.runtime.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares text with a file under {@code src/test/golden} of the module; {@code -Dgolden.update} rewrites the file. */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "golden");

    private Golden() {
    }

    /** @throws AssertionError with the lines that differ */
    public static void check(String name, String actual) {
        check(FOLDER.resolve(name), actual, Boolean.getBoolean("golden.update"));
    }

    static void check(Path file, String actual, boolean update) {
        try {
            String expected = Files.exists(file) ? Files.readString(file) : "";
            if (expected.equals(actual)) {
                return;
            }
            if (update) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
                return;
            }
            throw new AssertionError(file + " differs (- expected, + found; -Dgolden.update accepts what was found):\n"
                    + String.join("\n", difference(expected.lines().toList(), actual.lines().toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of both, by a longest common subsequence. */
    static List<String> difference(List<String> expected, List<String> actual) {
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(actual.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            if (i < expected.size() && j < actual.size() && expected.get(i).equals(actual.get(j))) {
                lines.add("  " + expected.get(i++));
                j++;
            } else if (j == actual.size() || i < expected.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add("- " + expected.get(i++));
            } else {
                lines.add("+ " + actual.get(j++));
            }
        }
        return lines;
    }
}
