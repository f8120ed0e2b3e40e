package lodestone.stdlib.figure.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures text and breaks it into lines. */
final class Typefaces {

    private final Typeface regular;
    private final Typeface bold;

    Typefaces() throws IOException {
        regular = Typeface.regular();
        bold = Typeface.bold();
    }

    Typeface of(TextStyle style) {
        return style.bold() ? bold : regular;
    }

    /** In pt. */
    double width(String text, TextStyle style) throws IOException {
        Typeface face = of(style);
        return face.width(face.known(text)) * style.size();
    }

    double widest(List<String> texts, TextStyle style) throws IOException {
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, width(text, style));
        }
        return widest;
    }

    /** Lines no wider than that, broken at blanks and at the text's own line breaks; a longer word has a line of its own. */
    List<String> wrap(String text, TextStyle style, double width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+")) {
                if (!line.isEmpty() && width(line + " " + word, style) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** The style in a smaller size if the text would be too wide, but not smaller than the least. */
    TextStyle fitted(String text, TextStyle style, double width, double least) throws IOException {
        double needed = width(text, style);
        return needed <= width ? style : style.sized(Math.max(least, style.size() * width / needed));
    }

    /** The text, its end replaced by an ellipsis if it is too wide. */
    String cut(String text, TextStyle style, double width) throws IOException {
        if (width(text, style) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", style) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
