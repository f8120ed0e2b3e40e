package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final List<Map<String, Object>> ROWS = List.of(
            Map.of("formula", "Li2ZnSn3O8 with a very long name", "atoms", 14, "mass", 612.25, "category", "standard"),
            Map.of("formula", "ZnO", "atoms", 2, "mass", 81.379, "category", "missing"));
    private static final List<String> NAMES = List.of("formula", "atoms", "mass", "category");

    private static String at(int width) {
        String table = Table.of(ROWS, NAMES, width).replace("\r", "");
        table.lines().forEach(line -> assertTrue(TextWidth.of(line) <= width, line));
        return table;
    }

    @Test
    void everythingFits() {
        assertEquals("""
            formula                           atoms    mass  category
            Li2ZnSn3O8 with a very long name     14  612.25  standard
            ZnO                                   2  81.379  missing""", at(80));
    }

    @Test
    void textsAreCut() {
        assertEquals("""
            formula           atoms    mass  category
            Li2ZnSn3O8 with\u2026     14  612.25  standard
            ZnO                   2  81.379  missing""", at(41));
    }

    @Test
    void columnsAreLeftOut() {
        assertEquals("""
            formula        atoms
            Li2ZnSn3O8 w\u2026     14
            ZnO                2
            not shown: mass,
            category""", at(20));
    }

    @Test
    void anyWidth() {
        for (int width = 2; width < 90; width++) {
            at(width);
        }
    }

    @Test
    void wideCharacters() {
        assertEquals("""
            酸化物     1
            oxide      2""".replace("     1", "  1").replace("oxide      2", "oxide   2"),
                Table.of(new java.util.LinkedHashMap<>(Map.of("酸化物", 1)) {{ put("oxide", 2); }}, 80).replace("\r", ""));
        assertEquals(6, TextWidth.of("酸化物"));
        assertEquals("酸…", TextWidth.cut("酸化物", 4));
    }
}
