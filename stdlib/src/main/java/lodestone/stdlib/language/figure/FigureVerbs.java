package lodestone.stdlib.language.figure;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.LinkedHashMap;
import java.util.Map;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.Stage;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.figure.Palette;

/** The verbs of a figure's block. */
public final class FigureVerbs {

    private FigureVerbs() {
    }

    @Stage(usage = "width mm", doc = "How wide the figure is; else 85, 140 or 180 mm for 1, 2 or more columns of panels.",
            example = """
            figure('wide') {
                width 100
                line x: [1, 2], y: [3, 4]
            }.save 'wide.svg'
            """)
    public static void width(FigureScope figure, double mm) {
        figure.width = FigureNumbers.within("width", " (mm)", mm, 20, 1_000);
    }

    @Stage(usage = "height mm", doc = "How high the figure is; else as high as its panels need, up to 235 mm.",
            example = """
            figure('low') {
                height 50
                line x: [1, 2], y: [3, 4]
            }.save 'low.svg'
            """)
    public static void height(FigureScope figure, double mm) {
        figure.height = FigureNumbers.within("height", " (mm)", mm, 10, 1_000);
    }

    @Stage(usage = "grid rows: 6, columns: 3", doc = "Arranges the panels, row by row.",
            options = {@Option(name = "rows", doc = "rows of panels; else as many as they need"),
                @Option(name = "columns", doc = "columns of panels; else as many as the rows need")},
            example = """
            figure('grid') {
                grid rows: 2, columns: 1
                panel('measured') { line x: [1, 2], y: [3, 4] }
                panel('expected') { line x: [1, 2], y: [3, 5] }
            }.save 'grid.svg'
            """)
    public static void grid(FigureScope figure, Options options) {
        if (options.isEmpty()) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "grid", "'rows' or 'columns'");
        }
        figure.rows = options.containsKey("rows") ? (Integer) FigureNumbers.whole("grid", options, "rows", null, 1, 100) : null;
        figure.columns = options.containsKey("columns")
                ? (Integer) FigureNumbers.whole("grid", options, "columns", null, 1, 100) : null;
    }

    @Stage(usage = "title 'text'", doc = "A title above the panels.",
            example = """
            figure('titled') {
                title 'Two points'
                line x: [1, 2], y: [3, 4]
            }.save 'titled.svg'
            """)
    public static void title(FigureScope figure, String text) {
        figure.title = blankAsNull(text);
    }

    @Stage(usage = "caption 'text'", doc = "A text below the panels and the legend.",
            example = """
            figure('captioned') {
                caption "Drawn by Lodestone $version"
                line x: [1, 2], y: [3, 4]
            }.save 'captioned.svg'
            """)
    public static void caption(FigureScope figure, String text) {
        figure.caption = blankAsNull(text);
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Stage(usage = "palette 'okabe-ito', oxide: '#0072B2'", doc = "The colours of categories: a palette's name ('paper' or "
            + "'okabe-ito', which the colour-blind can tell apart), or colours by category, which also say the legend's order.",
            example = """
            figure('colours') {
                palette 'okabe-ito', oxide: '#0072B2'
                scatter x: [1, 2, 3], y: [2, 5, 4], colour: ['oxide', 'halide', 'oxide']
            }.save 'colours.svg'
            """)
    public static void palette(FigureScope figure, Options colors, String name) {
        Map<String, Integer> own = new LinkedHashMap<>();
        colors.forEach((category, color) -> own.put(category, rgb("palette", color)));
        figure.palette = (name == null ? Palette.PAPER : Palette.named(name)).with(own);
    }

    @Stage(usage = "palette oxide: '#0072B2', halide: '#D55E00'", doc = "")
    public static void palette(FigureScope figure, Options colors) {
        palette(figure, colors, null);
    }

    /** @throws StudyException WRONG_ARGUMENT if it is not written as #RRGGBB */
    static int rgb(String verb, Object color) {
        if (color instanceof CharSequence text && text.toString().matches("#[0-9a-fA-F]{6}")) {
            return Integer.parseInt(text.toString().substring(1), 16);
        }
        throw StudyException.of(Message.WRONG_ARGUMENT, verb, "a colour as '#0072B2'", Conversion.show(color));
    }

    @Stage(usage = "legend false", doc = "Whether the meaning of the colours is shown.",
            example = """
            figure('plain') {
                legend false
                scatter x: [1, 2], y: [2, 5], colour: ['oxide', 'halide']
            }.save 'plain.svg'
            """)
    public static void legend(FigureScope figure, boolean shown) {
        figure.keyed = shown;
    }

    @Stage(usage = "axes true, x: 'label', y: 'label'",
            doc = "The axes of all panels: whether they have ticks, and labels. Maps, "
            + "whose axes mean nothing, have none unless this says so.",
            options = {@Option(name = "x", doc = "label of the horizontal axis; else the column"),
                @Option(name = "y", doc = "label of the vertical axis; else the column")},
            example = """
            figure('axes') {
                line x: [1, 2], y: [3, 4]
                axes true, x: 'time (s)', y: 'mass (g)'
            }.save 'axes.svg'
            """)
    public static void axes(FigureScope figure, Options labels, boolean shown) {
        FigureLayers.axes(figure.axes, labels, shown);
    }

    @Stage(usage = "axes x: 'label', y: 'label'", doc = "")
    public static void axes(FigureScope figure, Options labels) {
        FigureLayers.axes(figure.axes, labels, true);
    }

    @Stage(usage = "panel('title') { }", doc = "A panel with layers in it.",
            example = """
            figure('panels') {
                panel('measured') { line x: [1, 2], y: [3, 4] }
                panel('expected') { line x: [1, 2], y: [3, 5] }
            }.save 'panels.svg'
            """)
    public static void panel(FigureScope figure, String title,
            @DelegatesTo(value = FigurePanel.class, strategy = Closure.DELEGATE_ONLY) Closure<?> block) {
        FigurePanel panel = new FigurePanel(blankAsNull(title), figure);
        panel.run(block);
        if (panel.layers().isEmpty()) {
            throw StudyException.of(Message.EMPTY_FIGURE, "panel", title == null ? "" : title);
        }
        figure.add(panel);
    }

    @Stage(usage = "panel { }", doc = "")
    public static void panel(FigureScope figure,
            @DelegatesTo(value = FigurePanel.class, strategy = Closure.DELEGATE_ONLY) Closure<?> block) {
        panel(figure, null, block);
    }
}
