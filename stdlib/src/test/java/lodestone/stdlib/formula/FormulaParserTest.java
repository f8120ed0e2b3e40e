package lodestone.stdlib.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaParserTest {

    @ParameterizedTest
    @CsvSource({
        "Fe,                    Fe",
        "O8,                    O",
        "ZnO,                   ZnO",
        "OZn,                   ZnO",
        "Na2O2,                 NaO",
        "Co,                    Co",
        "CO,                    CO",
        "CH3COOH,               H2CO",
        "Li2ZnSn3O8,            Li2ZnSn3O8",
        "C1Pt1,                 PtC",
    })
    void elementsWithAmounts(String formula, String reduced) {
        assertEquals(reduced, FormulaParser.parse(formula).formula());
    }

    @ParameterizedTest
    @CsvSource({
        "Ca(OH)2,               CaH2O2",
        "Ca3(PO4)2,             Ca3P2O8",
        "K4[Fe(CN)6],           K4Fe(CN)6",
        "{[(Fe)2]3}4O24,        FeO",
        "((((((((((Si))))))))))O2, SiO2",
        "Mg(Fe0.5(OH)2)2,       MgFeH4O4",
    })
    void groups(String formula, String same) {
        assertEquals(FormulaParser.parse(same), FormulaParser.parse(formula));
    }

    @ParameterizedTest
    @CsvSource({
        "CuSO4.5H2O,            CuSO9H10",
        "CuSO4·5H2O,            CuSO9H10",
        "CuSO4*5H2O,            CuSO9H10",
        "CuSO4 . 5 H2O,         CuSO9H10",
        "CuSO₄·5H₂O,            CuSO9H10",
        "CaSO4.0.5H2O,          Ca2S2O9H2",
        "CaSO4·0.5H2O,          Ca2S2O9H2",
        "MgSO4·1.5H2O,          Mg2S2O11H6",
        "3CdSO4.8H2O,           Cd3S3O20H16",
        "Na2CO3.NaHCO3.2H2O,    Na3H5C2O8",
        "KCl.MgCl2.6H2O,        KMgCl3O6H12",
        "2CaO.SiO2,             Ca2SiO4",
        "0.5Li2O.CoO2,          Li2Co2O5",
    })
    void hydratesAndLeadingMultipliers(String formula, String same) {
        assertEquals(FormulaParser.parse(same), FormulaParser.parse(formula));
    }

    @ParameterizedTest
    @CsvSource({
        "Li0.5CoO2,             LiCo2O4",
        "Li0.50CoO2.000,        LiCo2O4",
        "Fe0.947O,              Fe947O1000",
        "Li0.5H2O,              LiO2H4",
        "Zr1.5H2O4,             Zr3H4O8",
        "Y1.5H2Os,              Y3H4Os2",
        "Ba0.6K0.4Fe2As2,       Ba3K2Fe10As10",
        "La1.85Sr0.15CuO4,      La37Sr3Cu20O80",
        "Li₀.₅CoO₂,             LiCo2O4",
        "C0.33333333O0.66666666, CO2",
    })
    void decimalAmountsAreExact(String formula, String same) {
        assertEquals(FormulaParser.parse(same), FormulaParser.parse(formula));
    }

    @Test
    void whiteSpaceSeparates() {
        assertEquals("Fe2O3", FormulaParser.parse("  Fe 2 O\t3 ").formula());
        assertEquals("CaH2O2", FormulaParser.parse("Ca ( O H ) 2").formula());
    }

    @Test
    void nestingHasNoLimit() {
        String deep = "(".repeat(100_000) + "Fe" + ")".repeat(100_000) + "O";
        assertEquals("FeO", FormulaParser.parse(deep).formula());
    }

    @Test
    void largestAmountsAreKept() {
        assertEquals("Fe2147483647O", FormulaParser.parse("Fe2147483647O").formula());
        assertEquals("FeO", FormulaParser.parse("Fe9000000000000000000O9000000000000000000").formula());
    }
}
