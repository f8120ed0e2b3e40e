package lodestone.stdlib.figure.draw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws on the page of a PDF; text stays text, in fonts that are part of the file. */
final class PdfCanvas implements Canvas, AutoCloseable {

    /** How far a Bézier curve's handles reach, over the radius, to draw a quarter of a circle. */
    private static final double ROUND = 0.5523;

    private final Typefaces faces;
    private final double height;
    private final PDDocument document = new PDDocument();
    private final PDPageContentStream content;
    private final Map<Boolean, PDFont> fonts = new HashMap<>();
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
    private int fill = -1;
    private double opacity = 1;

    PdfCanvas(Box page, String title, Typefaces faces) throws IOException {
        this.faces = faces;
        this.height = page.height();
        PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
        document.addPage(sheet);
        document.getDocumentInformation().setTitle(title);
        // Otherwise the time goes into the file's id.
        document.setDocumentId(0L);
        content = new PDPageContentStream(document, sheet);
    }

    @Override
    public boolean isPixels() {
        return false;
    }

    private float up(double y) {
        return (float) (height - y);
    }

    private void filled(int rgb) throws IOException {
        if (fill != rgb) {
            content.setNonStrokingColor((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
            fill = rgb;
        }
    }

    private void opaque(double wanted) throws IOException {
        if (opacity != wanted) {
            content.setGraphicsStateParameters(opacities.computeIfAbsent(wanted, o -> {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                state.setNonStrokingAlphaConstant(o.floatValue());
                return state;
            }));
            opacity = wanted;
        }
    }

    @Override
    public void fill(Box box, int rgb) throws IOException {
        opaque(1);
        filled(rgb);
        content.addRect((float) box.x(), up(box.bottom()), (float) box.width(), (float) box.height());
        content.fill();
    }

    @Override
    public void line(double[] points, double width, int rgb) throws IOException {
        content.setStrokingColor((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
        content.setLineWidth((float) width);
        content.moveTo((float) points[0], up(points[1]));
        for (int i = 2; i < points.length; i += 2) {
            content.lineTo((float) points[i], up(points[i + 1]));
        }
        content.stroke();
    }

    @Override
    public void dot(double x, double y, double radius, int rgb, double opacity, String hover) throws IOException {
        opaque(opacity);
        filled(rgb);
        float cx = (float) x;
        float cy = up(y);
        float r = (float) radius;
        float h = (float) (radius * ROUND);
        content.moveTo(cx + r, cy);
        content.curveTo(cx + r, cy + h, cx + h, cy + r, cx, cy + r);
        content.curveTo(cx - h, cy + r, cx - r, cy + h, cx - r, cy);
        content.curveTo(cx - r, cy - h, cx - h, cy - r, cx, cy - r);
        content.curveTo(cx + h, cy - r, cx + r, cy - h, cx + r, cy);
        content.fill();
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) throws IOException {
        PDFont font = fonts.get(style.bold());
        if (font == null) {
            font = PDType0Font.load(document, faces.of(style).font(), true);
            fonts.put(style.bold(), font);
        }
        String known = faces.of(style).known(text);
        double back = style.align() * faces.width(text, style);
        opaque(1);
        filled(style.rgb());
        content.beginText();
        content.setFont(font, (float) style.size());
        content.setTextMatrix(style.up() ? new Matrix(0, 1, -1, 0, (float) x, up(y + back)) : Matrix.getTranslateInstance((float) (x - back), up(y)));
        content.showText(known);
        content.endText();
    }

    @Override
    public void image(Pixels pixels, Box box) throws IOException {
        int[] argb = pixels.plain();
        byte[] colors = new byte[argb.length * 3];
        byte[] alphas = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            colors[3 * i] = (byte) (argb[i] >> 16);
            colors[3 * i + 1] = (byte) (argb[i] >> 8);
            colors[3 * i + 2] = (byte) argb[i];
            alphas[i] = (byte) (argb[i] >> 24);
        }
        PDImageXObject image = image(pixels, colors, PDDeviceRGB.INSTANCE);
        if (!pixels.opaque()) {
            image.getCOSObject().setItem(COSName.SMASK, image(pixels, alphas, PDDeviceGray.INSTANCE));
        }
        opaque(1);
        content.drawImage(image, (float) box.x(), up(box.bottom()), (float) box.width(), (float) box.height());
    }

    /** PDFBox's own way from a picture is several times as slow. */
    private PDImageXObject image(Pixels size, byte[] samples, PDColorSpace space) throws IOException {
        return new PDImageXObject(document, new ByteArrayInputStream(Zlib.compress(samples)), COSName.FLATE_DECODE, size.width(),
                size.height(), 8, space);
    }

    void writeTo(OutputStream out) throws IOException {
        content.close();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
