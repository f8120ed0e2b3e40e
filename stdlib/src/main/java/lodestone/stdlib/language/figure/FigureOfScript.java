package lodestone.stdlib.language.figure;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.ScriptScope;
import lodestone.dsl.StudyScript;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Gives scripts the method {@code figure}. */
public final class FigureOfScript {

    private FigureOfScript() {
    }

    /**
     * Describes a figure, for {@code figure('map') { scatter map, colour: 'category' }.save 'map.png'}. Names, columns and
     * options are checked now; rows are read when it is saved.
     *
     * @param block ordinary Groovy in which the verbs of {@link FigureVerbs} and {@link FigureLayers} are known
     */
    @ScriptFunction(usage = "figure('name') { }",
            doc = "Describes a figure of layers, or of panels with layers in them; drawn when it is saved. "
                    + "Ordinary Groovy may stand around its verbs.",
            example = """
            figure('points') {
                title 'Three points'
                scatter x: [1, 2, 3], y: [2, 5, 4]
            }.save 'points.svg'
            """)
    public static FigureDraft figure(StudyScript script, String name,
            @DelegatesTo(value = FigureScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> block) {
        FigureScope scope = new FigureScope(script, ScriptScope.of(script));
        scope.run(block);
        return new FigureDraft(name, scope);
    }

    @ScriptFunction(usage = "view figure", doc = "Draws a figure into a temporary folder and opens it in the viewer of the desktop; "
            + "where there is none, says where the file is.", example = """
            def some = pipeline('some') { pool Li, Zn, O; compositions arity: 2..3, stoichiometry: 1..3; limit 50 }
            def masses = figure('masses') { histogram some, x: 'mass' }
            println masses
            if (args.contains('show')) view masses
            """)
    public static void view(StudyScript script, FigureDraft figure) {
        if (!ScriptScope.of(script).isDry()) {
            Path file = Viewer.file(figure.name());
            figure.save(file.toString());
            if (!Viewer.open(file, System.getenv())) {
                script.println(Message.FIGURE_AT.text(file));
            }
        }
    }

    /** Every other call of that name. */
    public static FigureDraft figure(StudyScript script, Object... arguments) {
        List<String> found = Arrays.stream(arguments).map(a -> a instanceof Closure<?> ? "a block"
                : Conversion.show(a)).toList();
        throw StudyException.of(Message.WRONG_ARGUMENT, "figure", "a name and a block",
                found.isEmpty() ? "nothing" : String.join(", ", found));
    }
}
