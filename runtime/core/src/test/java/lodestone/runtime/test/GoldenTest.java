package lodestone.runtime.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

    @Test
    void showsTheLinesThatDiffer() {
        assertEquals(List.of("  a", "- b", "+ B", "  c", "+ d"),
                Golden.difference(List.of("a", "b", "c"), List.of("a", "B", "c", "d")));
    }

    @Test
    void rewritesOnlyWhenAsked(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("sub/x.txt");
        AssertionError error = assertThrows(AssertionError.class, () -> Golden.check(file, "new\n", false));
        assertTrue(error.getMessage().contains("+ new"), error.getMessage());
        Golden.check(file, "new\n", true);
        assertEquals("new\n", Files.readString(file));
        Golden.check(file, "new\n", false);
    }
}
