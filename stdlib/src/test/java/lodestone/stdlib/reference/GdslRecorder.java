package lodestone.stdlib.reference;

import groovy.lang.Closure;
import groovy.lang.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What IntelliJ IDEA gives a .gdsl script, as far as ours uses it; keeps what the script contributes. */
public abstract class GdslRecorder extends Script {

    /** Place to what is contributed there, each with its named parameters. */
    final Map<String, Map<String, Set<String>>> contributed = new TreeMap<>();

    public Map<String, Object> context(Map<String, Object> filter) {
        return filter;
    }

    public String scriptScope() {
        return "script";
    }

    public String closureScope() {
        return "closure";
    }

    /** Calls the block as for a place in a script and for one in each kind of block. */
    public void contributor(Map<String, Object> context, Closure<?> block) {
        for (String call : List.of("", "pipeline", "figure", "panel")) {
            boolean there = "script".equals(context.get("scope")) ? call.isEmpty()
                    : "closure".equals(context.get("scope")) ? !call.isEmpty() : call.isEmpty();
            if (there) {
                String place = context.containsKey("ctype") ? (String) context.get("ctype") : call.isEmpty() ? "script" : call;
                block.setDelegate(new Members(call, contributed.computeIfAbsent(place, p -> new LinkedHashMap<>())));
                block.setResolveStrategy(Closure.DELEGATE_FIRST);
                block.call();
            }
        }
    }

    /** What can be contributed at one place. */
    public record Members(String enclosing, Map<String, Set<String>> members) {

        public Object enclosingCall(String name) {
            return enclosing.equals(name) ? name : null;
        }

        public void method(Map<String, Object> method) {
            Set<String> named = members.computeIfAbsent(string(method, "name"), n -> new TreeSet<>());
            string(method, "type");
            string(method, "doc");
            ((Map<?, ?>) method.get("params")).forEach((name, type) -> ((String) type).length());
            ((List<?>) method.getOrDefault("namedParams", List.of())).forEach(parameter -> named.add((String) parameter));
        }

        public void property(Map<String, Object> property) {
            string(property, "type");
            members.put(string(property, "name"), Set.of());
        }

        public void variable(Map<String, Object> variable) {
            property(variable);
        }

        public String parameter(Map<String, Object> parameter) {
            string(parameter, "type");
            string(parameter, "doc");
            return string(parameter, "name");
        }

        private static String string(Map<String, Object> map, String key) {
            return map.get(key).toString();
        }
    }
}
