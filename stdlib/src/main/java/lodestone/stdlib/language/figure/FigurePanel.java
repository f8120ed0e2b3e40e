package lodestone.stdlib.language.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lodestone.dsl.verb.Verb;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.figure.Layer;
import lodestone.stdlib.figure.Panel;

/** The block of a panel. */
public final class FigurePanel extends FigureBlock {

    static final Verbs VERBS = Verbs.of(FigureLayers.class, FigurePanel.class);

    private final String title;
    private final FigureScope figure;
    private final List<FigureLayer> layers = new ArrayList<>();
    final Map<String, Object> axes = new LinkedHashMap<>();

    FigurePanel(String title, FigureScope figure) {
        super(figure.script(), figure.run());
        this.title = title;
        this.figure = figure;
    }

    @Override
    Verbs verbs(String name) {
        return VERBS.isStage(name) ? VERBS : null;
    }

    @Override
    Object scope(Verbs table) {
        return this;
    }

    @Override
    TreeSet<String> names() {
        return new TreeSet<>(VERBS.stages().stream().map(Verb::name).toList());
    }

    String title() {
        return title;
    }

    List<FigureLayer> layers() {
        return layers;
    }

    void add(FigureLayer layer) {
        layers.add(layer);
        if (layers.size() > 1 && layers.stream().anyMatch(FigureLayer::alone)) {
            throw StudyException.of(Message.MISPLACED_STAGE, layer.verb(),
                    "a heatmap or a periodic table has its panel for itself");
        }
    }

    Panel build() {
        List<Layer> built = layers.stream().map(FigureLayer::build).toList();
        Map<String, Object> said = new LinkedHashMap<>(figure.axes);
        said.putAll(axes);
        boolean ticks = layers.stream().anyMatch(FigureLayer::hasAxes);
        return new Panel(title, built, new Panel.Axes((Boolean) said.getOrDefault("shown", ticks),
                (String) said.getOrDefault("x", label(0)), (String) said.getOrDefault("y", label(1))));
    }

    private String label(int axis) {
        return layers.stream()
                .map(layer -> layer.labels().get(axis)).filter(label -> !label.isEmpty()).findFirst().orElse(null);
    }
}
