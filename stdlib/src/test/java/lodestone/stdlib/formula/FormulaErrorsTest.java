package lodestone.stdlib.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "\"\"     | the end at character 1",
        "\"  \"   | the end at character 3",
        "2        | the end at character 2",
        "fe2o3    | 'f' at character 1",
        "Fe2O3x   | 'x' at character 6",
        "Fex      | 'x' at character 3",
        "Xy2O     | 'Xy', which is no element, at character 1",
        "FeJ      | 'J', which is no element, at character 3",
        "Uue      | 'Uu', which is no element, at character 1",
        "D2O      | 'D', which is no element, at character 1",
        "Fe(OH    | the end before ')' at character 6",
        "Fe[OH)2  | ')' at character 6",
        "FeOH)2   | ')' at character 5",
        "Fe()2    | ')' at character 4",
        "(2Fe)    | '2' at character 2",
        "(Fe.O)   | '.' before ')' at character 4",
        "Fe0      | amount zero at character 3",
        "Fe0.00O  | amount zero at character 3",
        "0Fe      | amount zero at character 1",
        "(FeO)0   | amount zero at character 6",
        "Fe2 3    | '3' at character 5",
        "Fe.      | the end at character 4",
        ".Fe      | '.' at character 1",
        "Fe..O    | '.' at character 4",
        "Fe.5     | the end at character 5",
        "Fe1.2.3  | the end at character 8",
        "Fe3+     | '+' at character 4",
        "SO4-2    | '-' at character 4",
        "Fe2-xO3  | '-' at character 4",
        "Fe1/2    | '/' at character 4",
        "Fe\uD83D\uDE00 | '\uD83D\uDE00' at character 3",
        "Fe99999999999999999999 | an amount beyond what integers hold at character 21",
        "Fe2147483648O          | an amount beyond what integers hold at character 14",
        "((Fe9999999999)9999999999)O | an amount beyond what integers hold at character 26",
        "Fe0.1234567891O        | an amount beyond what integers hold at character 16",
    })
    void messageSaysWhatWasFoundAndWhere(String formula, String found) {
        StudyException e = assertThrows(StudyException.class, () -> FormulaParser.parse(formula));
        assertEquals(Message.NOT_A_FORMULA, e.message());
        assertEquals("'" + formula + "' is not a formula; found " + found
                + ". Write it as in 'Li2ZnSn3O8' or 'Ca(OH)2'.", e.getMessage());
    }

    @Test
    void manyDecimalsOverflowRatherThanRound() {
        assertThrows(StudyException.class, () -> FormulaParser.parse("Fe0." + "0".repeat(40) + "1O"));
    }
}
