package lodestone.stdlib.language;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.ScriptScope;
import lodestone.dsl.StudyScript;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.embedding.Correlation;
import lodestone.stdlib.embedding.Distance;
import lodestone.stdlib.embedding.ElementSimilarity;
import lodestone.stdlib.embedding.MantelTest;
import lodestone.stdlib.embedding.MoversDistance;
import lodestone.stdlib.embedding.SpeciesTable;
import lodestone.stdlib.embedding.VectorTable;
import lodestone.stdlib.embedding.VectorTables;
import lodestone.stdlib.formula.FormulaParser;

/** What scripts can ask of embeddings outside of pipelines: {@code embedding('magpie').nearest(Li, 5)}. */
public final class EmbeddingOfScript {

    private static final int PERMUTATIONS = 999;

    private EmbeddingOfScript() {
    }

    /**
     * A table of element vectors by its name, or from a file.
     *
     * @throws lodestone.runtime.message.StudyException UNKNOWN_EMBEDDING, or what is wrong with the file
     */
    @ScriptFunction(usage = "embedding('magpie')",
            doc = "A table of element vectors by its name, or from a CSV, JSON, Parquet or Arrow file.",
            example = """
            def magpie = embedding('magpie')
            println "${magpie.elements().size()} elements, ${magpie.dimension()} features"
            """)
    public static VectorTable embedding(StudyScript script, String name) {
        ScriptScope run = ScriptScope.of(script);
        VectorTable table = isFile(name) ? VectorTables.ofFile(Path.of(name)) : VectorTables.named(name);
        run.cites(table);
        return table.usedBy(run::cites);
    }

    /**
     * A table of vectors of species (ions) by its name, for {@code speciesEmbedding('skipspecies').of('Fe3+')}.
     *
     * @throws lodestone.runtime.message.StudyException UNKNOWN_EMBEDDING
     */
    @ScriptFunction(usage = "speciesEmbedding('skipspecies')",
            doc = "A table of vectors of species (ions) by its name: skipspecies or skipspecies_induced.",
            example = """
            println speciesEmbedding('skipspecies').dimension()
            """)
    public static SpeciesTable speciesEmbedding(StudyScript script, String name) {
        SpeciesTable table = VectorTables.speciesNamed(name);
        ScriptScope.of(script).cites(table);
        return table;
    }

    static boolean isFile(String embedding) {
        return embedding.matches(".*[./\\\\].*");
    }

    /** The element mover's distance of two formulas on the modified Pettifor scale, 0 to 102. */
    @ScriptFunction(usage = "elmd('NaCl', 'KCl')",
            doc = "The element mover's distance of two formulas on the modified Pettifor scale, 0 to 102.",
            example = """
            println elmd('NaCl', 'KCl')
            """)
    public static double elmd(StudyScript script, String formula, String other) {
        MoversDistance distance = new MoversDistance(FormulaParser.parse(formula));
        ScriptScope.of(script).cites(distance);
        return distance.to(FormulaParser.parse(other));
    }

    @ScriptFunction(usage = "embedding('magpie').distance(Li, Na)", doc = "")
    public static double distance(VectorTable table, Element a, Element b) {
        return distance(table, a, b, Distance.EUCLIDEAN.label());
    }

    /** @param distance euclidean, manhattan, chebyshev, cosine, wasserstein or energy */
    @ScriptFunction(usage = "embedding('magpie').distance(Li, Na, 'cosine')",
            doc = "How far two elements are: euclidean (if none is named), manhattan, chebyshev, cosine, "
                    + "wasserstein or energy.",
            example = """
            printf '%.3f%n', embedding('magpie').distance(Li, Na, 'cosine')
            """)
    public static double distance(VectorTable table, Element a, Element b, String distance) {
        return new ElementSimilarity(table).distance(a, b, Distance.named(distance));
    }

    @ScriptFunction(usage = "embedding('magpie').correlation(Li, Na)", doc = "")
    public static double correlation(VectorTable table, Element a, Element b) {
        return correlation(table, a, b, Correlation.PEARSON.label());
    }

    /** @param correlation pearson, spearman or kendall */
    @ScriptFunction(usage = "embedding('magpie').correlation(Li, Na, 'spearman')",
            doc = "How alike two elements are, -1 to 1: pearson (if none is named), spearman or kendall.",
            example = """
            printf '%.3f%n', embedding('magpie').correlation(Li, Na, 'spearman')
            """)
    public static double correlation(VectorTable table, Element a, Element b, String correlation) {
        return new ElementSimilarity(table).correlation(a, b, Correlation.named(correlation));
    }

    @ScriptFunction(usage = "embedding('magpie').nearest(Li, 5)", doc = "")
    public static Map<Element, Double> nearest(VectorTable table, Element element, int n) {
        return nearest(table, element, n, Distance.EUCLIDEAN.label());
    }

    /** The n elements nearest to one, nearest first, and how far they are. */
    @ScriptFunction(usage = "embedding('magpie').nearest(Li, 5, 'cosine')",
            doc = "The n elements nearest to one, nearest first, and how far they are; the distances are those "
                    + "of 'distance'.",
            example = """
            show embedding('mat2vec').nearest(Li, 3, 'cosine')
            """)
    public static Map<Element, Double> nearest(VectorTable table, Element element, int n, String distance) {
        Map<Element, Double> nearest = new LinkedHashMap<>();
        new ElementSimilarity(table).nearest(element, n, Distance.named(distance))
                .forEach(neighbor -> nearest.put(neighbor.element(), neighbor.distance()));
        return nearest;
    }

    @ScriptFunction(usage = "embedding('magpie').mantel(other)", doc = "")
    public static MantelTest mantel(VectorTable table, VectorTable other) {
        return mantel(table, Map.of(), other);
    }

    /**
     * Whether two tables find the same elements alike, by a Mantel test.
     *
     * @param named distance (euclidean), correlation (pearson), permutations (999) and seed (0)
     */
    @ScriptFunction(usage = "embedding('magpie').mantel(other, permutations: 999)",
            doc = "Whether two tables find the same elements alike, by a Mantel test: its statistic, pValue, "
                    + "elements and permutations.",
            options = {@Option(name = "distance", otherwise = "'euclidean'", doc = "of two elements in a table: "
                    + "euclidean, manhattan, chebyshev, cosine, wasserstein or energy"),
                @Option(name = "correlation", otherwise = "'pearson'", doc = "of the distances in the two tables: "
                    + "pearson, spearman or kendall"),
                @Option(name = "permutations", otherwise = "999", doc = "how many are drawn"),
                @Option(name = "seed", otherwise = "0", doc = "of the permutations")},
            example = """
            def test = embedding('magpie').mantel(embedding('oliynyk'), permutations: 99)
            printf '%.2f, p = %.2f%n', test.statistic(), test.pValue()
            """)
    public static MantelTest mantel(VectorTable table, Map<String, Object> named, VectorTable other) {
        table.cites(() -> Sources.of("methods/mantel", "how alike embeddings are"));
        Options options = Options.of("mantel", named, List.of("distance", "correlation", "permutations", "seed"));
        return MantelTest.of(table, other, Distance.named(options.get("distance", String.class, "euclidean")),
                Correlation.named(options.get("correlation", String.class, "pearson")),
                options.get("permutations", Integer.class, PERMUTATIONS), options.get("seed", Long.class, 0L));
    }
}
