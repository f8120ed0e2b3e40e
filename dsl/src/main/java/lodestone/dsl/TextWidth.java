package lodestone.dsl;

import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.WCWidth;

/** Measures texts in columns of a terminal: most characters take one, East Asian ones and emoji two, accents none. */
public final class TextWidth {

    /** A narrower column is no place for a text. */
    private static final int NARROWEST = 12;
    private static final char ELLIPSIS = '\u2026';

    private TextWidth() {
    }

    static int of(String text) {
        return text.chars().allMatch(c -> c < 0x300) ? text.length() : text.codePoints().map(TextWidth::of).sum();
    }

    static int of(int character) {
        return Math.max(0, WCWidth.wcwidth(character));
    }

    /** The text, cut with an ellipsis if it does not fit. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int taken = 0;
        for (int c : text.codePoints().toArray()) {
            taken += of(c);
            if (taken >= width) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.append(ELLIPSIS).toString();
    }

    /** The text with lines of at most this width, unless a word is longer: what a line has left goes on under its first word. */
    public static String fold(String text, int width) {
        return text.lines().map(line -> {
            String indentation = line.substring(0, line.length() - line.stripLeading().length());
            int room = width - indentation.length();
            return of(line) <= width || room < NARROWEST ? line
                    : flow(List.of(line.strip().split(" ")), room).indent(indentation.length()).stripTrailing();
        }).collect(Collectors.joining(System.lineSeparator()));
    }

    /** Words on lines of at most this width; a longer word has a line of its own, cut. */
    static String wrap(List<String> words, int width) {
        return flow(words.stream().map(word -> cut(word, width)).toList(), width);
    }

    private static String flow(List<String> words, int width) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : words) {
            boolean fits = column + 1 + of(word) <= width;
            text.append(column == 0 ? "" : fits ? " " : System.lineSeparator()).append(word);
            column = column == 0 || !fits ? of(word) : column + 1 + of(word);
        }
        return text.toString();
    }
}
