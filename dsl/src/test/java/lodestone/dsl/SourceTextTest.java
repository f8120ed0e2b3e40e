package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {

    private static String render(String text, int column, int width) {
        StudyException problem = StudyException.of(Message.NO_COMPOSITIONS, "it").at(new SourceRef("a", 1, column));
        return SourceText.of(text).render(problem, "a", width).replace("\r", "").split("\n", 2)[1];
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        embed 'magpi', pooling: 'mean' |  7 | `      ^^^^^^^`
        embed 'it''s                   |  7 | `      ^^^^`
        f 'a\\'b' + 1                  |  3 | `  ^^^^^^`
        filter { atoms > 3 }           | 10 | `         ^^^^^`
        filter { atoms > 3 }           |  8 | `       ^^^^^^^^^^^^^`
        filter { a.b(')', [1])[2] > 3 }| 10 | `         ^^^^^^^^^^^^^^^^`
        x = 1.5e3 * 2                  |  5 | `    ^^^^^`
        x != 2                         |  3 | `  ^^`
        `   sample 3   `               |  0 | `   ^^^^^^^^`
        x                              |  9 | ` ^`
        """)
    void whatIsUnderlined(String line, int column, String underline) {
        assertEquals(underline, render(line, column, 80).split("\n")[1]);
    }

    @Test
    void operandsInOtherQuotesAndBlanks() {
        StudyException problem = StudyException.of(Message.WRONG_OPERAND, ">", "two numbers", "int64 and utf8", "atoms > '20'")
                .at(new SourceRef("a", 1, 10));
        assertEquals("filter { atoms  >\"20\" }\n         ^^^^^^^^^^^^",
                SourceText.of("filter { atoms  >\"20\" }").render(problem, "a", 80).replace("\r", "").split("\n", 2)[1]);
    }

    @Test
    void tabsStayTabs() {
        assertEquals("\tsample\t'x'\n\t      \t^^^", render("\tsample\t'x'", 9, 80));
    }

    @Test
    void wideAndCombiningCharacters() {
        assertEquals("'材料' + 化学\n         ^^^^", render("'材料' + 化学", 8, 80));
        assertEquals("'e\u0301' + x\n      ^", render("'e\u0301' + x", 8, 80));
        assertEquals("'😀' + x\n       ^", render("'😀' + x", 7, 80), "columns count characters, not their halves");
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "50", "96"})
    void longLinesAreCutAroundThePlace(int column) {
        String line = "abcdefghi ".repeat(9) + "12345 6789";
        String[] shown = render(line, column, 20).split("\n");
        assertEquals(true, shown[0].length() <= 20 && shown[1].length() <= 20, shown[0]);
        int at = shown[1].indexOf('^');
        assertEquals(line.substring(column - 1, column + 2).strip(), shown[0].substring(at, at + 3).strip());
    }

    @Test
    void aPlaceInAnotherFileOrNone() {
        for (SourceRef at : List.of(new SourceRef("b.csv", 1, 1), new SourceRef("a", 0, 0), new SourceRef("a", 7, 1),
                SourceRef.NONE)) {
            StudyException problem = StudyException.of(Message.NO_COMPOSITIONS, "it").at(at);
            assertEquals(problem.getMessage(), SourceText.of("x").render(problem, "a", 80));
        }
    }

    @Test
    void moreMistakesThanAnybodyReads() {
        List<StudyException> mistakes = new ArrayList<>();
        for (int i = 1; i <= 62; i++) {
            mistakes.add(StudyException.of(Message.NO_COMPOSITIONS, "it").at(new SourceRef("a", i, 1)));
        }
        List<String> lines = SourceText.of("x\n".repeat(70)).render(StudyException.several(mistakes), "a", 80).lines().toList();
        assertEquals(List.of("... and 12 more", "62 mistakes in a."), lines.subList(150, lines.size()));
    }

    @Test
    void theColumnOfAMistakeOfWhichTheLineIsKnown() {
        assertEquals("a:1:9", place("p.tally('mas')", StudyException.of(Message.UNKNOWN_COLUMN, "mas", "mass", "")));
        assertEquals("a:1:12", place("scatter p, sise: 3", StudyException.of(Message.UNKNOWN_OPTION, "scatter", "sise", "", "")));
        assertEquals("a:1", place("println mass", StudyException.of(Message.UNKNOWN_COLUMN, "mas", "mass", "")));
        assertEquals("a:1", place("throw x", StudyException.of(Message.SCRIPT_FAILED, "x")));
    }

    private static String place(String line, StudyException problem) {
        return SourceText.of(line).place(problem.at(new SourceRef("a", 1, 0))).at().toString();
    }
}
