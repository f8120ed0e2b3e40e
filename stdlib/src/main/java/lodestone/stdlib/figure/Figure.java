package lodestone.stdlib.figure;

import java.util.List;

/**
 * A figure as it will be drawn: what is in it, not how it looks on paper. Panels fill the grid row by row.
 *
 * @param name    what it is called in messages and in the files
 * @param title   above the panels, or null
 * @param caption below everything, or null; line breaks stay
 * @param width   in mm
 * @param height  in mm, or 0 for as much as the panels need
 * @param rows    rows of panels
 * @param columns columns of panels
 * @param palette the colours of the categories
 * @param legend  the meaning of the colours, the same in all panels
 * @param keyed   whether the legend is shown
 */
public record Figure(String name, String title, String caption, double width, double height, int rows, int columns,
        List<Panel> panels, Palette palette, Legend legend, boolean keyed) {

    public Figure {
        panels = List.copyOf(panels);
    }

    /** The points of all scatter layers. */
    public int points() {
        return panels.stream().mapToInt(Panel::points).sum();
    }
}
