package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which functions there are, and what can be said in a declaration. */
class UserFunctionNamesTest {

    private static final String ONE = "udf 'polarity', columns: ['whole'], returns: float64, source: 'a => a'";

    @TempDir
    Path folder;
    private FunctionScripts scripts;

    @BeforeEach
    void table() throws IOException {
        scripts = new FunctionScripts(folder);
    }

    @Test
    void anUnknownFunctionIsACompileErrorWithASuggestion() {
        String message = scripts.failure("udf 'x', returns: 'nonsense'\n" + ONE, "polarty()");
        assertTrue(message.contains("no function 'polarty'. Functions: ") && message.endsWith(" Did you mean 'polarity'?"),
                message);
    }

    @Test
    void aFunctionIsKnownAfterItsDeclaration() {
        assertTrue(scripts.failure(scripts.script("", "polarity()") + "\n" + ONE).contains("no function 'polarity'."));
    }

    @Test
    void namesThatAreTaken() {
        assertTrue(scripts.failure(ONE.replace("polarity", "sqrt")).contains("'sqrt'; that is a function of the language"));
        assertTrue(scripts.failure(ONE.replace("polarity", "filter")).contains("'filter'; that is a stage"));
        assertTrue(scripts.failure(ONE.replace("polarity", "a b")).contains("'a b'; that is no word"));
    }

    @Test
    void columns() {
        assertTrue(scripts.failure(ONE.replace("whole", "hole"), "polarity()").contains("no column 'hole' here."));
        assertTrue(scripts.failure(ONE.replace("columns: ['whole'], ", ""), "polarity()")
                .contains("'polarity' needs arguments"));
        assertTrue(scripts.failure(ONE.replace("'whole'", "'whole', 'real', 'other'")).contains("its 'columns' are 3"));
        assertTrue(scripts.failure(ONE, "polarity(a: 1)").contains("'polarity' has no option 'a'"));
        assertTrue(scripts.failure(ONE, "polarity([1, 2])")
                .contains("takes columns, expressions, numbers and texts; found [1, 2]"));
    }

    @Test
    void options() {
        assertTrue(scripts.failure("udf 'f', returns: 'flota64', source: 'a => a'").endsWith("Did you mean 'float64'?"));
        assertTrue(scripts.failure("udf 'f', language: 'pyhton', returns: float64, source: 'a => a'")
                .endsWith("Did you mean 'python'?"));
        assertTrue(scripts.failure("udf 'f', retruns: float64, source: 'a => a'").endsWith("Did you mean 'returns'?"));
        assertTrue(scripts.failure("udf 'f', source: 'a => a'").contains("'udf' needs the type of its values"));
        assertTrue(scripts.failure("udf 'f', returns: float64").contains("found none of them"));
        assertTrue(scripts.failure("udf 'f', returns: float64, source: 'a', file: 'b'").contains("found source and file"));
        assertTrue(scripts.failure("udf 'f', returns: float64, file: 'no.js'").contains("no file 'no.js'"));
        assertTrue(scripts.failure("udf 'f', returns: float64, seconds: 0, source: 'a => a'").contains("a number above 0"));
        assertTrue(scripts.failure("udf()").contains("found nothing"));
    }

    @Test
    void sourcesThatAreNoFunctions() {
        for (String source : List.of("", "3", "const f = 3", "function g(a) { return a }")) {
            assertTrue(scripts.failure("udf 'f', returns: float64, source: '" + source + "'").contains("'f' is no function"),
                    source);
        }
    }

    @Test
    void aColumnCanBeCalledLikeATypeOrAFunction() {
        String message = scripts.values(ONE,
                "polarity(whole); derive polarity: whole, float64: whole; derive y: polarity + float64");
        assertFalse(message.isEmpty());
    }
}
