package lodestone.stdlib.element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** The distinct elements a study works with, in the order {@link Element#BY_ELECTRONEGATIVITY}; immutable. */
public final class ElementPool implements Pool {

    private final List<Element> elements;
    private final int[] indices = new int[Element.values().length];

    private ElementPool(Collection<Element> distinct) {
        List<Element> sorted = new ArrayList<>(distinct);
        sorted.sort(Element.BY_ELECTRONEGATIVITY);
        elements = List.copyOf(sorted);
        Arrays.fill(indices, -1);
        for (int i = 0; i < elements.size(); i++) {
            indices[elements.get(i).ordinal()] = i;
        }
    }

    /**
     * The pool of some elements; their order and repetitions do not matter.
     *
     * @throws StudyException EMPTY_POOL if there are none
     */
    public static ElementPool of(Collection<Element> elements) {
        if (elements.isEmpty()) {
            throw StudyException.of(Message.EMPTY_POOL, "none");
        }
        return new ElementPool(new TreeSet<>(elements));
    }

    @Override
    public ElementPool without(Collection<Element> others) {
        TreeSet<Element> left = new TreeSet<>(elements);
        left.removeAll(others);
        if (left.isEmpty()) {
            throw StudyException.of(Message.EMPTY_POOL, "none left of " + this);
        }
        return new ElementPool(left);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public Element get(int index) {
        return elements.get(index);
    }

    /** The place of an element in this pool, or -1 if it is not in it. */
    public int indexOf(Element element) {
        return indices[element.ordinal()];
    }

    @Override
    public int[] members(Element element) {
        int index = indexOf(element);
        return index < 0 ? new int[0] : new int[] {index};
    }

    @Override
    public List<Element> elements() {
        return elements;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ElementPool pool && elements.equals(pool.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    /** By atomic number, runs of three and more shortened: {@code [H, Li..F, Zn]}. */
    @Override
    public String toString() {
        List<String> runs = new ArrayList<>();
        Element[] all = Element.values();
        for (int start = 0; start < all.length; start++) {
            int end = start;
            while (end < all.length && indices[end] >= 0) {
                end++;
            }
            if (end - start > 2) {
                runs.add(all[start] + ".." + all[end - 1]);
                start = end;
            } else if (end > start) {
                runs.add(all[start].symbol());
            }
        }
        return runs.toString();
    }
}
