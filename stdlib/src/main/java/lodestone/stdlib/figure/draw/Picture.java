package lodestone.stdlib.figure.draw;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lodestone.runtime.io.WholeFile;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.figure.Figure;

/** A figure laid out, which can be drawn into any number of files; the same figure gives the same bytes. */
public final class Picture {

    private final Figure figure;
    private final Rendering rendering;
    private final Typefaces faces;
    private final Layout layout;
    private final PanelPainter painter;

    /**
     * @throws StudyException FIGURE_TOO_SMALL
     */
    public Picture(Figure figure, Rendering rendering) {
        this.figure = figure;
        this.rendering = rendering;
        try {
            faces = new Typefaces();
            layout = Layout.of(figure, rendering.dpi(), faces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        painter = new PanelPainter(figure, layout, rendering, faces);
    }

    /** @throws StudyException UNKNOWN_FILE_ENDING if it is no kind of picture that can be drawn */
    public static void checkEnding(Path file) {
        PictureFormat.of(file);
    }

    /**
     * Says now what would otherwise be said after the work.
     *
     * @throws StudyException UNKNOWN_FILE_ENDING, FILE_UNWRITABLE
     */
    public static void check(Path file) {
        checkEnding(file);
        WholeFile.check(file);
    }

    /**
     * Draws a PNG, SVG or PDF file, which appears whole or not at all.
     *
     * @throws StudyException UNKNOWN_FILE_ENDING, FILE_UNWRITABLE
     */
    public void save(Path file) {
        PictureFormat format = PictureFormat.of(file);
        WholeFile.write(file, part -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                write(format, out);
            }
            return null;
        });
    }

    private void write(PictureFormat format, OutputStream out) throws IOException {
        switch (format) {
            case PNG -> {
                PngCanvas canvas = new PngCanvas(layout.page(), rendering.dpi(), faces);
                paint(canvas);
                canvas.writeTo(out);
            }
            case SVG -> {
                SvgCanvas canvas = new SvgCanvas(layout.page(), figure.name(), rendering.dpi(), faces);
                paint(canvas);
                canvas.writeTo(out);
            }
            case PDF -> {
                try (PdfCanvas canvas = new PdfCanvas(layout.page(), figure.name(), faces)) {
                    paint(canvas);
                    canvas.writeTo(out);
                }
            }
            default -> throw new IllegalStateException(format.toString());
        }
    }

    private void paint(Canvas canvas) throws IOException {
        double baseline = Layout.MARGIN + Layout.TITLE.size();
        for (String line : layout.title()) {
            canvas.text(line, layout.page().middle(), baseline, Layout.TITLE.centered());
            baseline += Layout.TITLE.line();
        }
        for (int i = 0; i < figure.panels().size(); i++) {
            painter.paint(figure.panels().get(i), layout.frames().get(i), layout.plots().get(i), canvas);
        }
        LegendPainter.entries(layout, canvas, faces);
        for (int i = 0; i < layout.bars().size(); i++) {
            LegendPainter.upright(figure.legend().bars().get(i).closed(), layout.bars().get(i), canvas, faces);
        }
        baseline = layout.captionTop() + Layout.CAPTION.size();
        for (String line : layout.caption()) {
            canvas.text(line, Layout.MARGIN, baseline, Layout.CAPTION);
            baseline += Layout.CAPTION.line();
        }
    }
}
