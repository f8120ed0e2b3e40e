package lodestone.stdlib.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anonymous formulas and chemical systems. */
class KindsTest {

    /** The figures are those of pymatgen 2026.10.24: Composition(formula).anonymized_formula and .chemical_system. */
    @ParameterizedTest
    @CsvSource({"Li2O, AB2, Li-O", "CaTiO3, ABC3, Ca-O-Ti", "Fe, A, Fe", "H2O2, AB, H-O", "Mg3Al2Si3O12, A2B3C3D12, Al-Mg-O-Si",
        "Ca5P3O13H, AB3C5D13, Ca-H-O-P", "LiFePO4, ABCD4, Fe-Li-O-P"})
    void equalsPymatgen(String formula, String anonymous, String system) {
        List<Values> formulas = List.of(Values.Strings.of(List.of(formula)));
        assertEquals(anonymous, new AnonymousFormula().apply(formulas, 1).get(0));
        assertEquals(system, new ChemicalSystem().apply(formulas, 1).get(0));
    }

    @Test
    void isMissingForWhatIsNoFormula() {
        List<Values> formulas = List.of(Values.Strings.of(Arrays.asList("nonsense", null)));
        assertEquals(Arrays.asList(null, null), List.of(0, 1).stream().map(new AnonymousFormula().apply(formulas, 2)::get).toList());
        assertEquals(Arrays.asList(null, null), List.of(0, 1).stream().map(new ChemicalSystem().apply(formulas, 2)::get).toList());
    }

    /** pymatgen writes A0.5B0.5CD3 here. */
    @Test
    void isOfTheReducedAmounts() {
        List<Values> formulas = List.of(Values.Strings.of(List.of("La0.5Sr0.5MnO3")));
        assertEquals("ABC2D6", new AnonymousFormula().apply(formulas, 1).get(0));
    }

    @Test
    void goesOnAfterZ() {
        assertEquals("ABCDEFGHIJKLMNOPQRSTUVWXYZAaBa2", AnonymousFormula.of(IntStream.rangeClosed(1, 28).map(i -> i == 28 ? 2 : 1).toArray()));
    }
}
