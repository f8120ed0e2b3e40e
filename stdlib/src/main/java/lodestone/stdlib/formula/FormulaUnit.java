package lodestone.stdlib.formula;

import java.util.List;
import lodestone.stdlib.element.Element;

/** What a row of a composition space is: elements with amounts, or species with amounts. */
public interface FormulaUnit {

    /** The formula of its elements, as {@code Fe3O4}. */
    String formula();

    /** Its distinct elements, in order. */
    List<Element> elements();

    /** Atoms in it. */
    long atoms();

    /** Its mass, in u. */
    double mass();
}
