package lodestone.stdlib.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;
import lodestone.stdlib.neighbor.NearestNeighbors;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class SpectralPlacesTest {

    private final Workers workers = new Workers(2);

    @Test
    void filteredVectorsAreThoseOfADenseDecomposition() {
        MembershipGraph graph = graph(Blobs.of(300, 3, 2, 0.3, 3));
        assertEquals(1, Components.of(graph).count());
        Adjacency adjacency = new Adjacency(graph);
        DMatrixRMaj matrix = new DMatrixRMaj(300, 300);
        for (int i = 0; i < 300; i++) {
            for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
                matrix.set(i, graph.targets()[e], adjacency.weight(e));
            }
        }
        Ritz dense = Ritz.of(matrix);
        double[][] vectors = LeadingVectors.of(graph, 3, 1e-7, 100, 1, workers);
        for (int c = 0; c < 3; c++) {
            double along = 0;
            for (int i = 0; i < 300; i++) {
                along += vectors[c][i] * dense.vectors().get(i, c + 1);
            }
            assertEquals(1, Math.abs(along), 1e-9);
        }
    }

    @Test
    void smallGraphsHaveNoTrivialVectorEither() {
        MembershipGraph graph = graph(Blobs.of(60, 3, 2, 0.2, 4));
        double[] trivial = new Adjacency(graph).trivial;
        for (double[] vector : LeadingVectors.of(graph, 3, 1e-7, 100, 1, workers)) {
            double along = 0;
            for (int i = 0; i < 60; i++) {
                along += vector[i] * trivial[i];
            }
            assertEquals(0, along, 1e-9);
        }
    }

    @Test
    void threadsDoNotChangeThem() {
        MembershipGraph graph = graph(Blobs.of(900, 3, 2, 0.3, 5));
        double[][] one = LeadingVectors.of(graph, 2, 1e-3, 100, 1, new Workers(1));
        assertArrayEquals(one, LeadingVectors.of(graph, 2, 1e-3, 100, 1, new Workers(3)));
    }

    @Test
    void coarseGraphsKeepDegreesAndSlowVectors() {
        MembershipGraph graph = graph(Blobs.of(900, 3, 2, 0.3, 5));
        Coarse coarse = Coarse.of(graph);
        assertTrue(coarse.graph().size() < 450 && coarse.graph().size() > 150);
        double[] sums = new double[coarse.graph().size()];
        for (int i = 0; i < 900; i++) {
            for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
                sums[coarse.groups()[i]] += graph.weights()[e];
            }
        }
        for (int g = 0; g < sums.length; g++) {
            double sum = 0;
            for (int e = coarse.graph().starts()[g]; e < coarse.graph().starts()[g + 1]; e++) {
                sum += coarse.graph().weights()[e];
            }
            assertEquals(sums[g], sum, 1e-4);
        }
        double[] fine = LeadingVectors.of(graph, 1, 1e-6, 100, 1, workers)[0];
        double[] rough = LeadingVectors.of(coarse.graph(), 1, 1e-6, 100, 1, workers)[0];
        double[] fineRoots = new Adjacency(graph).trivial;
        double[] roughRoots = new Adjacency(coarse.graph()).trivial;
        double along = 0;
        double square = 0;
        for (int i = 0; i < 900; i++) {
            double value = rough[coarse.groups()[i]] * fineRoots[i] / roughRoots[coarse.groups()[i]];
            along += value * fine[i];
            square += value * value;
        }
        assertTrue(Math.abs(along) / Math.sqrt(square) > 0.9);
    }

    @Test
    void componentsKeepToThemselves() {
        for (int clusters : new int[] {2, 4, 6}) {
            double[][] points = Blobs.of(clusters * 40, clusters, clusters, 50, 6);
            MembershipGraph graph = graph(points);
            assertEquals(clusters, Components.of(graph).count());
            double[][] places = SpectralPlaces.of(graph, points, 2, 1, workers);
            double[][] rows = new double[points.length][];
            Arrays.setAll(rows, i -> new double[] {places[0][i], places[1][i]});
            for (int i = 0; i < rows.length; i++) {
                double[] center = center(rows, i % clusters, clusters);
                for (int c = 0; c < clusters; c++) {
                    assertTrue(c == i % clusters
                            || Blobs.distance(rows[i], center) < Blobs.distance(center, center(rows, c, clusters)));
                }
            }
        }
    }

    @Test
    void pairsOfDuplicatesAreStrewnAroundTheirCentres() {
        double[][] points = new double[40][];
        Arrays.setAll(points, i -> new double[] {i / 2, i / 2 * (i / 2)});
        MembershipGraph graph = Umap.defaults(2, 1).with().nNeighbors(2).build()
                .graph(NearestNeighbors.among(points, 1, workers), workers);
        assertEquals(20, Components.of(graph).count());
        double[][] places = SpectralPlaces.of(graph, points, 2, 1, workers);
        assertTrue(Arrays.stream(places).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite));
        assertEquals(40, Arrays.stream(places[0]).distinct().count());
    }

    private MembershipGraph graph(double[][] points) {
        return Umap.defaults(2, 1).graph(NearestNeighbors.among(points, 14, workers), workers);
    }

    private static double[] center(double[][] rows, int cluster, int clusters) {
        double[] center = new double[2];
        for (int i = cluster; i < rows.length; i += clusters) {
            center[0] += rows[i][0] * clusters / rows.length;
            center[1] += rows[i][1] * clusters / rows.length;
        }
        return center;
    }
}
