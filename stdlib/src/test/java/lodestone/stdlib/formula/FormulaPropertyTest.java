package lodestone.stdlib.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import org.junit.jupiter.api.Test;

class FormulaPropertyTest {

    private static final int FORMULAS = 100_000;

    @Test
    void parserAgreesWithTheDefinitionOnRandomFormulas() {
        int overflows = 0;
        for (int seed = 0; seed < FORMULAS; seed++) {
            RandomFormula formula = new RandomFormula(seed);
            try {
                assertEquals(formula.reduced(), amounts(FormulaParser.parse(formula.text.toString())),
                        formula.text.toString());
            } catch (StudyException e) {
                assertEquals(Message.NOT_A_FORMULA, e.message());
                assertEquals(true, e.getMessage().contains("beyond what integers hold"), e.getMessage());
                overflows++;
            }
        }
        assertEquals(true, overflows < FORMULAS / 100, () -> "too many random formulas overflow");
    }

    @Test
    void everyCompositionReadsBackFromItsFormula() {
        for (int seed = 0; seed < FORMULAS / 10; seed++) {
            try {
                Composition composition = FormulaParser.parse(new RandomFormula(seed).text.toString());
                assertEquals(composition, FormulaParser.parse(composition.formula()));
            } catch (StudyException e) {
                assertEquals(Message.NOT_A_FORMULA, e.message());
            }
        }
    }

    private static Map<Element, BigInteger> amounts(Composition composition) {
        Map<Element, BigInteger> amounts = new HashMap<>();
        composition.elements().forEach(e -> amounts.put(e, BigInteger.valueOf(composition.amount(e))));
        return amounts;
    }
}
