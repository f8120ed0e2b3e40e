package lodestone.stdlib.template;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A formula with sites in the place of some elements, such as {@code ABO3} or {@code AxByO3}.
 *
 * @param text    as it was written
 * @param members its sites and elements in the order written
 */
public record Template(String text, List<Member> members) implements Serializable {

    /** As many distinct elements as a composition of a space can have. */
    public static final int MOST = 9;

    /**
     * Reads a template.
     *
     * <p>A symbol of an element is the element, and any other capital letter a site. A letter that could be both is a site if
     * the script says what is on it; and B is one in a template with A, as C is in one with A and B, for that is how templates
     * are written: the element boron is then said by {@code B: B}. Amounts are numbers, or the letters x, y, z and n for
     * amounts that are free; a letter that is there twice is one amount.
     *
     * @param bound the letters for which the script says what is on the site
     * @throws lodestone.runtime.message.StudyException NOT_A_TEMPLATE, TEMPLATE_REPEATS, TEMPLATE_TOO_LONG
     */
    public static Template of(String text, Set<String> bound) {
        return new TemplateParser(text, bound).parse();
    }

    /** The members that are sites, in order. */
    public List<Member> sites() {
        return members.stream().filter(Member::isSite).toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
