package lodestone.stdlib.embedding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Species;

/**
 * The embeddings that come with Lodestone, and those in files. Each is an Arrow resource, read when it is asked for (some
 * milliseconds; keep the table), with its origin in the {@code .source.md} beside it.
 *
 * @see <a href="https://doi.org/10.1039/d4fd00063c">Park et al. 2025, whose six come first</a>
 */
public final class VectorTables {

    private static final List<String> NAMES = List.of("magpie", "mat2vec", "megnet16", "skipatom", "oliynyk", "random_200",
            "magpie_sc", "oliynyk_sc", "matscholar", "matscibert", "crystallm", "xenonpy", "cgnf", "chgnet", "mace_mp0",
            "sevennet", "orb_v2", "chemeleon", "mod_petti", "atomic");
    private static final List<String> SPECIES_NAMES = List.of("skipspecies", "skipspecies_induced");

    private VectorTables() {
    }

    /** The names of the embeddings of elements. */
    public static List<String> names() {
        return NAMES;
    }

    /** The names of the embeddings of species. */
    public static List<String> speciesNames() {
        return SPECIES_NAMES;
    }

    /**
     * The embedding of elements of a name.
     *
     * @throws StudyException UNKNOWN_EMBEDDING, or SPECIES_EMBEDDING for one of species
     */
    public static VectorTable named(String name) {
        if (SPECIES_NAMES.contains(name)) {
            throw StudyException.of(Message.SPECIES_EMBEDDING, name, String.join(", ", NAMES));
        }
        checkName(name, NAMES);
        VectorRows<Element> rows = new VectorRows<>(name, Element::of);
        ArrowVectors.readResource(name, rows);
        return VectorTable.of(name, rows.features(), rows.vectors());
    }

    /**
     * The embedding of species of a name.
     *
     * @throws StudyException UNKNOWN_EMBEDDING
     */
    public static SpeciesTable speciesNamed(String name) {
        checkName(name, SPECIES_NAMES);
        VectorRows<Species> rows = new VectorRows<>(name, Species::of);
        ArrowVectors.readResource(name, rows);
        return new SpeciesTable(name, rows.features(), rows.vectors());
    }

    /** Where the embedding of a name comes from. */
    static List<Citation> citations(String name) {
        return Sources.of("embeddings/" + name, "element vectors");
    }

    private static void checkName(String name, List<String> names) {
        if (!names.contains(name)) {
            List<String> all = new ArrayList<>(NAMES);
            all.addAll(SPECIES_NAMES);
            throw StudyException.of(Message.UNKNOWN_EMBEDDING, name, String.join(", ", names),
                    Suggestion.didYouMean(name, all));
        }
    }

    /**
     * A user's own embedding of elements: a table in CSV, TSV, JSON, JSON lines, Parquet or Arrow. The column called
     * {@code element} or {@code symbol}, or else the first, holds the symbols; the others are the features, or one of them
     * holds lists of numbers. JSON may also be {@code {"H": [..], ..}}, as ElementEmbeddings writes it.
     *
     * @throws StudyException UNKNOWN_FILE_ENDING, FILE_NOT_FOUND, FILE_UNREADABLE; MALFORMED_VECTORS or UNKNOWN_ELEMENT
     *                        with the file and, of text, the line
     */
    public static VectorTable ofFile(Path file) {
        VectorRows<Element> rows = new VectorRows<>(file.toString(), Element::of);
        VectorFile.read(file, rows);
        return VectorTable.of(file.getFileName().toString(), rows.features(), rows.vectors());
    }
}
