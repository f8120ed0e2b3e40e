package lodestone.stdlib.element;

/** What compositions are made of: elements, or species; in the order {@link Element#BY_ELECTRONEGATIVITY}. Immutable. */
public interface Pool {

    int size();

    /** The element of a member. */
    Element get(int index);

    /** The charge of a member, in elementary charges; null if it may take any oxidation state of its element. */
    default Integer charge(int index) {
        return null;
    }
}
