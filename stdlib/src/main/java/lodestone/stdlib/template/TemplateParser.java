package lodestone.stdlib.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;

/**
 * Reads templates.
 *
 * <pre>
 * template := item+
 * item     := symbol [amount] | "(" item+ ")" [number]
 * amount   := number | x | y | z | n
 * </pre>
 */
final class TemplateParser {

    /** No amount has more digits: the reduced amounts are bytes. */
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?");
    private static final String VARIABLES = "xyzn";

    private final String text;
    private final Set<String> bound;
    private final Map<String, Element> elements = new HashMap<>();
    private final Set<String> letters = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int at;

    TemplateParser(String text, Set<String> bound) {
        this.text = text;
        this.bound = bound;
        for (Element element : Element.values()) {
            elements.put(element.symbol(), element);
        }
    }

    Template parse() {
        Matcher symbols = SYMBOL.matcher(text);
        while (symbols.find()) {
            letters.add(elements.containsKey(symbols.group()) ? symbols.group() : symbols.group().substring(0, 1));
        }
        try {
            List<Member> members = items();
            if (at < text.length()) {
                throw unreadable();
            } else if (members.size() > Template.MOST) {
                throw StudyException.of(Message.TEMPLATE_TOO_LONG, text, members.size(), Template.MOST);
            }
            return new Template(text, members);
        } catch (ArithmeticException e) {
            throw StudyException.causedBy(e, Message.NOT_A_TEMPLATE, text, "an amount that is too large", at);
        }
    }

    private List<Member> items() {
        List<Member> members = new ArrayList<>();
        do {
            if (at < text.length() && text.charAt(at) == '(') {
                at++;
                List<Member> group = items();
                if (at == text.length() || text.charAt(at) != ')') {
                    throw unreadable();
                }
                at++;
                int factor = number();
                group.forEach(member -> members.add(member.times(factor)));
            } else {
                members.add(member());
            }
        } while (at < text.length() && text.charAt(at) != ')');
        return members;
    }

    private Member member() {
        Matcher found = SYMBOL.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            throw unreadable();
        }
        // 'Ax' is the site A with the amount x, for there is no element Ax.
        String symbol = elements.containsKey(found.group()) ? found.group() : found.group().substring(0, 1);
        if (!seen.add(symbol)) {
            throw StudyException.of(Message.TEMPLATE_REPEATS, text, "'" + symbol + "'", at + 1);
        }
        at += symbol.length();
        Element element = isSite(symbol) ? null : elements.get(symbol);
        if (at < text.length() && VARIABLES.indexOf(text.charAt(at)) >= 0) {
            return new Member(symbol, element, 1, text.charAt(at++));
        }
        return new Member(symbol, element, number(), (char) 0);
    }

    private boolean isSite(String symbol) {
        return !elements.containsKey(symbol) || symbol.length() == 1 && bound.contains(symbol)
                || symbol.equals("B") && letters.contains("A")
                || symbol.equals("C") && letters.contains("A") && letters.contains("B");
    }

    /** The number that stands here, or 1. */
    private int number() {
        Matcher found = NUMBER.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            return 1;
        }
        at = found.end();
        return Integer.parseInt(found.group());
    }

    private StudyException unreadable() {
        return StudyException.of(Message.NOT_A_TEMPLATE, text, at == text.length() ? "its end" : "'" + text.charAt(at) + "'", at + 1);
    }
}
