package lodestone.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Tasks grow with what is known of their pieces, within the driver's memory. */
class TaskSizeTest {

    private static final long ROOM = Runtime.getRuntime().maxMemory() / 4;

    private static TaskSize learned(int tasks, long bytesOfPiece, long nanosOfPiece) {
        TaskSize size = new TaskSize();
        for (int i = 0; i < tasks; i++) {
            int pieces = (int) size.pieces(1, 1 << 20);
            size.measured(pieces, bytesOfPiece * pieces, nanosOfPiece * pieces);
        }
        return size;
    }

    @Test
    void beginsSmall() {
        TaskSize size = new TaskSize();
        assertEquals(64, size.tasks(512, 3));
        assertEquals(2, size.tasks(2, 3));
        assertEquals(1, size.pieces(2, 1_000));
    }

    @Test
    void quickPiecesShareATask() {
        assertEquals(1_000, learned(20, 8, 1_000_000).pieces(2, 1 << 20), 1);
        assertEquals(1, learned(20, 8, 2_000_000_000).pieces(2, 1 << 20));
    }

    @Test
    void largeResultsDoNot() {
        assertEquals(4, learned(20, 4 << 20, 1_000).pieces(2, 1 << 20));
    }

    @Test
    void allJobsTogetherFitIntoMemory() {
        for (long bytes : new long[] {1, 1_000, 1 << 20, 1 << 24}) {
            TaskSize size = learned(20, bytes, 1_000_000);
            int tasks = size.tasks(100_000, 3);
            assertTrue(tasks == 1 || 3L * tasks * size.pieces(tasks, 1L << 40) * bytes <= ROOM, bytes + ": " + tasks);
        }
    }

    @Test
    void theLastPiecesAreSharedOut() {
        assertEquals(5, learned(20, 8, 1_000_000).pieces(4, 20));
    }
}
