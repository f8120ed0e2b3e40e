package lodestone.stdlib.language.figure;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import lodestone.dsl.Study;
import org.junit.jupiter.api.Test;

class CheckedFigureTest {

    @Test
    void optionsOfOneType() {
        assertNotNull(Study.of("a.groovy", "figure('p') { scatter x: [1, 2], y: [2, 5] }.save 'p.png', 'p.svg', dpi: 100").check(List.of()));
    }
}
