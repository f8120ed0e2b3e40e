package lodestone.dsl.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputTextTest {

    private static List<String> words(String text) {
        return InputText.tokens(text).stream().map(token -> token.kind() + " " + token.of(text)).toList();
    }

    @Test
    void words() {
        assertEquals(List.of("WORD def", "WORD x1", "SYMBOL =", "NUMBER 2", "SYMBOL .", "SYMBOL .", "NUMBER 4"), words("def x1 = 2..4"));
        assertEquals(List.of("TEXT 'a\\'b'", "SYMBOL +", "TEXT \"\"\"c\n\"d\"\"\"", "COMMENT // e"), words("'a\\'b' + \"\"\"c\n\"d\"\"\" // e"));
        assertEquals(List.of("WORD größe", "COMMENT /* x\n*/", "WORD 数"), words("größe /* x\n*/ 数"));
    }

    @Test
    void slashes() {
        assertEquals(List.of("WORD a", "SYMBOL /", "WORD b", "SYMBOL /", "WORD c"), words("a / b / c"));
        assertEquals(List.of("SYMBOL (", "TEXT /it's/", "SYMBOL )"), words("(/it's/)"));
    }

    @Test
    void finished() {
        for (String text : List.of("", "x", "x++", "f()", "def p = pipeline('p') {\n}", "import a.*", "'{'", "x // {", "}", "a ? b : c")) {
            assertTrue(InputText.isFinished(text), text);
        }
        for (String text : List.of("f(", "pipeline('p') {", "'''a\nb", "/* a", "x = ", "a,", "a &&", "[1, 2", "{ '}'", "'abc", "a +  // b")) {
            assertFalse(InputText.isFinished(text), text);
        }
    }

    @Test
    void startOfTheWordAtTheEnd() {
        assertEquals(5, InputText.wordStart("show abc"));
        assertEquals(5, InputText.wordStart("show "));
        assertEquals(6, InputText.wordStart("from 'a/b c"));
        assertEquals(8, InputText.wordStart("from '''a"));
    }
}
