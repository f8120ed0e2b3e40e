package lodestone.stdlib.language;

import groovy.lang.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.element.SpeciesPool;

/** Reads what compositions are to be made of: elements as {@link Elements} does, or species. */
final class PoolMembers {

    private PoolMembers() {
    }

    /**
     * @throws StudyException EMPTY_POOL, ELEMENTS_AMONG_SPECIES, NOT_A_SPECIES; of elements as {@link Elements#of}
     */
    static Pool of(String verb, Collection<?> items) {
        if (items.size() == 1 && items.iterator().next() instanceof SpeciesPool pool) {
            return pool;
        }
        List<Species> species = new ArrayList<>();
        List<Object> others = new ArrayList<>();
        collect(items, species, others);
        List<Element> elements = Elements.of(verb, others);
        if (!species.isEmpty() && !elements.isEmpty()) {
            throw StudyException.of(Message.ELEMENTS_AMONG_SPECIES, verb, elements.get(0), elements.get(0));
        }
        return species.isEmpty() ? ElementPool.of(elements) : SpeciesPool.of(species);
    }

    private static void collect(Collection<?> items, List<Species> species, List<Object> others) {
        for (Object item : items) {
            if (item instanceof SpeciesPool pool) {
                species.addAll(pool.species());
            } else if (item instanceof Species one) {
                species.add(one);
            } else if (item instanceof CharSequence text && text.toString().matches(".*[+-]")) {
                species.add(Species.of(text.toString()));
            } else if (item instanceof Collection<?> more && !(item instanceof Range<?>)) {
                collect(more, species, others);
            } else {
                others.add(item);
            }
        }
    }
}
