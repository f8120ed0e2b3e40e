package lodestone.stdlib.embedding;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lodestone.dsl.ScriptFunction;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;

/**
 * An embedding of elements: one vector for each of some elements, all of one dimension, every number finite. Immutable.
 *
 * @see VectorTables
 */
public final class VectorTable implements Cited, Serializable {

    /** What is sent of it; what is used with a copy is cited by who sent it. */
    private record Sent(String name, List<String> features, double[][] rows) implements Serializable {
        private Object readResolve() {
            return new VectorTable(name, features, rows, cited -> { });
        }
    }

    private final String name;
    private final List<String> features;
    private final List<Element> elements;
    /** By atomic number, shape [119, dimension], null where an element has none. */
    private final double[][] rows;
    /** Told what else is used with the table; what a script does with it, only the table sees. */
    private final Consumer<Cited> user;

    private VectorTable(String name, List<String> features, double[][] rows, Consumer<Cited> user) {
        this.name = name;
        this.features = features;
        this.rows = rows;
        this.user = user;
        List<Element> known = new ArrayList<>();
        for (Element element : Element.values()) {
            if (rows[element.number()] != null) {
                known.add(element);
            }
        }
        this.elements = Collections.unmodifiableList(known);
    }

    /**
     * @param features names of the vectors' components
     * @param vectors  finite numbers, as many for each element as there are features
     */
    static VectorTable of(String name, List<String> features, Map<Element, double[]> vectors) {
        double[][] rows = new double[Element.values().length + 1][];
        vectors.forEach((element, vector) -> rows[element.number()] = vector.clone());
        return new VectorTable(name, List.copyOf(features), rows, cited -> { });
    }

    private Object writeReplace() {
        return new Sent(name, features, rows);
    }

    /** The same table, which tells what else is used with it. */
    public VectorTable usedBy(Consumer<Cited> user) {
        return new VectorTable(name, features, rows, user);
    }

    /** Says that something is used with the table that should be cited. */
    public void cites(Cited cited) {
        user.accept(cited);
    }

    @Override
    public List<Citation> citations() {
        return VectorTables.names().contains(name) ? VectorTables.citations(name) : List.of(Citation.of(Path.of(name)));
    }

    public String name() {
        return name;
    }

    /** Numbers in each vector. */
    @ScriptFunction(usage = "embedding('magpie').dimension()", doc = "How many numbers each vector has.",
            example = """
            println embedding('magpie').dimension()
            """)
    public int dimension() {
        return features.size();
    }

    /** Names of the vectors' components; their numbers from 0 on where they have no names. */
    @ScriptFunction(usage = "embedding('magpie').features()", doc = "The names of the numbers in each vector.",
            example = """
            println embedding('magpie').features().take(3)
            """)
    public List<String> features() {
        return features;
    }

    /** The elements that have a vector, by atomic number. */
    @ScriptFunction(usage = "embedding('magpie').elements()",
            doc = "The elements that have a vector, by atomic number.",
            example = """
            println embedding('oliynyk').elements().take(5)
            """)
    public List<Element> elements() {
        return elements;
    }

    @ScriptFunction(usage = "embedding('magpie').has(Li)", doc = "Whether an element has a vector.",
            example = """
            println embedding('oliynyk').has(He)
            """)
    public boolean has(Element element) {
        return rows[element.number()] != null;
    }

    /**
     * The vector of an element, a copy.
     *
     * @throws StudyException MISSING_VECTOR
     */
    @ScriptFunction(usage = "embedding('magpie').of(Li)", doc = "The vector of an element.",
            example = """
            println embedding('megnet16').of(Li).length
            """)
    public double[] of(Element element) {
        if (!has(element)) {
            throw StudyException.of(Message.MISSING_VECTOR, name, element);
        }
        return rows[element.number()].clone();
    }

    /** Those of some elements that have no vector. */
    public List<Element> missing(Collection<Element> some) {
        return some.stream().filter(e -> !has(e)).toList();
    }

    /**
     * Each feature with mean 0 and population standard deviation 1 over this table's elements; a feature that is the same
     * for all of them becomes 0.
     */
    @ScriptFunction(usage = "embedding('magpie').standardized()",
            doc = "The same with each feature of mean 0 and deviation 1 over the table's elements.",
            example = """
            println embedding('magpie').standardized().dimension()
            """)
    public VectorTable standardized() {
        double[][] scaled = new double[rows.length][];
        elements.forEach(e -> scaled[e.number()] = new double[dimension()]);
        for (int d = 0; d < dimension(); d++) {
            double[] feature = new double[elements.size()];
            for (int i = 0; i < feature.length; i++) {
                feature[i] = row(elements.get(i).number())[d];
            }
            standardize(feature);
            for (int i = 0; i < feature.length; i++) {
                scaled[elements.get(i).number()][d] = feature[i];
            }
        }
        return new VectorTable(name, features, scaled, user);
    }

    private static void standardize(double[] values) {
        double low = values[0];
        double high = values[0];
        double sum = 0;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        // Compared and not computed: the mean of equal numbers may differ from them by its rounding.
        double deviation = low == high ? Double.POSITIVE_INFINITY : Math.sqrt(squares / values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - mean) / deviation + 0.0;
        }
    }

    /** The vector of an atomic number, or null; not to be written to. */
    double[] row(int number) {
        return rows[number];
    }

    /** Tables are equal that have one name and the same vectors. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof VectorTable table && table.name.equals(name)
                && table.features.equals(features) && Arrays.deepEquals(table.rows, rows);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + dimension() + " dimensions, " + elements.size() + " elements)";
    }
}
