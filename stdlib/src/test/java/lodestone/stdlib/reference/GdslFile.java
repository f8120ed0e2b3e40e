package lodestone.stdlib.reference;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.StudyScript;
import lodestone.dsl.verb.Reference;
import lodestone.dsl.verb.Verb;
import lodestone.runtime.expr.Expr;
import lodestone.stdlib.language.figure.FigurePanel;

/** The reference as a script that tells IntelliJ IDEA what there is. */
final class GdslFile {

    private static final String HEAD = """
            // What study scripts can write, for IntelliJ IDEA: it finds this file on the class path and offers the verbs, their
            // options and their documentation. Made by GdslTest from the verbs themselves; do not edit.

            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private GdslFile() {
    }

    /** @param constants the names that every script has without import, by the class that has them */
    static String of(Reference reference, Map<String, List<String>> constants) {
        GdslFile file = new GdslFile();
        Map<Class<?>, List<String>> blocks = blocks(reference);
        // Layers may also stand in a figure directly.
        blocks.get(FigurePanel.class).add("figure");
        for (Reference.Section section : reference.sections()) {
            if (section.on() == StudyScript.class) {
                file.constants(constants);
                file.section(section, "context(scope: scriptScope())", List.of());
            } else if (section.on() == ExpressionScope.class) {
                file.section(section, "context(scope: closureScope())", List.of("pipeline"));
            } else if (blocks.containsKey(section.on())) {
                file.section(section, "context(scope: closureScope())", blocks.get(section.on()));
            } else {
                file.section(section, "context(ctype: '" + section.on().getName() + "')", List.of());
            }
        }
        return file.text.toString();
    }

    /** The verbs whose blocks have a scope. */
    private static Map<Class<?>, List<String>> blocks(Reference reference) {
        Map<Class<?>, List<String>> blocks = new HashMap<>();
        for (Reference.Section section : reference.sections()) {
            for (Verb verb : section.verbs()) {
                for (Method method : verb.methods()) {
                    Class<?> scope = Reference.block(method);
                    List<String> verbs = scope == null ? null : blocks.computeIfAbsent(scope, s -> new ArrayList<>());
                    if (verbs != null && !verbs.contains(verb.name())) {
                        verbs.add(verb.name());
                    }
                }
            }
        }
        return blocks;
    }

    private void section(Reference.Section section, String context, List<String> enclosing) {
        text.append("contributor(").append(context).append(") {\n");
        String indent = enclosing.isEmpty() ? "    " : "        ";
        if (!enclosing.isEmpty()) {
            text.append("    if (").append(enclosing.stream().map(call -> "enclosingCall('" + call + "')")
                    .collect(Collectors.joining(" || "))).append(") {\n");
        }
        section.verbs().forEach(verb -> verb(verb, indent));
        text.append(enclosing.isEmpty() ? "}\n\n" : "    }\n}\n\n");
    }

    private void verb(Verb verb, String indent) {
        for (Method method : verb.methods()) {
            List<Parameter> parameters = new ArrayList<>(Arrays.asList(method.getParameters()));
            if (Modifier.isStatic(method.getModifiers())) {
                parameters.remove(0);
            }
            boolean named = !parameters.isEmpty() && Map.class.isAssignableFrom(parameters.get(0).getType())
                    && !verb.options().isEmpty();
            if (named) {
                parameters.remove(0);
            }
            if (!verb.name().equals(method.getName())) {
                text.append(indent).append("property(name: '").append(verb.name()).append("', type: '")
                        .append(method.getReturnType().getName()).append("', doc: ").append(quoted(doc(verb))).append(")\n");
                continue;
            }
            text.append(indent).append("method(name: '").append(verb.name()).append("', type: '")
                    .append(method.getReturnType().getCanonicalName()).append("', params: [")
                    .append(parameters.stream().map(p -> p.getName() + ": '" + type(p) + "'").collect(Collectors.joining(", ")))
                    .append(parameters.isEmpty() ? ":]" : "]");
            if (named) {
                text.append(",\n").append(indent).append("    namedParams: [").append(verb.options().stream()
                        .map(option -> "parameter(name: '" + option.name() + "', type: 'java.lang.Object', doc: "
                                + quoted(Verb.written(option) + " - " + Verb.meaning(option)) + ")")
                        .collect(Collectors.joining(",\n" + indent + "        "))).append("]");
            }
            text.append(",\n").append(indent).append("    doc: ").append(quoted(doc(verb))).append(")\n");
        }
    }

    private static String doc(Verb verb) {
        String usages = String.join("\n", verb.usages()).replace("&", "&amp;").replace("<", "&lt;");
        return verb.doc() + "<pre>" + usages + "</pre>";
    }

    /** What is captured may be a closure, a condition or a number. */
    private static String type(Parameter parameter) {
        Class<?> type = parameter.getType();
        return parameter.isVarArgs() ? type.getComponentType().getCanonicalName() + "..."
                : type == Expr.class ? "java.lang.Object" : type.getCanonicalName();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }

    /** Variables and no properties, for those begin with a small letter. */
    private void constants(Map<String, List<String>> constants) {
        text.append("contributor(context(scope: scriptScope())) {\n");
        new TreeMap<>(constants).forEach((type, names) -> text.append("    ('").append(String.join(" ", names)
                .replaceAll("(.{100}\\S*) ", "$1 ' +\n        '")).append("').split(' ').each {\n        variable(name: it, type: '")
                .append(type).append("')\n    }\n"));
        text.append("}\n\n");
    }
}
