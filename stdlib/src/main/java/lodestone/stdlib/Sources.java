package lodestone.stdlib;

import java.util.List;
import lodestone.runtime.cite.Citation;

/** The source notes among this module's resources. */
public final class Sources {

    private Sources() {
    }

    /**
     * What a note says to cite.
     *
     * @param name as in "methods/pca"
     * @param use  what for, after the last part of the name: "pca: maps"
     */
    public static List<Citation> of(String name, String use) {
        String what = name.substring(name.lastIndexOf('/') + 1) + ": " + use;
        return List.of(Citation.of(Sources.class, "/lodestone/stdlib/" + name + ".source.md", what));
    }
}
