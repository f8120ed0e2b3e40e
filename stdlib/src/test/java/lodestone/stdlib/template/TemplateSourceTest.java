package lodestone.stdlib.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.engine.Query;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.table.Batch;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.space.CompositionSource;
import lodestone.stdlib.space.CompositionSpace;
import lodestone.stdlib.space.Stoichiometry;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The rows of a template are those that nested loops over elements and amounts find. */
class TemplateSourceTest {

    private static final String[] TEMPLATES = {"ABO3", "AxByO3", "A2B2O7", "AMxX", "AxBxCyDy", "A(BO2)2", "AB", "XyAx", "ABMO6", "O2"};

    @RepeatedTest(60)
    void hasTheRowsOfNestedLoops(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Template template = Template.of(TEMPLATES[random.nextInt(TEMPLATES.length)], Set.of());
        Map<String, List<Element>> elements = new HashMap<>();
        for (Member site : template.sites()) {
            List<Element> some = new ArrayList<>(List.of(Element.values()).subList(2, 10));
            Collections.shuffle(some, random);
            elements.put(site.symbol(), some.subList(0, 2 + random.nextInt(4)));
        }
        int high = 7 + random.nextInt(2);
        List<Map<String, Object>> expected = expected(template, elements, high);
        TemplateSource source;
        try {
            source = new TemplateSource(template, elements, new Stoichiometry(1, high));
        } catch (StudyException e) {
            assertEquals(List.of(), expected, e.getMessage());
            return;
        }
        assertEquals(expected.size(), source.rows());
        List<Map<String, Object>> rows = new ArrayList<>();
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            Query query = query(source, source.schema().names());
            assertEquals(expected.size(), engine.count(query));
            rows.addAll(engine.take(query, Long.MAX_VALUE));
        }
        for (int i = 0; i < expected.size(); i++) {
            for (String column : expected.get(i).keySet()) {
                assertEquals(expected.get(i).get(column), rows.get(i).get(column), column + " of row " + i + " of " + source);
            }
        }
        assertRowsByRank(source, rows, random);
    }

    private static Query query(TemplateSource source, List<String> columns) {
        Plan scan = new Plan.Scan(source, ScanRequest.all(source), SourceRef.NONE);
        return new Query("test", new Plan.Project(scan, columns, SourceRef.NONE), SourceRef.NONE);
    }

    /** The definition. */
    private static List<Map<String, Object>> expected(Template template, Map<String, List<Element>> elements, int high) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        fill(template, elements, new ArrayList<>(), high, rows);
        rows.forEach(row -> row.put("repeated", !seen.add((String) row.get("formula"))));
        return rows;
    }

    private static void fill(Template template, Map<String, List<Element>> elements, List<Element> chosen, int high,
                             List<Map<String, Object>> rows) {
        if (chosen.size() == template.members().size()) {
            if (new HashSet<>(chosen).size() == chosen.size()) {
                addAmounts(template, chosen, high, rows);
            }
            return;
        }
        Member member = template.members().get(chosen.size());
        for (Element element : member.isSite() ? elements.get(member.symbol()) : List.of(member.element())) {
            List<Element> more = new ArrayList<>(chosen);
            more.add(element);
            fill(template, elements, more, high, rows);
        }
    }

    private static void addAmounts(Template template, List<Element> chosen, int high, List<Map<String, Object>> rows) {
        Set<Composition> seen = new HashSet<>();
        boolean free = template.members().stream().anyMatch(Member::isFree);
        for (int x = 1; x <= (free ? high : 1); x++) {
            for (int y = 1; y <= (template.text().contains("y") ? high : 1); y++) {
                Map<Element, Integer> amounts = new EnumMap<>(Element.class);
                for (int j = 0; j < chosen.size(); j++) {
                    Member member = template.members().get(j);
                    amounts.put(chosen.get(j), member.coefficient() * (member.isFree() ? member.variable() == 'x' ? x : y : 1));
                }
                Composition composition = Composition.of(amounts).reduced();
                if (amounts.values().stream().allMatch(n -> n <= high) && seen.add(composition)) {
                    Map<String, Object> row = new HashMap<>(Map.of("formula", composition.formula(), "rank", (long) rows.size()));
                    for (int j = 0; j < chosen.size(); j++) {
                        if (template.members().get(j).isSite()) {
                            row.put(template.members().get(j).column(), chosen.get(j).symbol());
                        }
                    }
                    rows.add(row);
                }
            }
        }
    }

    private static void assertRowsByRank(TemplateSource source, List<Map<String, Object>> rows, Random random) {
        try (RootAllocator allocator = new RootAllocator()) {
            long[] ranks = LongStream.generate(() -> random.nextInt(rows.size())).limit(20).toArray();
            Context context = new Context(allocator, 1, new Cancellation(), Listener.NONE);
            try (Batch batch = source.rowsAt(ranks, source.schema().names(), context)) {
                for (int i = 0; i < ranks.length; i++) {
                    for (String column : source.schema().names()) {
                        assertEquals(rows.get((int) ranks[i]).get(column), batch.values(column).get(i), column);
                    }
                }
            }
        }
    }

    @Test
    void hasTheColumnsOfASpaceWithTheSameValues() {
        Template template = Template.of("AxByX", Set.of());
        TemplateSource source = new TemplateSource(template, Map.of("A", List.of(Element.Pm, Element.Ca), "B", List.of(Element.U, Element.Ti),
                "X", List.of(Element.O, Element.He)), new Stoichiometry(1, 3));
        CompositionSpace space = new CompositionSpace(ElementPool.of(List.of(Element.Pm, Element.Ca, Element.U, Element.Ti, Element.O,
                Element.He)), List.of(3), new Stoichiometry(1, 3));
        CompositionSource reference = new CompositionSource(space);
        List<String> columns = new ArrayList<>(reference.schema().names());
        List<String> own = new ArrayList<>(source.schema().names());
        own.removeAll(List.of("siteA", "siteB", "siteX", "repeated"));
        assertEquals(columns, own);
        columns.remove("rank");
        try (RootAllocator allocator = new RootAllocator()) {
            Context context = new Context(allocator, 1, new Cancellation(), Listener.NONE);
            long[] all = LongStream.range(0, source.rows()).toArray();
            List<String> names = new ArrayList<>(columns);
            try (Batch rows = source.rowsAt(all, names, context)) {
                long[] ranks = new long[all.length];
                for (int i = 0; i < ranks.length; i++) {
                    ranks[i] = space.rank((String) rows.values("formula").get(i));
                }
                try (Batch theirs = reference.rowsAt(ranks, names, context)) {
                    for (String column : names) {
                        for (int i = 0; i < ranks.length; i++) {
                            assertEquals(theirs.values(column).get(i), rows.values(column).get(i), column + " of row " + i);
                        }
                    }
                }
            }
        }
        assertTrue(source.rows() > 50);
    }

    @Test
    void hasManyPartitionsWhoseRowsAreTheTable() {
        TemplateSource source = new TemplateSource(Template.of("AxByX", Set.of()), Map.of("A", List.of(Element.values()),
                "B", List.of(Element.values()), "X", List.of(Element.O)), new Stoichiometry(1, 16));
        assertTrue(source.partitions() > 2);
        long[] next = {0};
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            engine.stream(query(source, List.of("rank")), batch -> {
                for (int i = 0; i < batch.rows(); i++) {
                    assertEquals(next[0]++, batch.values("rank").get(i));
                    if (i > 10) {
                        next[0] += batch.rows() - i - 1;
                        break;
                    }
                }
            });
        }
        assertEquals(source.rows(), next[0]);
    }
}
