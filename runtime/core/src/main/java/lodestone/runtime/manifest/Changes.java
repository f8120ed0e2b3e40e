package lodestone.runtime.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lodestone.runtime.message.Message;

/** What may explain that two runs gave different results: notes for the user, a line each. */
public final class Changes {

    private Changes() {
    }

    public static List<String> between(Manifest recorded, Manifest now, Difference difference) {
        List<String> notes = new ArrayList<>();
        if (!recorded.script().equals(now.script())) {
            notes.add(Message.SCRIPT_CHANGED.text());
        }
        inputs(recorded, now, notes);
        versions(recorded, now, notes);
        if (notes.isEmpty()) {
            notes.add(Message.NOTHING_ELSE_CHANGED.text());
        }
        int query = difference.query();
        if (query < Math.min(recorded.queries().size(), now.queries().size())
                && !recorded.queries().get(query).planHash().equals(now.queries().get(query).planHash())) {
            notes.add(Message.PLAN_CHANGED.text());
        }
        return notes;
    }

    private static void inputs(Manifest recorded, Manifest now, List<String> notes) {
        Map<String, InputFile> before = byPath(recorded);
        Map<String, InputFile> after = byPath(now);
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            if (!before.containsKey(path)) {
                notes.add(Message.INPUT_CHANGED.text(path, "was not read then"));
            } else if (!after.containsKey(path)) {
                notes.add(Message.INPUT_CHANGED.text(path, "is not read any more"));
            } else if (!before.get(path).equals(after.get(path))) {
                notes.add(Message.INPUT_CHANGED.text(path, "has changed"));
            }
        }
    }

    private static Map<String, InputFile> byPath(Manifest manifest) {
        return manifest.inputs().stream().collect(Collectors.toMap(InputFile::path, input -> input));
    }

    private static void versions(Manifest recorded, Manifest now, List<String> notes) {
        new TreeMap<>(now.versions()).forEach((name, version) -> {
            String before = recorded.versions().getOrDefault(name, "unknown");
            if (!before.equals(version)) {
                notes.add(Message.VERSION_CHANGED.text(name, before, version));
            }
        });
    }
}
