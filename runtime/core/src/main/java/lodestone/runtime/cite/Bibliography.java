package lodestone.runtime.cite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lodestone.runtime.plan.Plan;

/** Collects citations and writes them as BibTeX: each entry once, in order of the keys, with what it is cited for. */
public final class Bibliography {

    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Set<String> notes = new TreeSet<>();

    public void add(Citation citation) {
        citation.entries().forEach(entry -> uses.computeIfAbsent(entry, e -> new TreeSet<>()).add(citation.use()));
        if (citation.entries().isEmpty()) {
            notes.add(citation.use());
        }
    }

    private void addIfCited(Object part) {
        if (part instanceof Cited cited) {
            cited.citations().forEach(this::add);
        }
    }

    /** Adds what a plan reads, calls and reduces by. */
    public void add(Plan plan) {
        for (Plan node : plan.chain()) {
            List<Path> cited = node.functions().stream().filter(f -> f instanceof Cited c && !c.citations().isEmpty())
                    .flatMap(f -> f.files().stream()).toList();
            node.files().stream().filter(file -> !cited.contains(file)).forEach(file -> add(Citation.of(file)));
            node.functions().forEach(this::addIfCited);
            if (node instanceof Plan.Scan scan) {
                addIfCited(scan.source());
            } else if (node instanceof Plan.Reduce reduce) {
                addIfCited(reduce.reducer());
            } else if (node instanceof Plan.Transform transform) {
                add(transform.map());
            }
        }
    }

    @Override
    public String toString() {
        Map<String, String> byKey = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        uses.forEach((entry, reasons) -> byKey.put(entry.substring(entry.indexOf('{')),
                "% " + String.join("\n% ", reasons) + "\n" + entry + "\n"));
        notes.forEach(note -> byKey.put("~" + note, "% " + note + "\n"));
        return String.join("\n", byKey.values());
    }
}
