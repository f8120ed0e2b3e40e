package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotCapturableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        allowed = true                | 11 | an assignment (== compares)| allowed = true
        mass += 1                     | 11 | an assignment (== compares)| mass += 1
        def x = 1                     | 11 | an assignment (== compares)| def x = 1
        mass++ > 1                    | 11 | an assignment              | mass++
        mass.abs() > 1                | 11 | a method call with columns | mass.abs()
        1 < mass.intValue()           | 15 | a method call with columns | mass.intValue()
        Math.sqrt(mass) > 1           | 11 | a method call with columns | Math.sqrt(mass)
        formula.length == 3           | 11 | a property of a column     | formula.length
        elements[0] == 'O'            | 11 | an element of a column     | elements[0]
        it.allowed                    | 11 | 'it'                       | it
        it                            | 11 | 'it'                       | it
        this.allowed                  | 11 | 'this'                     | this.allowed
        formula == "Zn$arity"         | 22 | a text with columns in it  | "Zn$arity"
        arity in [2, atoms]           | 20 | a list with columns in it  | [2, atoms]
        mass <=> 1                    | 11 | the operator '<=>'         | mass <=> 1
        formula =~ 'Zn'               | 11 | the operator '=~'          | formula =~ 'Zn'
        formula ==~ 'Zn'              | 11 | the operator '==~'         | formula ==~ 'Zn'
        mass === 1                    | 11 | the operator '==='         | mass === 1
        mass instanceof Double        | 11 | the operator 'instanceof'  | mass instanceof Double
        atoms << 2                    | 11 | the operator '<<'          | atoms << 2
        allowed ^ known               | 11 | the operator '^'           | allowed ^ known
        near(mass, { 1 })             | 22 | a closure                  | { 1 }
        row -> row.allowed            | 11 | a parameter                | row
        """)
    void oneExpression(String text, int column, String what, String found) {
        assertEquals(message(column, what, found), Scripts.failCondition(text));
    }

    @Test
    void emptyBlock() {
        assertEquals(message(9, "an empty block", "{  }"), Scripts.failCondition(""));
    }

    @Test
    void secondStatement() {
        assertEquals(message(20, "a second statement", "known"), Scripts.failCondition("allowed; known"));
    }

    @Test
    void ifStatement() {
        assertEquals(message(11, "a statement", "if (allowed) known"), Scripts.failCondition("if (allowed) known"));
    }

    @Test
    void inALaterLine() {
        assertEquals("a.groovy:4:5: a property of a column can not be part of an expression; found 'formula.size'. "
                + "Use columns, literals, operators and functions; one of your own is made by "
                + "udf('name', float64) { double a, double b -> a - b }.",
                Scripts.failCondition("allowed &&\n    formula.size > 2"));
    }

    @Test
    void namedValue() {
        assertEquals(message(12, "a method call with columns", "mass.abs()"), Scripts.failStage("derive m: mass.abs()"));
    }

    @Test
    void allAtOnce() {
        String message = Scripts.failCondition("this.allowed && sqr(mass) > 1 && formula.size > 2");
        assertEquals("3:11 3:27 3:44", String.join(" ", message.lines().map(l -> l.split(":")[1] + ":" + l.split(":")[2]).toList()));
    }

    private static String message(int column, String what, String found) {
        return "a.groovy:3:" + column + ": " + what + " can not be part of an expression; found '" + found
                + "'. Use columns, literals, operators and functions; one of your own is made by "
                + "udf('name', float64) { double a, double b -> a - b }.";
    }
}
