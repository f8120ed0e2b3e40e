package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapStagesTest {

    private static final String BINARIES = "seed 1\ndef binaries = pipeline('binaries') {\n pool H..Lr\n"
            + " compositions arity: 2, stoichiometry: 1..8\n}\n";
    private static final String ZINC_OXIDE = "def zno = pipeline('zno') { pool Zn, O; compositions arity: 2, stoichiometry: 1..2; ";

    @Test
    void rowsWithAndWithoutAVector() {
        String script = BINARIES + "def vectors = pipeline('v') { from binaries; embed 'NAME'; filter { NAME != null } }\n"
                + "print vectors.count()";
        assertEquals("200208", Scripts.print(script.replace("NAME", "magpie")));
        assertEquals("153510", Scripts.print(script.replace("NAME", "oliynyk")));
        assertEquals(List.of("magpie: 25,671 rows have no vector, for the table lacks Cf, Es, Fm, Md, No, Lr"),
                Scripts.run(script.replace("NAME", "magpie")).notices());
    }

    @Test
    void poolsByAmount() {
        assertEquals("[formula:ZnO2, atomic:[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.6666666666666666",
                Scripts.print(ZINC_OXIDE + "embed 'atomic' }\nprint zno.take(3)[1].subMap('formula', 'atomic')").substring(0, 76));
        String several = "embed 'magpie', pooling: ['min', 'max', 'sum'], as: 'v' }\n"
                + "print zno.schema.column('v').type.toString() + ' ' + zno.take(3).collect { it.v[1 * 22] }";
        assertEquals("vector of 66 [30.0, 30.0, 30.0]", Scripts.print(ZINC_OXIDE + several));
    }

    @Test
    void aTableOfTheUsersOwn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "element,a,b\nZn,1,2\nO,4,8\n");
        String script = ZINC_OXIDE + "embed args[0]SCALE }\nprint zno.take(9).collect { \"$it.formula $it.mine\" }";
        assertEquals("[ZnO [2.5, 5.0], ZnO2 [3.0, 6.0], Zn2O [2.0, 4.0]]", Scripts.print(script.replace("SCALE", ""), file.toString()));
        assertEquals("[ZnO [0.0, 0.0]", Scripts.print(script.replace("SCALE", ", scale: 'standard'"), file.toString())
                .substring(0, 15));
    }

    @Test
    void embedsTheFormulasOfAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "name,composition\nzincite,ZnO\nrutile,Ti0.5O\n?,Zn(\nnone,\nlawrencia,LrO\n");
        Scripts.Outcome outcome = Scripts.run("""
                def mine = pipeline('mine') { from args[0]; embed 'magpie'; derive number: 1 }
                def spaces = pipeline('space') { pool Zn, O, Ti; compositions arity: 2, stoichiometry: 1..2; embed 'magpie' }
                def v = spaces.take(99).collectEntries { [it.formula, it.magpie] }
                def m = mine.take(9)
                print "${m[0].magpie == v.ZnO} ${m[1].magpie == v.TiO2} ${m[2..4]*.magpie}"
                mine.stream { }
                """, file.toString());
        assertEquals("true true [null, null, null]", outcome.out());
        assertEquals(List.of("magpie: 3 rows have no vector, for the table lacks Lr; 1 formulas can not be read"), outcome.notices());
        assertTrue(Scripts.fail("def p = pipeline('p') { from 'src/test/broken/equal.csv'; embed 'magpie' }")
                .contains("no column of formulas"));
    }

    @Test
    void reducesAndTransforms() {
        String maps = BINARIES + """
                def some = pipeline('some') { from binaries; sample 300; embed 'mat2vec' }
                def map = pipeline('map') { from some; reduce 'pca', dimensions: 3 }
                def again = pipeline('again') { from some; transform map, as: ['u', 'v', 'w'] }
                def a = map.take(300), b = again.take(300)
                print a.every { it.z != null } && a*.x == b*.u && a*.z == b*.w && map.columns[-3..-1] == ['x', 'y', 'z']
                """;
        assertEquals("true", Scripts.print(maps));
    }

    @Test
    void mistakesInOneMessage() {
        String embed = BINARIES + "def v = pipeline('v') { from binaries; ";
        assertEquals("a.groovy:6:46: no embedding 'magpi'. Embeddings: magpie, mat2vec, megnet16, skipatom, oliynyk, random_200, "
                + "magpie_sc, oliynyk_sc, matscholar, matscibert, crystallm, xenonpy, cgnf, chgnet, mace_mp0, sevennet, orb_v2, "
                + "chemeleon, mod_petti, atomic; or give the path of a file. Did you mean 'magpie'?",
                Scripts.fail(embed + "embed 'magpi' }"));
        assertTrue(Scripts.fail(embed + "embed 'magpie', pooling: 'men' }").contains("no pooling 'men'"));
        assertTrue(Scripts.fail(embed + "embed 'magpie', scale: 'minmax' }").contains("takes 'standard' as 'scale'"));
        assertTrue(Scripts.fail(embed + "embed 'no.csv' }").contains("no file 'no.csv'"));
        assertEquals("a.groovy:6:40: 'reduce' needs a column of vectors; there is none. Add one with 'embed', or name one: "
                + "of: '...'.", Scripts.fail(embed + "reduce 'pca' }"));
        assertTrue(Scripts.fail(embed + "embed 'atomic'; reduce 'pca', of: 'formula' }").contains("'formula' is utf8"));
        assertTrue(Scripts.fail(embed + "embed 'atomic'; reduce 'umop' }").contains("no reducer 'umop'"));
        assertTrue(Scripts.fail(embed + "embed 'atomic'; transform binaries }").contains("'binaries' has none"));
        assertTrue(Scripts.fail(embed + "embed 'atomic'; reduce 'pca', as: ['u'] }").contains("2 names as 'as'"));
        assertTrue(Scripts.fail("def f = pipeline('f') { from 'x.csv' }").contains("x.csv"));
    }
}
