package lodestone.stdlib.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;

/**
 * The result of a Mantel test: whether two embeddings find the same elements alike.
 *
 * @param statistic    the correlation of the distances of all pairs of shared elements, -1 to 1
 * @param pValue       two-sided: the share of permutations of the elements, the given one among them, whose correlation is
 *                     at least as far from 0
 * @param elements     how many elements both tables have
 * @param permutations how many were drawn
 * @see <a href="https://pubmed.ncbi.nlm.nih.gov/6018555/">Mantel 1967</a>
 */
public record MantelTest(double statistic, double pValue, int elements, int permutations) {

    private static final int FEWEST = 3;
    /** Of two permutations that give the same distances, none may count as larger for the order of its sum. */
    private static final double ROUNDING = 1e-12;

    /**
     * Compares two tables over the elements that both have. Same seed, same result.
     *
     * @param correlation of the distances; Kendall's takes long
     * @throws StudyException TOO_FEW_ELEMENTS below three shared ones, EQUAL_DISTANCES if a correlation is undefined
     */
    public static MantelTest of(VectorTable a, VectorTable b, Distance distance, Correlation correlation, int permutations,
            long seed) {
        List<Element> shared = a.elements().stream().filter(b::has).toList();
        if (shared.size() < FEWEST) {
            throw StudyException.of(Message.TOO_FEW_ELEMENTS, FEWEST, a.name(), b.name(), shared.size());
        }
        double[][] matrix = new ElementSimilarity(b).distances(shared, distance);
        int[] order = new int[shared.size()];
        Arrays.setAll(order, i -> i);
        double[] fixed = scores(pairs(new ElementSimilarity(a).distances(shared, distance), order), correlation, a, distance);
        double[] moving = scores(pairs(matrix, order), correlation, b, distance);
        double[][] ranked = square(moving, order.length);
        Correlation measure = correlation == Correlation.KENDALL ? correlation : Correlation.PEARSON;
        double statistic = measure.between(fixed, moving);
        Random random = new Random(seed);
        int asFar = 1;
        for (int p = 0; p < permutations; p++) {
            shuffle(order, random);
            asFar += Math.abs(measure.between(fixed, pairs(ranked, order))) >= Math.abs(statistic) - ROUNDING ? 1 : 0;
        }
        return new MantelTest(statistic, (double) asFar / (permutations + 1), shared.size(), permutations);
    }

    /** The distances, or their ranks, which a permutation of the elements permutes alike. */
    private static double[] scores(double[] pairs, Correlation correlation, VectorTable table, Distance distance) {
        if (Correlation.equal(pairs) || Arrays.stream(pairs).anyMatch(Double::isNaN)) {
            throw StudyException.of(Message.EQUAL_DISTANCES, table.name(), distance.label());
        }
        return correlation == Correlation.SPEARMAN ? Ranks.of(pairs) : pairs;
    }

    /** The entries below the diagonal, row by row, of a symmetric matrix whose rows and columns are in some order. */
    private static double[] pairs(double[][] matrix, int[] order) {
        double[] pairs = new double[order.length * (order.length - 1) / 2];
        int k = 0;
        for (int i = 1; i < order.length; i++) {
            double[] row = matrix[order[i]];
            for (int j = 0; j < i; j++) {
                pairs[k++] = row[order[j]];
            }
        }
        return pairs;
    }

    private static double[][] square(double[] pairs, int size) {
        double[][] matrix = new double[size][size];
        int k = 0;
        for (int i = 1; i < size; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = pairs[k];
                matrix[j][i] = pairs[k++];
            }
        }
        return matrix;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
    }
}
