package lodestone.stdlib.radius;

import java.util.List;
import lodestone.runtime.kernel.Values;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.template.Member;
import lodestone.stdlib.template.Template;

/** Reads the elements of a template's members from the columns of its sites. */
final class SiteColumns {

    private final Template template;
    private final List<Values> columns;

    /** @param columns of texts, one for each site in the order of the template */
    SiteColumns(Template template, List<Values> columns) {
        this.template = template;
        this.columns = columns;
    }

    /** The elements of a row in the order of the template. */
    Element[] elements(int row) {
        Element[] elements = new Element[template.members().size()];
        for (int j = 0, s = 0; j < elements.length; j++) {
            Member member = template.members().get(j);
            elements[j] = member.isSite() ? Element.of((String) columns.get(s++).get(row)) : member.element();
        }
        return elements;
    }
}
