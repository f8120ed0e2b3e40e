package lodestone.stdlib.formula;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lodestone.stdlib.element.Element;

/**
 * Elements and their amounts, in atoms per formula unit: positive integers, exact. Elements stand in the order
 * {@link Element#BY_ELECTRONEGATIVITY}, so that equal compositions are equal objects and print alike. Immutable.
 */
public final class Composition implements FormulaUnit, Serializable {

    /** Pairs of an element's rank and its amount, by ascending rank; a million of these must fit into little memory. */
    private final int[] cells;

    /** @param cells as the field; never written to again */
    Composition(int[] cells) {
        this.cells = cells;
    }

    /**
     * The composition of some elements with their amounts as given, not reduced.
     *
     * @throws IllegalArgumentException if there is no element or an amount is not positive
     */
    public static Composition of(Map<Element, Integer> amounts) {
        Map<Element, Integer> sorted = new TreeMap<>(Element.BY_ELECTRONEGATIVITY);
        sorted.putAll(amounts);
        int[] cells = new int[2 * sorted.size()];
        int i = 0;
        for (Map.Entry<Element, Integer> entry : sorted.entrySet()) {
            cells[i++] = ElementOrder.rank(entry.getKey());
            cells[i++] = entry.getValue();
            if (entry.getValue() <= 0) {
                throw new IllegalArgumentException("amount of " + entry.getKey() + ": " + entry.getValue());
            }
        }
        if (i == 0) {
            throw new IllegalArgumentException("no elements");
        }
        return new Composition(cells);
    }

    /** Number of distinct elements, at least 1. */
    public int arity() {
        return cells.length / 2;
    }

    /** The element at a place, 0 to arity - 1, in the order of the formula. */
    public Element element(int index) {
        return ElementOrder.element(cells[2 * index]);
    }

    /** The amount of the element at a place, 0 to arity - 1. */
    public int amount(int index) {
        return cells[2 * index + 1];
    }

    /** The amount of an element, 0 if it is not in here. */
    public int amount(Element element) {
        int rank = ElementOrder.rank(element);
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i] == rank) {
                return cells[i + 1];
            }
        }
        return 0;
    }

    @Override
    public List<Element> elements() {
        return new AbstractList<>() {
            @Override
            public Element get(int index) {
                return element(index);
            }

            @Override
            public int size() {
                return arity();
            }
        };
    }

    /** For each element its rank in formulas and its amount. */
    IntStream cells() {
        return Arrays.stream(cells);
    }

    /** Atoms in the formula unit. */
    @Override
    public long atoms() {
        long atoms = 0;
        for (int i = 0; i < arity(); i++) {
            atoms += amount(i);
        }
        return atoms;
    }

    /** Mass of the formula unit, in u. */
    @Override
    public double mass() {
        double mass = 0;
        for (int i = 0; i < arity(); i++) {
            mass += amount(i) * element(i).mass();
        }
        return mass;
    }

    /** Whether the amounts have no common divisor. */
    public boolean isReduced() {
        return divisor() == 1;
    }

    /** The amounts divided by their greatest common divisor. */
    public Composition reduced() {
        int divisor = divisor();
        if (divisor == 1) {
            return this;
        }
        int[] divided = cells.clone();
        for (int i = 1; i < divided.length; i += 2) {
            divided[i] /= divisor;
        }
        return new Composition(divided);
    }

    private int divisor() {
        long divisor = 0;
        for (int i = 0; i < arity(); i++) {
            divisor = GreatestCommonDivisor.of(divisor, amount(i));
        }
        return (int) divisor;
    }

    /** Symbols and amounts in order, an amount of 1 left out: {@code Li2ZnSn3O8}. */
    @Override
    public String formula() {
        StringBuilder formula = new StringBuilder(4 * cells.length);
        for (int i = 0; i < arity(); i++) {
            formula.append(element(i).symbol());
            if (amount(i) > 1) {
                formula.append(amount(i));
            }
        }
        return formula.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Composition composition && Arrays.equals(cells, composition.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return formula();
    }
}
