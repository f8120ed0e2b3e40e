package lodestone.stdlib.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.Workers;
import lodestone.stdlib.neighbor.NearestNeighbors;
import lodestone.stdlib.neighbor.Neighbors;
import org.junit.jupiter.api.Test;

class MembershipsTest {

    private final Workers workers = new Workers(1);

    @Test
    void eachPointsMembershipsAddUp() {
        double[][] points = Blobs.of(200, 4, 2, 1, 1);
        Neighbors near = NearestNeighbors.among(points, 14, workers);
        SmoothDistances smooth = SmoothDistances.of(near, 1, 1, StrictMath.log(15) / StrictMath.log(2), workers);
        for (int i = 0; i < points.length; i++) {
            double sum = 0;
            for (int j = 0; j < 14; j++) {
                sum += smooth.membership(i, near.distances()[i * 14 + j]);
            }
            assertEquals(Math.log(15) / Math.log(2), sum, 1e-9);
            assertEquals(near.distances()[i * 14], smooth.rho()[i]);
        }
    }

    @Test
    void pointsThatAreAllDuplicatesAreSureOfEachOther() {
        Neighbors near = NearestNeighbors.among(new double[30][3], 14, workers);
        SmoothDistances smooth = SmoothDistances.of(near, 1, 1, 3.9, workers);
        assertEquals(1, smooth.membership(0, 0));
        assertEquals(0, smooth.rho()[0]);
    }

    @Test
    void theUnionIsSymmetricAndWithinOne() {
        double[][] points = Blobs.of(150, 3, 3, 0.5, 2);
        for (double mix : new double[] {0, 0.5, 1}) {
            MembershipGraph graph = Umap.defaults(2, 1).with().setOpMixRatio(mix).build()
                    .graph(NearestNeighbors.among(points, 14, workers), workers);
            Map<Long, Float> weights = new HashMap<>();
            for (int i = 0; i < graph.size(); i++) {
                for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
                    assertTrue(graph.weights()[e] > 0 && graph.weights()[e] <= 1);
                    assertTrue(e == graph.starts()[i] || graph.targets()[e - 1] < graph.targets()[e]);
                    weights.put((long) i << 32 | graph.targets()[e], graph.weights()[e]);
                }
            }
            weights.forEach((edge, weight) -> assertEquals(weight, weights.get(edge << 32 | edge >>> 32)));
        }
    }

    @Test
    void theGraphIsUmapLearns() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/golden/umap-graph.csv"));
        Map<String, Double> expected = new HashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            expected.put(line.substring(0, line.lastIndexOf(',')), Double.valueOf(line.substring(line.lastIndexOf(',') + 1)));
        }
        double[][] points = new double[80][];
        for (int i = 0; i < points.length; i++) {
            int n = i < 70 ? i : i - 70;
            points[i] = new double[] {n * n * 37 % 1009, n * n * 53 % 1009, n * n * 71 % 1009};
        }
        Map<String, Double> found = new HashMap<>();
        edges("15,1.0,1.0,", Umap.defaults(2, 1), points, found);
        edges("5,1.5,0.25,", Umap.defaults(2, 1).with().nNeighbors(5).localConnectivity(1.5).setOpMixRatio(0.25).build(),
                points, found);
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((edge, weight) -> assertEquals(weight, found.get(edge), 1e-4, edge));
    }

    private void edges(String options, Umap umap, double[][] points, Map<String, Double> edges) {
        MembershipGraph graph = umap.graph(NearestNeighbors.among(points, umap.nNeighbors() - 1, workers), workers);
        for (int i = 0; i < graph.size(); i++) {
            for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
                if (i < graph.targets()[e]) {
                    edges.put(options + i + "," + graph.targets()[e], (double) graph.weights()[e]);
                }
            }
        }
    }
}
