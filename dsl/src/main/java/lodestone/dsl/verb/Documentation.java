package lodestone.dsl.verb;

import java.lang.reflect.Method;
import java.util.List;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.Option;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.Stage;

/** What the annotation of a verb's method says; of a method without one, its name. */
record Documentation(String usage, String doc, List<Option> options, String example) {

    static Documentation of(Method method) {
        Stage stage = method.getAnnotation(Stage.class);
        ExpressionFunction function = method.getAnnotation(ExpressionFunction.class);
        ScriptFunction script = method.getAnnotation(ScriptFunction.class);
        if (stage != null) {
            return new Documentation(stage.usage(), stage.doc(), List.of(stage.options()), stage.example());
        } else if (function != null) {
            return new Documentation(function.usage(), function.doc(), List.of(function.options()), function.example());
        } else if (script != null) {
            return new Documentation(script.usage(), script.doc(), List.of(script.options()), script.example());
        }
        return new Documentation(method.getName(), "", List.of(), "");
    }
}
