package lodestone.stdlib.figure.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/** Draws on a picture of pixels. */
final class PngCanvas implements Canvas {

    private final Typefaces faces;
    private final double scale;
    private final int dpi;
    private final BufferedImage picture;
    private final Graphics2D graphics;

    PngCanvas(Box page, int dpi, Typefaces faces) {
        this.faces = faces;
        this.dpi = dpi;
        scale = dpi / 72.0;
        picture = new BufferedImage((int) Math.ceil(page.width() * scale), (int) Math.ceil(page.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.scale(scale, scale);
    }

    @Override
    public boolean isPixels() {
        return true;
    }

    @Override
    public void fill(Box box, int rgb) {
        graphics.setColor(new Color(rgb));
        graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }

    @Override
    public void line(double[] points, double width, int rgb) {
        graphics.setColor(new Color(rgb));
        graphics.fill(LineOutline.of(points, width));
    }

    @Override
    public void dot(double x, double y, double radius, int rgb, double opacity, String hover) {
        graphics.setColor(new Color(rgb | (int) Math.round(opacity * 255) << 24, true));
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) throws IOException {
        Typeface face = faces.of(style);
        String known = face.known(text);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        if (style.up()) {
            place.quadrantRotate(-1);
        }
        place.scale(style.size(), -style.size());
        place.translate(-style.align() * face.width(known), 0);
        graphics.setColor(new Color(style.rgb()));
        graphics.fill(place.createTransformedShape(face.outline(known)));
    }

    @Override
    public void image(Pixels pixels, Box box) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, pixels.width(), pixels.height(), pixels.argb());
        AffineTransform before = graphics.getTransform();
        graphics.setTransform(new AffineTransform());
        graphics.drawImage(image, (int) Math.round(box.x() * scale), (int) Math.round(box.y() * scale), null);
        graphics.setTransform(before);
    }

    void writeTo(OutputStream out) throws IOException {
        graphics.dispose();
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] rgb = (int[]) picture.getRaster().getDataElements(0, 0, width, height, null);
        PngFile.write(width, height, rgb, false, dpi, out);
    }
}
