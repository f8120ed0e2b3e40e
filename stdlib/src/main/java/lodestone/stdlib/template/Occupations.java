package lodestone.stdlib.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.space.Stoichiometry;

/**
 * All compositions that a template stands for: the ways to fill its sites with elements, different ones on different sites
 * and none that the template has anyway, and for each way all amounts. Row by row, an occupation is a way and its amounts:
 * its rank is {@code way * amounts + tuple}. Immutable.
 */
final class Occupations {

    private final Template template;
    private final Sites sites;
    private final Stoichiometry stoichiometry;
    private final Amounts amounts;
    private final long size;

    /**
     * @param elements      what may be on each site, by its letter
     * @param stoichiometry see {@link Amounts}
     * @throws StudyException EMPTY_SITE, NO_OCCUPATION, TOO_MANY_OCCUPATIONS, or as {@link Amounts}
     */
    Occupations(Template template, Map<String, ? extends List<Element>> elements, Stoichiometry stoichiometry) {
        this.template = template;
        this.stoichiometry = stoichiometry;
        amounts = new Amounts(template, stoichiometry);
        Set<Element> fixed = template.members().stream().filter(m -> !m.isSite()).map(Member::element).collect(Collectors.toSet());
        List<List<Element>> lists = new ArrayList<>();
        for (Member site : template.sites()) {
            List<Element> given = elements.get(site.symbol());
            Set<Element> distinct = new LinkedHashSet<>(given);
            distinct.removeAll(fixed);
            if (distinct.isEmpty()) {
                throw StudyException.of(Message.EMPTY_SITE, site.symbol(), given.isEmpty() ? "none" : given + " in " + template);
            }
            lists.add(List.copyOf(distinct));
        }
        try {
            sites = new Sites(lists);
            size = Math.multiplyExact(sites.size(), (long) amounts.size());
        } catch (ArithmeticException e) {
            throw StudyException.causedBy(e, Message.TOO_MANY_OCCUPATIONS, template, lists.size() + " sites");
        }
        if (size == 0) {
            throw StudyException.of(Message.NO_OCCUPATION, "'" + template + "'", bindings());
        }
    }

    Template template() {
        return template;
    }

    Sites sites() {
        return sites;
    }

    Amounts amounts() {
        return amounts;
    }

    Stoichiometry stoichiometry() {
        return stoichiometry;
    }

    /** What may be on each site, by its letter. */
    Map<String, List<Element>> elements() {
        Map<String, List<Element>> elements = new TreeMap<>();
        template.sites().forEach(site -> elements.put(site.symbol(), sites.list(elements.size())));
        return elements;
    }

    /** How many there are. */
    long size() {
        return size;
    }

    /** The elements of the members, in the order of the template. @param at the places in the lists of the sites */
    Element[] elements(int[] at) {
        Element[] elements = new Element[template.members().size()];
        for (int j = 0, s = 0; j < elements.length; j++) {
            Member member = template.members().get(j);
            elements[j] = member.isSite() ? sites.list(s).get(at[s++]) : member.element();
        }
        return elements;
    }

    /** As {@code template AxBO3, A: [Ca, Sr], B: [Ti], amounts 1..8}. */
    @Override
    public String toString() {
        return "template " + template + (sites.count() == 0 ? "" : ", " + bindings())
                + (stoichiometry == null ? "" : ", amounts " + stoichiometry);
    }

    private String bindings() {
        List<Member> members = template.sites();
        return IntStream.range(0, members.size()).mapToObj(s -> members.get(s).symbol() + ": " + ElementPool.of(sites.list(s)))
                .collect(Collectors.joining(", "));
    }
}
