package lodestone.stdlib.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.validity.Metallicity;
import org.junit.jupiter.api.Test;

/**
 * The descriptors of random compositions as SMACT 4.0.2 and pymatgen 2026.10.24 have them;
 * scripts/data/make_validity_golden.py remakes the file.
 */
class DescriptorGoldenTest {

    private final List<String[]> rows = read();
    private final Values.Strings formulas = Values.Strings.of(column("formula"));

    private static List<String[]> read() {
        try (var lines = Files.lines(Path.of("src/test/golden/descriptors.csv"))) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> column(String name) {
        int c = List.of(rows.get(0)).indexOf(name);
        return rows.stream().skip(1).map(row -> row[c]).toList();
    }

    private void agrees(String column, double factor, double tolerance, Function function) {
        Values found = function.apply(List.of(formulas), formulas.size());
        List<String> expected = column(column);
        int present = 0;
        for (int i = 0; i < expected.size(); i++) {
            compare(expected.get(i), (Double) found.get(i), factor, tolerance, column + " of " + formulas.get(i));
            present += expected.get(i).isEmpty() ? 0 : 1;
        }
        assertTrue(present > 1000, column);
    }

    private static void compare(String expected, Double found, double factor, double tolerance, String what) {
        if (expected.isEmpty()) {
            assertNull(found, what);
        } else {
            double value = Double.parseDouble(expected);
            assertEquals(value, found * factor, tolerance * Math.abs(value), what);
        }
    }

    @Test
    void metallicityToTheLastBit() {
        agrees("metallicity", 1, 0, new Metallicity());
        assertTrue(column("formula").stream().anyMatch(f -> f.chars().filter(Character::isUpperCase).count() >= 5));
    }

    @Test
    void fractionsAndValenceElectronsToTheLastBit() {
        agrees("metalFraction", 1, 0, mean(ElementProperty.METAL, false));
        agrees("dBlockFraction", 1, 0, mean(ElementProperty.D_BLOCK, false));
        agrees("valenceElectrons", 1, 0, mean(ElementProperty.VALENCE_ELECTRONS, false));
    }

    @Test
    void compoundElectronegativity() {
        agrees("mulliken", 1, 1e-11,
                new ElementStatistic(ElementProperty.MULLIKEN_ELECTRONEGATIVITY, Statistic.GEOMETRIC, false));
        agrees("pauling", 2.86, 1e-11, new ElementStatistic(ElementProperty.ELECTRONEGATIVITY, Statistic.GEOMETRIC, false));
    }

    @Test
    void herfindahlHirschmanIndexes() {
        // pymatgen has 6.94 as lithium's mass, where ours is the middle of IUPAC's interval, 6.9675; others differ less.
        agrees("hhiProduction", 1, 3e-3, mean(ElementProperty.HHI_PRODUCTION, true));
        agrees("hhiReserves", 1, 3e-3, mean(ElementProperty.HHI_RESERVES, true));
    }

    @Test
    void harrisonGap() {
        List<String> cations = column("cation");
        List<String> anions = column("anion");
        List<String> distances = column("distance");
        List<String> gaps = column("gap");
        int present = 0;
        for (int i = 0; i < gaps.size(); i++) {
            Values distance = Values.of(Type.FLOAT64, List.of(Double.valueOf(distances.get(i))));
            HarrisonGap gap = new HarrisonGap(Element.of(cations.get(i)), Element.of(anions.get(i)));
            Values found = gap.apply(List.of(Values.Strings.of(List.of((String) formulas.get(i))), distance), 1);
            compare(gaps.get(i), (Double) found.get(0), 1, 1e-11, "gap of " + formulas.get(i));
            present += gaps.get(i).isEmpty() ? 0 : 1;
        }
        assertTrue(present > 300, "gaps: " + present);
    }

    private static ElementStatistic mean(ElementProperty property, boolean byMass) {
        return new ElementStatistic(property, Statistic.MEAN, byMass);
    }

    @Test
    void everyPropertyHasAUnitOrNoneAndAFigureOfIron() {
        for (ElementProperty property : ElementProperty.values()) {
            assertEquals(property, ElementProperty.named(property.label()));
            assertNotEquals(property == ElementProperty.P_EIGENVALUE || property == ElementProperty.S_EIGENVALUE,
                    property.of(Element.Fe) != null, property.label());
        }
        assertTrue(IntStream.rangeClosed(1, 118).allMatch(z -> ElementProperty.METAL.of(Element.ofNumber(z)) != null));
        assertEquals(79, IntStream.rangeClosed(1, 118).filter(z -> ElementProperty.METAL.figures()[z] == 1).count());
        assertEquals(30, IntStream.rangeClosed(1, 118).filter(z -> ElementProperty.D_BLOCK.figures()[z] == 1).count());
    }
}
