package lodestone.stdlib.element;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import lodestone.runtime.message.StudyException;

/** What compositions are made of: elements, or species; in the order {@link Element#BY_ELECTRONEGATIVITY}. Immutable. */
public interface Pool extends Serializable {

    int size();

    /** The element of a member. */
    Element get(int index);

    /** The charge of a member, in elementary charges; null if it may take any oxidation state of its element. */
    default Integer charge(int index) {
        return null;
    }

    /** The indexes of an element's members, ascending: one of elements has one or none. Not to be changed. */
    int[] members(Element element);

    /** The distinct elements of the members, in order. */
    List<Element> elements();

    /**
     * This pool less all members of some elements.
     *
     * @throws StudyException EMPTY_POOL if none is left
     */
    Pool without(Collection<Element> others);

    /** Whether its members are species, with charges, and an element may have several. */
    default boolean isOfSpecies() {
        return false;
    }
}
