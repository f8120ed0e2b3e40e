package lodestone.runtime.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Small results that are dear to make, kept as long as their engine: the ranks of samples and the places of maps. Drawing,
 * measuring and writing a map makes it once.
 */
public final class Remembered {

    private final Map<Object, Object> made = new HashMap<>();

    /** What was made for an equal key before, or is made now; not to be written to. */
    @SuppressWarnings("unchecked")
    public synchronized <T> T of(Object key, Supplier<T> make) {
        Object known = made.get(key);
        if (known == null) {
            known = make.get();
            made.put(key, known);
        }
        return (T) known;
    }
}
