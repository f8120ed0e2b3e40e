package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.element.SpeciesPool;
import lodestone.stdlib.formula.AnonymousFormula;
import lodestone.stdlib.formula.ChemicalSystem;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaUnit;
import lodestone.stdlib.formula.SpeciesAmounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns written as bytes are those of the compositions, one by one. */
class SpaceColumnsTest {

    private static final List<String> TEXTS = List.of("formula", "anonymous", "chemicalSystem", "elements");
    private static final Pool SPECIES = SpeciesPool.of(List.of(new Species(Element.Fe, 2), new Species(Element.Fe, 3),
            new Species(Element.Fe, 0), new Species(Element.O, -2), new Species(Element.U, 6)));

    @ParameterizedTest
    @CsvSource({"1, 8", "1, 1", "7, 12", "14, 15", "14, 16", "31, 32"})
    void textsOfAnyArityAndAmounts(int low, int high) {
        ElementPool pool = ElementPool.of(Arrays.asList(Element.values()).subList(0, 103));
        CompositionSpace space = new CompositionSpace(pool, List.of(1, 2, 3, 4).subList(high == low || low == 1 ? 0 : 1, 4),
                new Stoichiometry(low, high));
        assertTexts(space, new Random(low).longs(500, 0, space.size()).toArray());
    }

    @Test
    void fiveElements() {
        ElementPool pool = ElementPool.of(Arrays.asList(Element.values()).subList(0, 20));
        CompositionSpace space = new CompositionSpace(pool, List.of(5), new Stoichiometry(1, 4));
        assertTexts(space, new Random(1).longs(500, 0, space.size()).toArray());
    }

    @Test
    void severalSpeciesOfAnElement() {
        CompositionSpace space = new CompositionSpace(SPECIES, List.of(1, 2, 3, 4), new Stoichiometry(1, 12));
        assertTexts(space, new Random(2).longs(500, 0, space.size()).toArray());
    }

    /** A scan makes one column after the other in the same memory. */
    @Test
    void aScanGivesTheSameRows() {
        ElementPool pool = ElementPool.of(Arrays.asList(Element.values()).subList(0, 8));
        for (CompositionSpace space : List.of(new CompositionSpace(pool, List.of(2, 3, 4), new Stoichiometry(1, 6)),
                new CompositionSpace(SPECIES, List.of(2, 3, 4), new Stoichiometry(1, 13)))) {
            CompositionSource source = new CompositionSource(space);
            List<String> names = source.schema().names();
            ScanRequest request = new ScanRequest(names, Expr.Literal.TRUE, List.of());
            TestTables.withContext(context -> {
                List<List<Object>> scanned = new ArrayList<>();
                for (long partition = 0; partition < source.partitions(); partition++) {
                    try (Operator scan = source.scan(request, partition, context)) {
                        scanned.addAll(TestTables.rows(scan));
                    }
                }
                assertEquals(space.size(), scanned.size());
                long[] ranks = LongStream.range(0, space.size()).toArray();
                assertEquals(TestTables.rows(source.rowsAt(ranks, names, context)), scanned);
                assertEquals(scanned.size() - 1L, scanned.get(scanned.size() - 1).get(names.indexOf(Source.RANK)));
            });
        }
    }

    private static void assertTexts(CompositionSpace space, long[] ranks) {
        CompositionSource source = new CompositionSource(space);
        TestTables.withContext(context -> {
            List<List<Object>> rows = TestTables.rows(source.rowsAt(ranks, TEXTS, context));
            for (int i = 0; i < ranks.length; i++) {
                FormulaUnit unit = space.at(ranks[i]);
                Composition composition = unit instanceof SpeciesAmounts species ? species.composition() : (Composition) unit;
                int[] amounts = composition.elements().stream().mapToInt(composition::amount).toArray();
                assertEquals(List.of(unit.formula(), AnonymousFormula.of(amounts), ChemicalSystem.of(composition.elements()),
                        composition.elements().stream().map(Element::symbol).toList()), rows.get(i));
                if (unit instanceof SpeciesAmounts) {
                    assertEquals(unit.toString(), TestTables.rows(
                            source.rowsAt(new long[] {ranks[i]}, List.of("species"), context)).get(0).get(0));
                }
            }
        });
    }
}
