package lodestone.stdlib.language.figure;

import java.nio.file.Path;
import java.util.Arrays;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.Stage;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.figure.draw.Rendering;

/** How a figure is saved. */
public final class FigureFiles {

    private FigureFiles() {
    }

    @Stage(usage = "save 'file.png', 'file.svg', 'file.pdf', dpi: 300", doc = "Draws the figure into files.",
            options = {@Option(name = "dpi", otherwise = "300", unit = "pixels an inch", doc = "of PNG files and "
                    + "rasterised points, 30 to 1200"),
                @Option(name = "vectorPoints", otherwise = "2000", doc = "the most points of a panel that stay "
                    + "vector in SVG and PDF files")},
            example = """
            figure('points') {
                scatter x: [1, 2, 3], y: [2, 5, 4]
            }.save 'points.png', 'points.svg', dpi: 100
            """)
    public static void save(FigureDraft draft, Options options, String... files) {
        if (files.length == 0) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "save", "the name of a file");
        }
        Rendering usual = Rendering.DEFAULT;
        draft.save(new Rendering(FigureNumbers.whole("save", options, "dpi", usual.dpi(), 30, 1_200),
                FigureNumbers.whole("save", options, "vectorPoints", usual.vectorPoints(), 0, 10_000_000)),
                Arrays.stream(files).map(Path::of).toList());
    }
}
