package lodestone.stdlib.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestone.stdlib.SharedData;
import lodestone.stdlib.element.Element;
import org.junit.jupiter.api.Test;

/** Every formula of two snapshots of the Materials Project; the expected numbers are those of the snapshots' makers. */
class KnownFormulasTest {

    @Test
    void formulasOfTheMaterialsProjectGiveTheKnownNumbersByArity() throws IOException {
        Set<Composition> distinct = formulas("known/mp_e_form.csv").map(FormulaParser::parse).collect(Collectors.toSet());
        Map<Integer, Long> byArity = distinct.stream().filter(KnownFormulasTest::isInSpace)
                .collect(Collectors.groupingBy(Composition::arity, HashMap::new, Collectors.counting()));
        assertEquals(List.of(10_098L, 35_743L, 15_949L), List.of(byArity.get(2), byArity.get(3), byArity.get(4)));
    }

    @Test
    void everyBinaryFormulaIsItsOwnComposition() throws IOException {
        List<String> formulas = formulas("known/crystalspace_binary_labels.csv").toList();
        Set<Composition> distinct = formulas.stream().map(FormulaParser::parse).collect(Collectors.toSet());
        assertEquals(225_879, formulas.size());
        assertEquals(225_879, distinct.size());
        assertEquals(true, distinct.stream().allMatch(c -> c.arity() == 2 && isInSpace(c)));
    }

    private static Stream<String> formulas(String file) throws IOException {
        return Files.readAllLines(SharedData.file(file)).stream().skip(1).map(line -> line.substring(0, line.indexOf(',')));
    }

    private static boolean isInSpace(Composition composition) {
        return IntStream.range(0, composition.arity()).allMatch(
                i -> composition.amount(i) <= 8 && composition.element(i).compareTo(Element.Lr) <= 0);
    }
}
