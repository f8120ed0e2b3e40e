package lodestone.stdlib.language.figure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.figure.Figure;
import lodestone.stdlib.figure.Legend;
import lodestone.stdlib.figure.Panel;
import lodestone.stdlib.figure.draw.Picture;
import lodestone.stdlib.figure.draw.Rendering;

/** What {@code figure} gives: a figure that is checked, and whose rows are read when they are needed. */
public final class FigureDraft {

    private static final Verbs SAVE = Verbs.of(FigureFiles.class, FigureDraft.class);

    private final String name;
    private final FigureScope scope;
    private final int rows;
    private final int columns;
    private Figure figure;

    FigureDraft(String name, FigureScope scope) {
        this.name = name;
        this.scope = scope;
        int panels = scope.panels.size();
        if (panels == 0) {
            throw StudyException.of(Message.EMPTY_FIGURE, "figure", name);
        }
        int square = 1;
        while (square * square < panels) {
            square++;
        }
        int wide = panels <= 3 ? panels : square;
        columns = scope.columns != null ? scope.columns : scope.rows != null ? (panels + scope.rows - 1) / scope.rows : wide;
        rows = scope.rows != null ? scope.rows : (panels + columns - 1) / columns;
        if (rows * columns < panels) {
            throw StudyException.of(Message.GRID_TOO_SMALL, rows, columns, panels);
        }
    }

    public String name() {
        return name;
    }

    /**
     * The figure with all that is drawn in it; the rows are read at the first call.
     *
     * @throws StudyException NOTHING_TO_DRAW, TOO_MANY_CATEGORIES, and what the pipelines have to say
     */
    public Figure figure() {
        if (figure == null) {
            List<Panel> panels = scope.panels.stream().map(FigurePanel::build).toList();
            Legend legend = Legend.of(name, panels, scope.palette);
            boolean table = scope.panels.stream()
                    .flatMap(p -> p.layers().stream()).anyMatch(l -> l.verb().equals("periodicTable"));
            double width = scope.width != null ? scope.width : table || columns > 2 ? 180 : columns == 2 ? 140 : 85;
            figure = new Figure(name, scope.title, scope.caption, width, scope.height == null ? 0 : scope.height, rows, columns,
                    panels, scope.palette, legend, scope.keyed);
        }
        return figure;
    }

    /**
     * Draws PNG, SVG and PDF files; in a dry run only their names are checked.
     *
     * @throws StudyException UNKNOWN_FILE_ENDING, FILE_UNWRITABLE, FIGURE_TOO_SMALL, and those of {@link #figure}
     */
    public FigureDraft save(String file, String... others) {
        return save(Map.of(), Stream.concat(Stream.of(file), Arrays.stream(others)).toArray(String[]::new));
    }

    /** @throws StudyException MISSING_ARGUMENT */
    public FigureDraft save() {
        return save(Map.of());
    }

    /**
     * As {@link #save(String, String...)}, with the options {@code dpi} and {@code vectorPoints}. The other method has a first
     * text, for Groovy's type checker may take a map for one of any number of texts.
     */
    public FigureDraft save(Map<String, ?> options, String... files) {
        SAVE.stage("save").call(this, Arrays.asList((Object[]) files), new LinkedHashMap<>(options));
        return this;
    }

    void save(Rendering rendering, List<Path> files) {
        if (scope.run().isDry()) {
            files.forEach(Picture::checkEnding);
            scope.panels.forEach(panel -> panel.layers().forEach(FigureLayer::rehearse));
            scope.run().wouldWrite();
            return;
        }
        files.forEach(Picture::check);
        Picture picture = new Picture(figure(), rendering);
        files.forEach(picture::save);
    }

    /** What it is and what is in each panel. */
    @Override
    public String toString() {
        return name + "(" + scope.panels.stream()
                .map(panel -> (panel.title() == null ? "" : panel.title() + ": ")
                        + panel.layers().stream().map(FigureLayer::verb).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ")";
    }
}
