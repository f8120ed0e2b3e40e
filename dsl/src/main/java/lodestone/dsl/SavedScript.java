package lodestone.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lodestone.dsl.compile.Fragment.Declaration;
import lodestone.dsl.compile.Fragment.Place;

/**
 * The inputs of a live session as one script. A session may declare a variable again and lets methods see its variables,
 * a script does not: later declarations become assignments, and what methods use becomes a field.
 *
 * @param text   the script
 * @param inputs how many inputs it holds
 */
public record SavedScript(String text, int inputs) {

    static SavedScript of(List<LiveSession.Worked> worked) {
        Set<String> fields = new TreeSet<>();
        worked.forEach(input -> fields.addAll(input.compiled().needed()));
        StringBuilder script = new StringBuilder();
        fields.forEach(name -> script.append("@groovy.transform.Field def ").append(name).append('\n'));
        Set<String> declared = new HashSet<>(fields);
        for (LiveSession.Worked input : worked) {
            List<Declaration> declarations = input.compiled().declarations();
            Collection<String> assigned = new TreeSet<>(input.fresh());
            declarations.forEach(declaration -> assigned.removeAll(declaration.names()));
            assigned.removeAll(declared);
            assigned.forEach(name -> script.append("def ").append(name).append('\n'));
            declared.addAll(assigned);
            script.append(rewritten(input.text(), declarations, declared, script).strip()).append('\n');
        }
        return new SavedScript(script.toString(), worked.size());
    }

    /** An input's text, with assignments in place of the declarations of what is declared already. */
    private static String rewritten(String text, List<Declaration> declarations, Set<String> declared, StringBuilder before) {
        List<Declaration> again = new ArrayList<>();
        for (Declaration declaration : declarations) {
            if (declaration.names().stream().anyMatch(declared::contains)) {
                again.add(declaration);
                declaration.names().stream().filter(declared::add).forEach(name -> before.append("def ").append(name).append('\n'));
            }
            declared.addAll(declaration.names());
        }
        StringBuilder edited = new StringBuilder(text);
        again.sort(Comparator.comparingInt((Declaration d) -> offset(text, d.start())).reversed());
        for (Declaration declaration : again) {
            String type = text.substring(offset(text, declaration.start()), offset(text, declaration.target())).strip();
            if (declaration.value() == null) {
                edited.insert(offset(text, declaration.end()), " = null");
            } else if (declaration.typed()) {
                edited.insert(offset(text, declaration.end()), ")");
                edited.insert(offset(text, declaration.value()), "(" + type.replaceFirst("^final\\s+", "") + ") (");
            }
            edited.delete(offset(text, declaration.start()), offset(text, declaration.target()));
        }
        return edited.toString();
    }

    private static int offset(String text, Place place) {
        int offset = 0;
        for (int line = 1; line < place.line(); line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return Math.min(text.length(), offset + place.column() - 1);
    }
}
