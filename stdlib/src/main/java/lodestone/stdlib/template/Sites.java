package lodestone.stdlib.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lodestone.stdlib.element.Element;

/**
 * The ways to fill sites with different elements, numbered but never stored: in lexicographic order of the sites and of each
 * site's list. How many ways there are to go on depends only on how many of the elements that are used could also stand on
 * which of the sites to come, so each such count is made once. Immutable, shared by all threads.
 */
final class Sites {

    private final List<List<Element>> lists;
    /** For each element by its ordinal the sites that it can stand on, as bits. */
    private final int[] masks = new int[Element.values().length];
    /** The place of each element in the list of each site, or -1. */
    private final int[][] places;
    private final Map<List<Integer>, Long> ways = new ConcurrentHashMap<>();
    private final long size;

    /**
     * @param lists the elements of each site, each once
     * @throws ArithmeticException if there are more ways than a long can count
     */
    Sites(List<List<Element>> lists) {
        this.lists = lists;
        places = new int[lists.size()][Element.values().length];
        for (int s = 0; s < lists.size(); s++) {
            Arrays.fill(places[s], -1);
            for (int i = 0; i < lists.get(s).size(); i++) {
                places[s][lists.get(s).get(i).ordinal()] = i;
                masks[lists.get(s).get(i).ordinal()] |= 1 << s;
            }
        }
        size = ways(0, new int[0]);
    }

    int count() {
        return lists.size();
    }

    List<Element> list(int site) {
        return lists.get(site);
    }

    /** The place of an element in the list of a site, or -1. */
    int place(int site, Element element) {
        return places[site][element.ordinal()];
    }

    /** How many ways there are. */
    long size() {
        return size;
    }

    /** Whether some element can stand on two sites. */
    boolean overlap() {
        return Arrays.stream(masks).anyMatch(mask -> Integer.bitCount(mask) > 1);
    }

    /** The places in the lists of the way of a number. */
    int[] unrank(long number) {
        int[] at = new int[lists.size()];
        int[] used = new int[lists.size()];
        long rest = number;
        for (int s = 0; s < at.length; s++) {
            Map<Integer, Long> afterwards = new HashMap<>();
            for (int i = 0; i < lists.get(s).size(); i++) {
                Element element = lists.get(s).get(i);
                if (!isUsed(at, s, element)) {
                    int site = s;
                    used[s] = masks[element.ordinal()];
                    long after = afterwards.computeIfAbsent(used[s], m -> ways(site + 1, Arrays.copyOf(used, site + 1)));
                    if (rest < after) {
                        at[s] = i;
                        break;
                    }
                    rest -= after;
                }
            }
        }
        return at;
    }

    /** Steps to the next way; false if there is none. */
    boolean next(int[] at) {
        int s = at.length - 1;
        while (s >= 0) {
            int i = at[s] + 1;
            while (i < lists.get(s).size() && isUsed(at, s, lists.get(s).get(i))) {
                i++;
            }
            at[s] = i;
            if (i == lists.get(s).size()) {
                s--;
            } else if (s == at.length - 1) {
                return true;
            } else {
                at[++s] = -1;
            }
        }
        return false;
    }

    private boolean isUsed(int[] at, int sites, Element element) {
        for (int s = 0; s < sites; s++) {
            if (lists.get(s).get(at[s]) == element) {
                return true;
            }
        }
        return false;
    }

    /** The ways to fill the sites from one on. @param used the masks of the elements on the sites before */
    private long ways(int site, int[] used) {
        if (site == lists.size()) {
            return 1;
        }
        List<Integer> key = new ArrayList<>();
        for (int mask : used) {
            if (mask >> site != 0) {
                key.add(mask >> site);
            }
        }
        key.sort(null);
        key.add(site);
        Long known = ways.get(key);
        if (known == null) {
            known = count(site, key.subList(0, key.size() - 1));
            ways.put(key, known);
        }
        return known;
    }

    /** @param used the masks of the used elements, from this site on */
    private long count(int site, List<Integer> used) {
        Map<Integer, Integer> free = new HashMap<>();
        lists.get(site).forEach(element -> free.merge(masks[element.ordinal()] >> site, 1, Integer::sum));
        used.forEach(mask -> free.computeIfPresent(mask, (m, n) -> n - 1));
        long sum = 0;
        for (Map.Entry<Integer, Integer> entry : free.entrySet()) {
            if (entry.getValue() > 0) {
                int[] more = new int[used.size() + 1];
                for (int i = 0; i < used.size(); i++) {
                    more[i] = used.get(i) << site;
                }
                more[used.size()] = entry.getKey() << site;
                sum = Math.addExact(sum, Math.multiplyExact((long) entry.getValue(), ways(site + 1, more)));
            }
        }
        return sum;
    }
}
