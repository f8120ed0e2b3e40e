package lodestone.stdlib.figure.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PixelsTest {

    /** How much of a pixel lies in a disc, from 20 x 20 places in it. */
    private static double cover(int column, int row, double x, double y, double radius) {
        int inside = 0;
        for (int k = 0; k < 400; k++) {
            double dx = column + (k % 20 + 0.5) / 20 - x;
            double dy = row + (k / 20 + 0.5) / 20 - y;
            inside += dx * dx + dy * dy <= radius * radius ? 1 : 0;
        }
        return inside / 400.0;
    }

    @Test
    void dotsCoverWhatADiscCovers() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            double x = random.nextDouble() * 24 - 2;
            double y = random.nextDouble() * 20 - 2;
            double radius = 1 + random.nextDouble() * 4;
            Pixels pixels = new Pixels(20, 16, false);
            pixels.new Pen(radius, 1).dot(x, y, 0xFFFFFF);
            for (int i = 0; i < pixels.argb().length; i++) {
                double expected = cover(i % 20, i / 20, x, y, radius);
                // Places are rounded to an eighth of a pixel, and the edge is taken for straight and level.
                assertEquals(expected, (pixels.argb()[i] >>> 24) / 255.0, 0.23, () -> radius + " at " + x + ", " + y);
            }
        }
    }

    @Test
    void colorsMixAsTheyShould() {
        Pixels pixels = new Pixels(9, 9, true);
        Pixels.Pen pen = pixels.new Pen(3, 0.5);
        pen.dot(4.5, 4.5, 0xFF0000);
        assertEquals(0xFFFF7F7F, pixels.argb()[4 * 9 + 4]);
        pen.dot(4.5, 4.5, 0x0000FF);
        assertEquals(0xFF7F3FBF, pixels.argb()[4 * 9 + 4] & 0xFFFFFFFF, Integer.toHexString(pixels.argb()[40]));
        assertEquals(0xFFFFFFFF, pixels.argb()[0]);
    }

    @Test
    void pngFilesReadAsTheyWereWritten() throws Exception {
        Random random = new Random(6);
        for (int[] size : new int[][] {{1, 1}, {700, 801}, {3, 1000}}) {
            int[] argb = random.ints((long) size[0] * size[1]).map(v -> v % 3 == 0 ? v : 0x80FF8040).toArray();
            for (boolean alpha : new boolean[] {false, true}) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                PngFile.write(size[0], size[1], argb, alpha, 300, file);
                int[] read = ImageIO.read(new ByteArrayInputStream(file.toByteArray())).getRGB(0, 0, size[0], size[1], null, 0, size[0]);
                assertArrayEquals(alpha ? argb : Arrays.stream(argb).map(v -> v | 0xFF000000).toArray(), read);
            }
        }
    }

    @Test
    void compressedInPiecesIsStillOneStream() throws Exception {
        for (int length : new int[] {0, 1, 1 << 20, (1 << 20) + 1, 5_000_000}) {
            byte[] data = new byte[length];
            new Random(length).nextBytes(data);
            Arrays.fill(data, length / 2, length, (byte) 7);
            assertArrayEquals(data, new InflaterInputStream(new ByteArrayInputStream(Zlib.compress(data))).readAllBytes());
        }
    }

    @Test
    void theOrderOfPointsIsAPermutation() {
        for (int n : new int[] {0, 1, 2, 1000}) {
            int[] order = ScatterPainter.shuffled(n);
            assertArrayEquals(java.util.stream.IntStream.range(0, n).toArray(), Arrays.stream(order).sorted().toArray());
        }
        int[] order = ScatterPainter.shuffled(10_000);
        long firstHalf = Arrays.stream(order, 0, 5_000).filter(i -> i < 5_000).count();
        assertTrue(Math.abs(firstHalf - 2_500) < 150, () -> "first half " + firstHalf);
    }
}
