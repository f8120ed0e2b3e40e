package lodestone.runtime.cite;

import java.util.List;

/** What a text about a study that uses it should cite: sources, functions and reducers of plans can be it, and other things. */
@FunctionalInterface
public interface Cited {

    List<Citation> citations();
}
