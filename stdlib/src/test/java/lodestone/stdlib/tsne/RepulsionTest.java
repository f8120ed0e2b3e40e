package lodestone.stdlib.tsne;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lodestone.runtime.engine.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepulsionTest {

    @ParameterizedTest
    @CsvSource({"2, 1, 1", "2, 12, 1", "2, 13, 10", "2, 500, 1e-4", "2, 777, 30", "2, 1600, 4", "3, 64, 1", "3, 901, 10"})
    void angleZeroIsExact(int k, int n, double spread) {
        float[][] map = Points.map(k, n, spread, n);
        assertTrue(error(map, 0) < 1e-5, () -> "error " + error(map, 0));
    }

    @ParameterizedTest
    @CsvSource({"2, 500, 1e-4", "2, 777, 30", "2, 2000, 4", "2, 2000, 100", "3, 1500, 10", "3, 1500, 1"})
    void halfIsNearToExact(int k, int n, double spread) {
        float[][] map = Points.map(k, n, spread, n);
        assertTrue(error(map, 0.5) < 0.02, () -> "error " + error(map, 0.5));
    }

    @Test
    void pointsOfOnePlaceCountOneByOne() {
        float[][] map = new float[2][100];
        for (int i = 0; i < 50; i++) {
            map[0][i] = 3;
        }
        Repulsion repulsion = new Repulsion(fitted(map, 0.5), 2);
        try (Workers workers = new Workers(1)) {
            // 50 * 49 ordered pairs at 0 on each side, 50 * 50 * 2 at 3.
            assertEquals(2 * 50 * 49 + 5000 * 0.1, repulsion.compute(workers), 0.01);
        }
        assertEquals(50 * 3 * 0.01, repulsion.push[0][0], 1e-5);
        assertEquals(-50 * 3 * 0.01, repulsion.push[0][99], 1e-5);
    }

    @Test
    void movedPointsNeedNoRebuild() {
        float[][] map = Points.map(2, 1000, 10, 5);
        MedianTree tree = fitted(map, 0.5);
        float[][] moved = Points.map(2, 1000, 10, 6);
        try (Workers workers = new Workers(2)) {
            tree.refit(moved, workers);
            Repulsion repulsion = new Repulsion(tree, 2);
            double sum = repulsion.compute(workers);
            assertEquals(exact(moved, new double[2][1000]), sum, 0.01 * sum);
        }
    }

    @Test
    void treeSplitsAtMedians() {
        float[][] map = Points.map(2, 3000, 1, 8);
        MedianTree tree = fitted(map, 0.5);
        boolean[] seen = new boolean[3000];
        for (int point : tree.order) {
            seen[point] = true;
        }
        for (boolean one : seen) {
            assertTrue(one);
        }
        // Boxes of leaves overlap in their edges at most.
        double area = 0;
        for (int leaf = 1 << tree.depth; leaf < 2 << tree.depth; leaf++) {
            float[] b = tree.boxes;
            area += (double) (b[6 * leaf + 3] - b[6 * leaf]) * (b[6 * leaf + 4] - b[6 * leaf + 1]);
        }
        float[] b = tree.boxes;
        assertTrue(area <= (double) (b[9] - b[6]) * (b[10] - b[7]));
    }

    private static MedianTree fitted(float[][] map, double angle) {
        MedianTree tree = new MedianTree(map[0].length, map.length, angle);
        try (Workers workers = new Workers(1)) {
            tree.rebuild(map, workers);
            tree.refit(map, workers);
        }
        for (int place = 0; place < tree.size; place++) {
            assertEquals(map[0][tree.order[place]], tree.at[0][place]);
        }
        return tree;
    }

    /** The greatest of: root mean square error of the pushes against their root mean square, error of the sum of w. */
    private static double error(float[][] map, double angle) {
        double[][] push = new double[map.length][map[0].length];
        double sum = exact(map, push);
        Repulsion repulsion = new Repulsion(fitted(map, angle), map.length);
        double found;
        try (Workers workers = new Workers(2)) {
            found = repulsion.compute(workers);
            float[] once = repulsion.push[0].clone();
            assertEquals(found, repulsion.compute(workers));
            assertArrayEquals(once, repulsion.push[0]);
        }
        double squares = 1e-30;
        double errors = 0;
        for (int c = 0; c < map.length; c++) {
            for (int i = 0; i < map[0].length; i++) {
                squares += push[c][i] * push[c][i];
                double error = push[c][i] - repulsion.push[c][i];
                errors += error * error;
            }
        }
        return Math.max(Math.sqrt(errors / squares), sum == 0 ? Math.abs(found) : Math.abs(found / sum - 1));
    }

    private static double exact(float[][] map, double[][] push) {
        int n = map[0].length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double square = 0;
                for (float[] axis : map) {
                    square += ((double) axis[i] - axis[j]) * ((double) axis[i] - axis[j]);
                }
                double w = 1 / (1 + square);
                sum += i == j ? 0 : w;
                for (int c = 0; c < map.length; c++) {
                    push[c][i] += w * w * ((double) map[c][i] - map[c][j]);
                }
            }
        }
        return sum;
    }
}
