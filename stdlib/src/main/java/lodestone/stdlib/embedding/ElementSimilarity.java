package lodestone.stdlib.embedding;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;

/** How alike the elements of a table are by their vectors. */
public final class ElementSimilarity {

    /** An element and how far it is. */
    public record Neighbor(Element element, double distance) {
    }

    private final VectorTable table;

    public ElementSimilarity(VectorTable table) {
        this.table = table;
    }

    /**
     * The distance of two elements.
     *
     * @throws StudyException MISSING_VECTOR
     */
    public double distance(Element a, Element b, Distance distance) {
        return distance.between(table.of(a), table.of(b));
    }

    /**
     * The correlation of two elements.
     *
     * @throws StudyException MISSING_VECTOR
     */
    public double correlation(Element a, Element b, Correlation correlation) {
        return correlation.between(table.of(a), table.of(b));
    }

    /** The distances of all elements of the table from each other, in the order of {@link VectorTable#elements()}. */
    public double[][] distances(Distance distance) {
        return matrix(table.elements(), distance::between);
    }

    /** The correlations of all elements of the table with each other, in the order of {@link VectorTable#elements()}. */
    public double[][] correlations(Correlation correlation) {
        return matrix(table.elements(), correlation::between);
    }

    /**
     * The n elements that are nearest to one, itself left out, nearest first; equal distances in order of atomic number, an
     * undefined one last. Fewer than n if the table has no more.
     *
     * @throws StudyException MISSING_VECTOR
     */
    public List<Neighbor> nearest(Element element, int n, Distance distance) {
        double[] vector = table.of(element);
        return table.elements().stream().filter(e -> e != element)
                .map(e -> new Neighbor(e, distance.between(vector, table.row(e.number()))))
                .sorted(Comparator.comparingDouble(Neighbor::distance)).limit(n).toList();
    }

    /** The distances of some elements from each other. */
    double[][] distances(List<Element> some, Distance distance) {
        return matrix(some, distance::between);
    }

    private double[][] matrix(List<Element> some, ToDoubleBiFunction<double[], double[]> measure) {
        double[][] matrix = new double[some.size()][some.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = measure.applyAsDouble(table.row(some.get(i).number()), table.row(some.get(j).number()));
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
