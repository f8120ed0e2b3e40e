package lodestone.dsl;

import static lodestone.dsl.Scripts.condition;
import static lodestone.dsl.Scripts.stage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureOperatorsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "allowed && known", "allowed || known", "!allowed", "allowed && !known || arity == 2", "allowed && (known || arity == 2)",
        "arity == 2", "arity != 2", "atoms < 5", "atoms <= 5", "atoms > 5", "atoms >= 5", "formula == 'ZnO'",
        "atoms + 1 > 5", "atoms - 1 > 5", "atoms * 2 > 5", "atoms / 2 > 5", "atoms % 2 == 0", "mass ** 2 > 5",
        "-atoms < 0", "atoms - (arity - 1) > 0", "known == null", "!(known == null)", "(allowed ? mass : 1.0) > 2",
        "allowed == true", "mass > 2.5", "arity in [2, 3]", "formula in ['ZnO', 'MgO']", "'O' in elements"})
    void printsAsItWasWritten(String text) {
        assertEquals(text, condition(text));
    }

    @Test
    void singleAndAndOrAreLogical() {
        assertEquals("allowed && known || arity == 2", condition("allowed & known | (arity == 2)"));
    }

    @Test
    void notEqualToNull() {
        assertEquals("!(known == null)", condition("known != null"));
    }

    @Test
    void elvisIsAChoice() {
        assertEquals("(mass == null ? 0.0 : mass) > 1", condition("(mass ?: 0.0) > 1"));
    }

    @Test
    void unaryPlus() {
        assertEquals("atoms > 1", condition("+atoms > 1"));
    }

    @Test
    void bracesAndBareArgumentsMeanTheSame() {
        assertEquals("filter allowed && known", stage("filter allowed && known"));
        assertEquals("filter allowed && known", stage("filter { return allowed && known }"));
    }

    @Test
    void divisionOfConstantsKeepsAllDigits() {
        assertEquals("mass > 1 / 3", condition("mass > 1/3"));
    }

    @Test
    void namedValuesAreCaptured() {
        assertEquals("derive ratio = mass / atoms", stage("derive ratio: mass / atoms"));
        assertEquals("derive good = allowed && known", stage("label good: allowed & known"));
        assertEquals("derive good = allowed", stage("label good: { allowed }"));
    }

    @Test
    void negationOfAnExpressionInParentheses() {
        assertEquals("-(atoms + 1) < 0", condition("-(atoms + 1) < 0"));
    }

    @Test
    void severalLines() {
        assertEquals("allowed && known && arity == 2", condition("allowed &&\n known &&\n arity == 2"));
    }
}
