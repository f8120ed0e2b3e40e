package lodestone.stdlib.language.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewerTest {

    private static final Path FILE = Path.of("a b.png");

    @Test
    void eachPlatformHasItsOwn() {
        assertEquals(List.of("open", "a b.png"), Viewer.command(FILE, "Mac OS X", Map.of()));
        assertEquals(List.of("cmd", "/c", "start", "", "a b.png"), Viewer.command(FILE, "Windows 11", Map.of()));
        assertEquals(List.of("xdg-open", "a b.png"), Viewer.command(FILE, "Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertEquals(List.of(), Viewer.command(FILE, "Linux", Map.of()));
    }

    @Test
    void namesOfFiguresAreNamesOfFiles() {
        assertEquals("größe_2_x.png", Viewer.file("größe 2/x").getFileName().toString());
        assertFalse(Viewer.file("a").getParent().equals(Viewer.file("a").getParent()));
    }
}
