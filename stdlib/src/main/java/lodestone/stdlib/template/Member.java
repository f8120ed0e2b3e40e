package lodestone.stdlib.template;

import java.io.Serializable;
import lodestone.stdlib.element.Element;

/**
 * A site or an element of a template, and its amount.
 *
 * @param symbol      the site's letter, or the element's symbol
 * @param element     null for a site
 * @param coefficient the amount, or what multiplies it if it is free
 * @param variable    the letter of a free amount, or 0
 */
public record Member(String symbol, Element element, int coefficient, char variable) implements Serializable {

    public boolean isSite() {
        return element == null;
    }

    public boolean isFree() {
        return variable != 0;
    }

    Member times(int factor) {
        return new Member(symbol, element, Math.multiplyExact(coefficient, factor), variable);
    }

    /** The name of the column that says which element is on the site. Not the letter alone, for B is boron in scripts. */
    public String column() {
        return "site" + symbol;
    }
}
