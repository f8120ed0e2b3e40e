package lodestone.stdlib.language.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lodestone.dsl.ScriptScope;
import lodestone.dsl.StudyScript;
import lodestone.dsl.verb.Verb;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.figure.Palette;

/** The block of a figure; layers that stand in it directly are in a panel without a title. */
public final class FigureScope extends FigureBlock {

    private static final Verbs VERBS = Verbs.of(FigureVerbs.class, FigureScope.class);

    final List<FigurePanel> panels = new ArrayList<>();
    private FigurePanel only;
    String title;
    String caption;
    Double width;
    Double height;
    Integer rows;
    Integer columns;
    Palette palette = Palette.PAPER;
    boolean keyed = true;
    final Map<String, Object> axes = new LinkedHashMap<>();

    FigureScope(StudyScript script, ScriptScope run) {
        super(script, run);
    }

    @Override
    Verbs verbs(String name) {
        return VERBS.isStage(name) ? VERBS : FigurePanel.VERBS.isStage(name) ? FigurePanel.VERBS : null;
    }

    @Override
    Object scope(Verbs table) {
        if (table == VERBS) {
            return this;
        } else if (only == null) {
            only = new FigurePanel(null, this);
            add(only);
        }
        return only;
    }

    void add(FigurePanel panel) {
        panels.add(panel);
        if (only != null && panels.size() > 1) {
            throw StudyException.of(Message.MISPLACED_STAGE, panel == only ? "a layer" : "panel",
                    panel == only ? "this figure has panels, and layers belong into one"
                            : "this figure has layers outside of panels");
        }
    }

    @Override
    TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>(FigurePanel.VERBS.stages().stream().map(Verb::name).toList());
        VERBS.stages().forEach(verb -> names.add(verb.name()));
        return names;
    }
}
