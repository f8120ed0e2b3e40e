package lodestone.stdlib.figure.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws as SVG 1.1; text stays text, in a font that is part of the file. */
final class SvgCanvas implements Canvas {

    private static final double MM = 25.4 / 72;

    private final Typefaces faces;
    private final Box page;
    private final String title;
    private final int dpi;
    private final StringBuilder body = new StringBuilder();
    private final Map<Boolean, Set<Integer>> used = new TreeMap<>();

    SvgCanvas(Box page, String title, int dpi, Typefaces faces) {
        this.page = page;
        this.title = title;
        this.dpi = dpi;
        this.faces = faces;
    }

    @Override
    public boolean isPixels() {
        return false;
    }

    @Override
    public void fill(Box box, int rgb) {
        body.append("<rect").append(place(box)).append(" fill=\"").append(color(rgb)).append("\"/>\n");
    }

    private static String place(Box box) {
        return " x=\"" + Digits.two(box.x()) + "\" y=\"" + Digits.two(box.y()) + "\" width=\"" + Digits.two(box.width())
                + "\" height=\"" + Digits.two(box.height()) + "\"";
    }

    private static String color(int rgb) {
        return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
    }

    @Override
    public void line(double[] points, double width, int rgb) {
        body.append("<path d=\"M");
        for (int i = 0; i < points.length; i++) {
            body.append(i == 0 ? "" : i == 2 ? "L" : " ").append(Digits.two(points[i]));
        }
        body.append("\" fill=\"none\" stroke=\"").append(color(rgb)).append("\" stroke-width=\"").append(Digits.two(width)).append("\"/>\n");
    }

    @Override
    public void dot(double x, double y, double radius, int rgb, double opacity, String hover) {
        body.append("<circle cx=\"").append(Digits.two(x)).append("\" cy=\"").append(Digits.two(y)).append("\" r=\"")
                .append(Digits.two(radius)).append("\" fill=\"").append(color(rgb));
        if (opacity < 1) {
            body.append("\" fill-opacity=\"").append(Digits.two(opacity));
        }
        body.append(hover == null ? "\"/>\n" : "\"><title>" + escaped(hover) + "</title></circle>\n");
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        String known = faces.of(style).known(text);
        known.codePoints().forEach(used.computeIfAbsent(style.bold(), b -> new TreeSet<>())::add);
        String at = " x=\"" + Digits.two(x) + "\" y=\"" + Digits.two(y) + "\"";
        body.append("<text").append(style.up() ? " transform=\"translate(" + Digits.two(x) + " " + Digits.two(y) + ") rotate(-90)\"" : at)
                .append(" font-size=\"").append(Digits.two(style.size())).append('"')
                .append(style.bold() ? " font-weight=\"bold\"" : "")
                .append(style.align() == 0.5 ? " text-anchor=\"middle\"" : style.align() == 1 ? " text-anchor=\"end\"" : "")
                .append(" fill=\"").append(color(style.rgb())).append("\">").append(escaped(known)).append("</text>\n");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // XML knows no other control characters, in no way of writing them.
                default -> escaped.appendCodePoint(c < ' ' && c != '\n' && c != '\t' || c >= 0xFFFE && c <= 0xFFFF
                        || c >= 0xD800 && c < 0xE000 ? '\uFFFD' : c);
            }
        });
        return escaped.toString();
    }

    @Override
    public void image(Pixels pixels, Box box) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngFile.write(pixels.width(), pixels.height(), pixels.plain(), !pixels.opaque(), dpi, png);
        body.append("<image").append(place(box)).append(" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png.toByteArray())).append("\"/>\n");
    }

    void writeTo(OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"")
                .append(Digits.two(page.width() * MM)).append("mm\" height=\"").append(Digits.two(page.height() * MM))
                .append("mm\" viewBox=\"0 0 ").append(Digits.two(page.width())).append(' ').append(Digits.two(page.height()))
                .append("\" font-family=\"Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif\" font-kerning=\"none\">\n<title>")
                .append(escaped(title)).append("</title>\n<style>\n");
        for (Map.Entry<Boolean, Set<Integer>> face : used.entrySet()) {
            byte[] font = faces.of(face.getKey() ? TextStyle.of(1).inBold() : TextStyle.of(1)).subset(face.getValue());
            head.append("@font-face{font-family:Arimo;font-weight:").append(face.getKey() ? "bold" : "normal")
                    .append(";src:url(data:font/ttf;base64,").append(Base64.getEncoder().encodeToString(font))
                    .append(") format(\"truetype\")}\n");
        }
        head.append("</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        out.write(body.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8));
    }
}
