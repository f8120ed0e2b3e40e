package lodestone.stdlib.figure.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of all figures, regular or bold. It is read here and not by Java's own font system, which needs libraries and
 * settings of the machine that servers often lack, and draws differently from one to the next. Not for several threads.
 */
final class Typeface {

    /** The tables of a subset; all others speak of glyphs that it lacks. */
    private static final List<String> KEPT = List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post",
            "prep", "gasp");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Typeface(String resource) throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream("/lodestone/stdlib/figure/" + resource)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
        // No ligatures: text is as wide in a PDF as it was measured here.
        font.setEnableGsub(false);
        glyphs = font.getUnicodeCmapLookup();
    }

    static Typeface regular() throws IOException {
        return new Typeface("Arimo-Regular.ttf");
    }

    static Typeface bold() throws IOException {
        return new Typeface("Arimo-Bold.ttf");
    }

    TrueTypeFont font() {
        return font;
    }

    /** The text with a box for each character that the font lacks. */
    String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(c -> known.appendCodePoint(glyphs.getGlyphId(c) == 0 ? Character.isWhitespace(c) ? ' ' : '□' : c));
        return known.toString();
    }

    /** The width of known text over its size. */
    double width(String text) throws IOException {
        long width = 0;
        for (int c : text.codePoints().toArray()) {
            width += font.getAdvanceWidth(glyphs.getGlyphId(c));
        }
        return (double) width / font.getUnitsPerEm();
    }

    /** The outline of known text of size 1 whose baseline begins at the origin, y upward. */
    Path2D outline(String text) throws IOException {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = 1.0 / font.getUnitsPerEm();
        double x = 0;
        for (int c : text.codePoints().toArray()) {
            int id = glyphs.getGlyphId(c);
            GlyphData glyph = font.getGlyph().getGlyph(id);
            if (glyph != null) {
                AffineTransform place = new AffineTransform(scale, 0, 0, scale, x, 0);
                outline.append(glyph.getPath().getPathIterator(place), false);
            }
            x += font.getAdvanceWidth(id) * scale;
        }
        return outline;
    }

    /** A font file with these characters only. */
    byte[] subset(Set<Integer> characters) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, KEPT);
        new TreeSet<>(characters).forEach(subsetter::add);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);
        return file.toByteArray();
    }
}
