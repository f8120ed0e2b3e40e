package lodestone.stdlib.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Species;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorTablesTest {

    @ParameterizedTest
    @CsvSource({"magpie,22,97", "mat2vec,200,118", "megnet16,16,94", "skipatom,200,86", "oliynyk,44,85", "random_200,200,117",
        "magpie_sc,22,97", "oliynyk_sc,44,85", "matscholar,200,103", "matscibert,768,97", "crystallm,512,89", "xenonpy,58,94",
        "cgnf,90,100", "chgnet,64,87", "mace_mp0,128,87", "sevennet,128,87", "orb_v2,256,87", "chemeleon,512,87",
        "mod_petti,103,103", "atomic,118,118"})
    void tableHasItsSizeAndSource(String name, int dimension, int elements) throws IOException {
        VectorTable table = VectorTables.named(name);
        assertEquals(name + " (" + dimension + " dimensions, " + elements + " elements)", table.toString());
        assertEquals(elements, table.elements().size());
        assertEquals(dimension, table.of(Element.O).length);
        assertTrue(source(name).contains("| dimension | " + dimension + " |\n| elements | " + elements + " |"));
    }

    @Test
    void everyNameIsInTheTestOfSizes() {
        assertEquals(20, VectorTables.names().size());
    }

    @ParameterizedTest
    @CsvSource({"skipspecies", "skipspecies_induced"})
    void speciesTableHasItsSizeAndSource(String name) throws IOException {
        SpeciesTable table = VectorTables.speciesNamed(name);
        assertEquals(name + " (200 dimensions, 336 species)", table.toString());
        assertTrue(table.has(new Species(Element.Fe, 3)));
        assertTrue(table.has(new Species(Element.O, -2)));
        assertTrue(table.has(new Species(Element.H, 0)));
        assertEquals("[H-, H, H+]", table.species().subList(0, 3).toString());
        assertTrue(source(name).contains("| species | 336 |"));
    }

    private static String source(String name) throws IOException {
        try (InputStream in = VectorTables.class.getResourceAsStream("/lodestone/stdlib/embeddings/" + name + ".source.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void featuresHaveNamesOrNumbers() {
        assertEquals(List.of("Number", "MendeleevNumber", "AtomicWeight"),
                VectorTables.named("magpie").features().subList(0, 3));
        assertEquals(VectorTables.named("magpie").features(), VectorTables.named("magpie_sc").features());
        assertEquals(List.of("0", "1", "2"), VectorTables.named("mat2vec").features().subList(0, 3));
    }

    @Test
    void missingElementsAreTold() {
        VectorTable magpie = VectorTables.named("magpie");
        assertEquals(List.of(Element.Es, Element.Lr), magpie.missing(List.of(Element.H, Element.Es, Element.Lr)));
        assertEquals("embedding 'magpie' has no vector of Lr. Choose another element or another embedding.",
                fail(() -> magpie.of(Element.Lr)));
    }

    @Test
    void vectorsCanNotBeChanged() {
        VectorTable magpie = VectorTables.named("magpie");
        magpie.of(Element.H)[0] = 99;
        assertEquals(1, magpie.of(Element.H)[0]);
    }

    @Test
    void constantFeatureIsStandardizedToZero() {
        VectorTable table = VectorTable.of("t", List.of("a", "b"),
                Map.of(Element.H, new double[] {0.1, 1}, Element.He, new double[] {0.1, 3}, Element.Li, new double[] {0.1, 5}));
        assertArrayEquals(new double[] {0, 0}, table.standardized().of(Element.He));
        assertArrayEquals(new double[] {0, Math.sqrt(1.5)}, table.standardized().of(Element.Li), 1e-15);
    }

    @Test
    void unknownNamesAreErrors() {
        assertEquals("no embedding 'magpi'. Embeddings: " + String.join(", ", VectorTables.names())
                + "; or give the path of a file. Did you mean 'magpie'?", fail(() -> VectorTables.named("magpi")));
        assertEquals("an embedding of elements is needed; 'skipspecies' is one of species (ions). Choose one of "
                + String.join(", ", VectorTables.names()) + ".", fail(() -> VectorTables.named("skipspecies")));
        assertEquals("no pooling 'maen'. Poolings: mean, sum, variance, min, max, range, geometric, harmonic."
                + " Did you mean 'mean'?", fail(() -> Pooling.named("maen")));
    }

    @ParameterizedTest
    @CsvSource({"Fe2+,Fe,2,Fe2+", "Cl-,Cl,-1,Cl-", "H0+,H,0,H", "Xe,Xe,0,Xe", "O2-,O,-2,O2-"})
    void speciesAreReadAndPrinted(String text, String element, int charge, String printed) {
        assertEquals(new Species(Element.of(element), charge), Species.of(text));
        assertEquals(printed, Species.of(text).toString());
    }

    @Test
    void whatIsNoSpeciesIsAnError() {
        assertEquals("'Fe+2' is not a species. Write a symbol and a charge, as 'Fe3+', 'O2-' or 'Cl-'.",
                fail(() -> Species.of("Fe+2")));
    }

    private static String fail(Supplier<?> call) {
        return assertThrows(StudyException.class, call::get).getMessage();
    }
}
