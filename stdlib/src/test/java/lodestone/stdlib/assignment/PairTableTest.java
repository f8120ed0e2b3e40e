package lodestone.stdlib.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lodestone.stdlib.element.Species;
import org.junit.jupiter.api.Test;

/** SMACT's compound probabilities; scripts/data/make_assignment_golden.py remakes the file. */
class PairTableTest {

    @Test
    void likelihoodsAreThoseOfSmact() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/golden/pair-likelihood.csv"));
        int known = 0;
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split(",", -1);
            Double expected = cells[1].isEmpty() ? null : Double.valueOf(cells[1]);
            Double found = PairTable.shipped().likelihood(Arrays.stream(cells[0].split(" ")).map(Species::of).toList());
            if (expected == null || found == null) {
                assertEquals(expected, found, line);
            } else {
                assertEquals(expected, found, 1e-15, line);
                known++;
            }
        }
        assertTrue(known > 300, "known: " + known);
    }
}
