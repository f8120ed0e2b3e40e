package lodestone.stdlib.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lodestone.stdlib.element.Element;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The ways to fill sites are those that loops over all lists find, in their order. */
class SitesTest {

    @RepeatedTest(60)
    void numbersAllWays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<List<Element>> lists = new ArrayList<>();
        int sites = random.nextInt(6);
        for (int s = 0; s < sites; s++) {
            List<Element> some = new ArrayList<>(List.of(Element.values()).subList(0, 8));
            Collections.shuffle(some, random);
            lists.add(some.subList(0, 1 + random.nextInt(5)));
        }
        List<int[]> expected = new ArrayList<>();
        fill(lists, new int[lists.size()], 0, expected);
        Sites found = new Sites(lists);
        assertEquals(expected.size(), found.size(), lists::toString);
        for (int i = 0; i < expected.size(); i++) {
            int[] at = found.unrank(i);
            assertArrayEquals(expected.get(i), at, "way " + i + " of " + lists);
            assertEquals(i + 1 < expected.size(), found.next(at));
            if (i + 1 < expected.size()) {
                assertArrayEquals(expected.get(i + 1), at, "after way " + i + " of " + lists);
            }
        }
    }

    private static void fill(List<List<Element>> lists, int[] at, int site, List<int[]> ways) {
        if (site == at.length) {
            ways.add(at.clone());
            return;
        }
        for (at[site] = 0; at[site] < lists.get(site).size(); at[site]++) {
            Element element = lists.get(site).get(at[site]);
            boolean used = false;
            for (int s = 0; s < site; s++) {
                used |= lists.get(s).get(at[s]) == element;
            }
            if (!used) {
                fill(lists, at, site + 1, ways);
            }
        }
    }

    @Test
    void countsWithoutMakingThem() {
        List<Element> all = Arrays.asList(Element.values());
        long ways = 1;
        for (int i = 0; i < 9; i++) {
            ways *= all.size() - i;
        }
        Sites sites = new Sites(Collections.nCopies(9, all));
        assertEquals(ways, sites.size());
        assertArrayEquals(new int[] {117, 116, 115, 114, 113, 112, 111, 110, 109}, sites.unrank(ways - 1));
        assertTrue(sites.overlap());
        assertFalse(new Sites(List.of(all)).overlap());
        assertThrows(ArithmeticException.class, () -> new Sites(Collections.nCopies(10, all)));
    }
}
