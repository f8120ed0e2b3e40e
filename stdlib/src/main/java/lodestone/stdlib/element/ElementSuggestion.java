package lodestone.stdlib.element;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.message.Suggestion;

/**
 * Finds the element a user probably meant. Symbols are so short that each is near a dozen others, so only a wrong case
 * ('LI') and a name ('lithium', also misspelt) are taken as hints.
 */
final class ElementSuggestion {

    private static final int SHORTEST_NAME = 3;

    private ElementSuggestion() {
    }

    /** " Did you mean 'Li'?", or "" if nothing is near. */
    static String didYouMean(String symbol) {
        List<String> names = new ArrayList<>();
        for (Element element : Element.values()) {
            if (symbol.equalsIgnoreCase(element.symbol()) || symbol.equalsIgnoreCase(element.fullName())) {
                return Suggestion.didYouMean(element.symbol(), List.of(element.symbol()));
            }
            names.add(element.fullName());
        }
        String text = symbol.length() < SHORTEST_NAME ? "" : Suggestion.didYouMean(symbol, names);
        for (Element element : Element.values()) {
            text = text.replace("'" + element.fullName() + "'", "'" + element.symbol() + "'");
        }
        return text;
    }
}
