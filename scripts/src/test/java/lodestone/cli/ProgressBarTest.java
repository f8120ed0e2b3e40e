package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(terminal, true);

    @Test
    void saysHowFarHowFastAndHowLong() {
        assertEquals("scanning [#####               ] 25 %  2.5 Mrows/s  3 s left",
                ProgressBar.line("scanning", "rows", 2_500_000, 10_000_000, 1));
        assertEquals("counting [##################  ] 90 %  9 systems/s  2:00 min left",
                ProgressBar.line("counting", "systems", 9720, 10_800, 1080));
        assertEquals("counting [                    ] 0 %  1 systems/s  2:46 h left",
                ProgressBar.line("counting", "systems", 1, 10_000, 1));
    }

    @Test
    void doesWithoutATotal() {
        assertEquals("reading  12.3 krows  6.2 krows/s", ProgressBar.line("reading", "rows", 12_345, -1, 2));
    }

    @Test
    void isAtTheEndAtMost() {
        assertEquals("counting [####################] 100 %  55 systems/s  0 s left",
                ProgressBar.line("counting", "systems", 110, 100, 2));
    }

    @Test
    void appearsForLongWorkAndLeavesNothing() {
        try (ProgressBar bar = new ProgressBar(err, true)) {
            for (long i = 0; terminal.size() == 0; i++) {
                bar.progress("scanning", "rows", i, Long.MAX_VALUE);
                Thread.onSpinWait();
            }
        }
        String drawn = terminal.toString();
        assertTrue(drawn.startsWith("\r\u001b[Kscanning ["), drawn);
        assertTrue(drawn.endsWith(" left\r\u001b[K"), drawn);
    }

    @Test
    void isSilentForShortWork() {
        try (ProgressBar bar = new ProgressBar(err, true)) {
            bar.progress("scanning", "rows", 1, 2);
            bar.progress("scanning", "rows", 2, 2);
        }
        assertEquals("", terminal.toString());
    }

    @Test
    void isSilentWithoutATerminal() {
        ProgressBar bar = new ProgressBar(err, false);
        bar.progress("scanning", "rows", 1, 2);
        bar.close();
        assertEquals("", terminal.toString());
    }
}
