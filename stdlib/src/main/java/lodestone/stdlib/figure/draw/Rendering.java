package lodestone.stdlib.figure.draw;

/**
 * How pictures are made.
 *
 * @param dpi          pixels an inch, of PNG files and of points that are rasterised in vector files
 * @param vectorPoints the most points of a panel that stay vector in SVG and PDF files
 */
public record Rendering(int dpi, int vectorPoints) {

    public static final Rendering DEFAULT = new Rendering(300, 2_000);
}
