package lodestone.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lodestone.dsl.LiveSession.Worked;
import lodestone.dsl.compile.Fragment.Declaration;
import lodestone.dsl.compile.Fragment.Definition;
import lodestone.dsl.compile.Fragment.Place;

/**
 * The inputs of a live session as one script. A session may declare everything again, changes the types of variables and lets
 * methods see them; a script does not: later declarations become assignments, variables that change lose their types, what
 * methods use becomes a field, and of methods and classes the last ones are kept.
 *
 * @param text   the script
 * @param inputs how many inputs it holds
 */
public record SavedScript(String text, int inputs) {

    /** What stands before the word {@code class}, annotations aside. */
    private static final Pattern MODIFIERS = Pattern.compile("((public|protected|private|abstract|final|static|sealed)\\s+)*$");

    private record Edit(int from, int to, String text) {
    }

    static SavedScript of(List<Worked> worked) {
        Set<String> fields = new TreeSet<>();
        Map<String, Definition> last = new HashMap<>();
        for (Worked input : worked) {
            fields.addAll(input.compiled().needed());
            input.compiled().definitions().forEach(definition -> last.put(definition.signature(), definition));
        }
        StringBuilder script = new StringBuilder();
        fields.forEach(name -> script.append("@groovy.transform.Field def ").append(name).append('\n'));
        Set<String> declared = new HashSet<>(fields);
        for (int i = 0; i < worked.size(); i++) {
            Worked input = worked.get(i);
            Collection<String> assigned = new TreeSet<>(input.fresh());
            input.compiled().declarations().forEach(declaration -> assigned.removeAll(declaration.names()));
            assigned.removeAll(declared);
            assigned.forEach(name -> script.append("def ").append(name).append('\n'));
            declared.addAll(assigned);
            List<Edit> edits = declarations(input, worked.subList(i, worked.size()), declared, script);
            for (Definition definition : input.compiled().definitions()) {
                if (last.get(definition.signature()) != definition) {
                    int from = offset(input.text(), definition.start());
                    String before = MODIFIERS.matcher(input.text().substring(0, from)).replaceFirst("");
                    edits.add(new Edit(before.length(), offset(input.text(), definition.end()), ""));
                }
            }
            String text = edited(input.text(), edits).strip();
            script.append(text).append(text.isEmpty() ? "" : "\n");
        }
        return new SavedScript(script.toString(), worked.size());
    }

    /** Makes assignments of the declarations of what is declared already, and takes the types of variables that change. */
    private static List<Edit> declarations(Worked input, List<Worked> from, Set<String> declared, StringBuilder before) {
        List<Edit> edits = new ArrayList<>();
        String text = input.text();
        for (Declaration declaration : input.compiled().declarations()) {
            List<String> names = declaration.names();
            boolean again = names.stream().anyMatch(declared::contains);
            String type = text.substring(offset(text, declaration.start()), offset(text, declaration.target()))
                    .replaceAll("\\bfinal\\b", "").strip();
            if (again) {
                names.stream().filter(declared::add).forEach(name -> before.append("def ").append(name).append('\n'));
                if (declaration.value() == null) {
                    edits.add(insertion(text, declaration.end(), " = null"));
                }
            }
            declared.addAll(names);
            if (again || names.size() == 1 && changes(names.get(0), declaration, from)) {
                edits.add(new Edit(offset(text, declaration.start()), offset(text, declaration.target()), again ? "" : "def "));
                if (declaration.typed() && declaration.value() != null) {
                    edits.add(insertion(text, declaration.value(), "(" + type + ") ("));
                    edits.add(insertion(text, declaration.end(), ")"));
                }
            }
        }
        return edits;
    }

    /** Whether the variable is given another value or another type after its declaration. */
    private static boolean changes(String name, Declaration declaration, List<Worked> from) {
        Pattern assigned = Pattern.compile("(?<![\\w.$])" + Pattern.quote(name) + "(\\s*,[\\s\\w,]*\\))?\\s*=(?![=~])");
        return from.stream().flatMap(input -> input.compiled().declarations().stream())
                        .anyMatch(other -> other != declaration && other.names().contains(name))
                || from.stream().skip(1).anyMatch(input -> assigned.matcher(input.text()).find());
    }

    private static Edit insertion(String text, Place at, String inserted) {
        return new Edit(offset(text, at), offset(text, at), inserted);
    }

    private static String edited(String text, List<Edit> edits) {
        StringBuilder edited = new StringBuilder(text);
        edits.sort(Comparator.comparingInt(Edit::from).reversed());
        edits.forEach(edit -> edited.replace(edit.from(), edit.to(), edit.text()));
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
