package lodestone.dsl.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class UnclosedTest {

    private static Unclosed find(String text) {
        return Unclosed.find(text.lines().toList());
    }

    @Test
    void allClosed() {
        assertNull(find("f(1) {\n  a [2,\n3]\n}\nb ')', \"{\", '''\n(\n''' // (\n/* {\n*/"));
    }

    @Test
    void atTheEnd() {
        assertEquals(new Unclosed('(', 2, 2, 3), find("a {}\nf(1"));
    }

    @Test
    void theNextLineIsNotInside() {
        assertEquals(new Unclosed('{', 2, 10, 3), find("p {\n  filter { a > 3\n  limit 2\n}"));
        assertEquals(new Unclosed('{', 1, 3, 4), find("p {\n  limit 2\n\nq {\n  limit 3\n}"));
    }

    @Test
    void closedByAnotherBracket() {
        assertEquals(new Unclosed('(', 2, 4, 3), find("p {\n  f(1\n}"));
    }
}
