package lodestone.stdlib.element;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * An element in an oxidation state.
 *
 * @param charge the oxidation state, in elementary charges
 */
public record Species(Element element, int charge) implements Serializable {

    private static final Pattern FORM = Pattern.compile("([A-Z][a-z]?)(?:(\\d{0,2})([+-]))?");

    /**
     * Reads {@code Fe3+}, {@code Cl-}, {@code Xe} or {@code H0+}.
     *
     * @throws StudyException NOT_A_SPECIES, UNKNOWN_ELEMENT
     */
    public static Species of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw StudyException.of(Message.NOT_A_SPECIES, text);
        }
        Element element = Element.of(form.group(1));
        if (form.group(3) == null) {
            return new Species(element, 0);
        }
        int size = form.group(2).isEmpty() ? 1 : Integer.parseInt(form.group(2));
        return new Species(element, form.group(3).equals("-") ? -size : size);
    }

    /** As {@code Fe3+}, {@code Cl-} and {@code Xe}. */
    @Override
    public String toString() {
        int size = Math.abs(charge);
        return element + (size > 1 ? String.valueOf(size) : "") + (charge > 0 ? "+" : charge < 0 ? "-" : "");
    }
}
