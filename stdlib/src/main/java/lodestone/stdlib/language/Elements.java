package lodestone.stdlib.language;

import groovy.lang.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;

/** Reads elements as scripts name them: constants, symbols, ranges, pools and lists of these. */
public final class Elements {

    private Elements() {
    }

    /**
     * @throws StudyException UNKNOWN_ELEMENT, REVERSED_RANGE, or WRONG_ARGUMENT for what is no element
     */
    public static List<Element> of(String verb, Collection<?> items) {
        List<Element> elements = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof Element element) {
                elements.add(element);
            } else if (item instanceof CharSequence symbol) {
                elements.add(Element.of(symbol.toString()));
            } else if (item instanceof Range<?> range && range.isReverse()) {
                throw StudyException.of(Message.REVERSED_RANGE, verb, range.getTo() + ".." + range.getFrom(),
                        range.getFrom() + ".." + range.getTo());
            } else if (item instanceof Collection<?> more) {
                elements.addAll(of(verb, more));
            } else if (item instanceof ElementPool pool) {
                elements.addAll(pool.elements());
            } else {
                throw StudyException.of(Message.WRONG_ARGUMENT, verb, "elements, as in H..Lr or [Li, O]", item);
            }
        }
        return elements;
    }
}
