package lodestone.stdlib.umap;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;
import org.ejml.data.DMatrixRMaj;

/**
 * The eigenvectors of a connected graph that change least along its edges: those of its normalised Laplacian with the
 * least eigenvalues, without the first. Small graphs by a dense decomposition, others by subspace iteration with Chebyshev
 * filters, large ones from the vectors of a coarser graph, of which few filters take the roughness.
 *
 * @see <a href="https://doi.org/10.1016/j.jcp.2006.03.017">Zhou, Saad, Tiago and Chelikowsky 2006</a>
 */
final class LeadingVectors {

    private static final int DENSE = 128;
    /** Graphs with more points begin with a coarser one. */
    private static final int LARGE = 16_384;
    /** How many products with the adjacency a filter may take: to find vectors, to smooth those of a coarser graph. */
    private static final int FIND = 300;
    private static final int SMOOTH = 30;
    /** A filter widens the differences within the subspace by no more than e to this power, which Gram matrices bear. */
    private static final double GROWTH = 9;
    private static final int W = Adjacency.WIDTH;

    private final Adjacency adjacency;
    private final Workers workers;
    private double[] basis;
    private double[] image;
    private double[] values;

    private LeadingVectors(Adjacency adjacency, Workers workers) {
        this.adjacency = adjacency;
        this.workers = workers;
        basis = new double[adjacency.size() * W];
        image = new double[basis.length];
    }

    /**
     * @param count     at most 4, less than the number of points
     * @param tolerance the greatest residual, as a part of the Laplacian's eigenvalue
     * @param filters   after so many the vectors are taken as they are
     * @return unit vectors, shape [count, n]
     */
    static double[][] of(MembershipGraph graph, int count, double tolerance, int filters, long seed, Workers workers) {
        if (graph.size() <= DENSE) {
            return dense(graph, new Adjacency(graph), count);
        }
        double[] basis = search(graph, count, tolerance, filters, seed, workers).basis;
        double[][] vectors = new double[count][graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            for (int c = 0; c < count; c++) {
                vectors[c][i] = basis[i * W + c];
            }
        }
        return vectors;
    }

    private static LeadingVectors search(MembershipGraph graph, int count, double tolerance, int filters, long seed,
            Workers workers) {
        LeadingVectors search = new LeadingVectors(new Adjacency(graph), workers);
        if (graph.size() <= LARGE) {
            for (int i = 0; i < search.basis.length; i++) {
                search.basis[i] = Scramble.signed(Scramble.bits(seed, i, 0));
            }
            search.iterate(count, tolerance, filters, FIND, 0.5);
            return search;
        }
        Coarse coarse = Coarse.of(graph);
        LeadingVectors found = search(coarse.graph(), count, tolerance, filters, seed, workers);
        for (int i = 0; i < graph.size(); i++) {
            int group = coarse.groups()[i];
            for (int c = 0; c < W; c++) {
                search.basis[i * W + c] =
                        found.basis[group * W + c] * search.adjacency.trivial[i] / found.adjacency.trivial[group];
            }
        }
        search.iterate(count, tolerance, 2, SMOOTH, found.values[W - 1]);
        return search;
    }

    private static double[][] dense(MembershipGraph graph, Adjacency adjacency, int count) {
        int n = graph.size();
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // The vector that is known moves from the top of the spectrum to below its bottom, -1.
                matrix.set(i, j, -3 * adjacency.trivial[i] * adjacency.trivial[j]);
            }
            for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
                matrix.add(i, graph.targets()[e], adjacency.weight(e));
            }
        }
        DMatrixRMaj found = Ritz.of(matrix).vectors();
        double[][] vectors = new double[count][n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < count; c++) {
                vectors[c][i] = found.get(i, c);
            }
        }
        return vectors;
    }

    /** @param cut below it lies what filters take away; raised as the vectors show where they lie */
    private void iterate(int count, double tolerance, int filters, int products, double cut) {
        // A filter of so many products can not grow as much as it should above a higher cut.
        double top = StrictMath.cosh(GROWTH / products);
        double highest = (3 - top) / (1 + top);
        double at = Math.min(highest, cut);
        double residual = Double.POSITIVE_INFINITY;
        for (int f = 0; f < filters && residual > tolerance; f++) {
            filter(at, degree(at));
            residual = rotate(count);
            at = Math.min(highest, Math.max(at, values[W - 1]));
        }
    }

    private static int degree(double cut) {
        double top = (3 - cut) / (1 + cut);
        return (int) Math.max(2, Math.ceil(GROWTH / StrictMath.log(top + Math.sqrt(top * top - 1))));
    }

    /** Applies the Chebyshev polynomial that is within -1 to 1 where the spectrum is below the cut, and grows above. */
    private void filter(double cut, int degree) {
        double half = (1 + cut) / 2;
        double center = (cut - 1) / 2;
        adjacency.step(basis, image, 1 / half, center, 0, workers);
        for (int d = 1; d < degree; d++) {
            adjacency.step(image, basis, 2 / half, center, 1, workers);
            double[] swap = basis;
            basis = image;
            image = swap;
        }
        double[] swap = basis;
        basis = image;
        image = swap;
    }

    /**
     * Turns the basis into the orthonormal vectors in its span that are nearest to eigenvectors, by falling value.
     *
     * @return the greatest residual of the first {@code count}, as a part of 1 less their values
     */
    private double rotate(int count) {
        int n = adjacency.size();
        Columns.remove(adjacency.trivial, basis, workers);
        adjacency.step(basis, image, 1, 0, 0, workers);
        Ritz ritz = Ritz.within(Columns.products(basis, basis, n, workers), Columns.products(basis, image, n, workers));
        values = ritz.values();
        Columns.turn(basis, ritz.vectors().data, n, workers);
        Columns.turn(image, ritz.vectors().data, n, workers);
        double[] squares = Columns.residuals(basis, image, values, n, workers);
        double greatest = 0;
        for (int c = 0; c < count; c++) {
            greatest = Math.max(greatest, Math.sqrt(squares[c]) / Math.max(1e-12, 1 - values[c]));
        }
        return greatest;
    }
}
