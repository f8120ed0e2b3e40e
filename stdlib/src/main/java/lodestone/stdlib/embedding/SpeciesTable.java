package lodestone.stdlib.embedding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.dsl.ScriptFunction;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Species;

/** An embedding of species (ions): one vector for each of some species, all of one dimension. Immutable. */
public final class SpeciesTable implements Cited {

    private final String name;
    private final List<String> features;
    private final Map<Species, double[]> vectors;

    SpeciesTable(String name, List<String> features, Map<Species, double[]> vectors) {
        this.name = name;
        this.features = List.copyOf(features);
        this.vectors = new LinkedHashMap<>(vectors);
    }

    public String name() {
        return name;
    }

    public int dimension() {
        return features.size();
    }

    /** The species that have a vector, by atomic number and charge. */
    @ScriptFunction(usage = "speciesEmbedding('skipspecies').species()",
            doc = "The species that have a vector, by atomic number and charge.",
            example = """
            println speciesEmbedding('skipspecies').species().size()
            """)
    public List<Species> species() {
        return List.copyOf(vectors.keySet());
    }

    public boolean has(Species species) {
        return vectors.containsKey(species);
    }

    /**
     * The vector of a species, a copy.
     *
     * @throws StudyException MISSING_VECTOR
     */
    public double[] of(Species species) {
        if (!has(species)) {
            throw StudyException.of(Message.MISSING_VECTOR, name, species);
        }
        return vectors.get(species).clone();
    }

    /** The same, of a species written as {@code Fe3+}. */
    @ScriptFunction(usage = "speciesEmbedding('skipspecies').of('Fe3+')", doc = "The vector of a species.",
            example = """
            println speciesEmbedding('skipspecies').of('Fe3+').length
            """)
    public double[] of(String species) {
        return of(Species.of(species));
    }

    @Override
    public List<Citation> citations() {
        return VectorTables.citations(name);
    }

    @Override
    public String toString() {
        return name + " (" + dimension() + " dimensions, " + vectors.size() + " species)";
    }
}
