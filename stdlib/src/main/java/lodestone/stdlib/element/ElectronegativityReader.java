package lodestone.stdlib.element;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/** Reads the values of a scale from lines {@code Symbol value}, or from a script's map. */
final class ElectronegativityReader {

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Double[] values = new Double[Element.values().length];
    private boolean any;

    static Double[] read(String name, String[] lines) {
        ElectronegativityReader reader = new ElectronegativityReader();
        for (int i = 0; i < lines.length; i++) {
            reader.readLine(ElementLines.withoutComment(lines[i]), name, i + 1);
        }
        if (!reader.any) {
            throw malformed("no line at all").at(new SourceRef(name, 0, 0));
        }
        return reader.values;
    }

    static Double[] read(Map<?, ?> map) {
        ElectronegativityReader reader = new ElectronegativityReader();
        map.forEach((symbol, value) -> reader.put(Element.of(String.valueOf(symbol)), String.valueOf(value)));
        if (!reader.any) {
            throw malformed("an empty map");
        }
        return reader.values;
    }

    private void readLine(String line, String name, int number) {
        Matcher word = WORD.matcher(line);
        Element element = null;
        while (word.find()) {
            try {
                if (element == null) {
                    element = Element.of(word.group());
                    requireNew(element);
                } else if (values[element.ordinal()] == null) {
                    put(element, word.group());
                } else {
                    throw malformed("a third word, '" + word.group() + "'");
                }
            } catch (StudyException e) {
                throw e.at(new SourceRef(name, number, word.start() + 1));
            }
        }
        if (element != null && values[element.ordinal()] == null) {
            throw malformed("'" + element + "' without a value").at(new SourceRef(name, number, 1));
        }
    }

    private void requireNew(Element element) {
        if (values[element.ordinal()] != null) {
            throw malformed("'" + element + "' a second time");
        }
    }

    private void put(Element element, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                values[element.ordinal()] = value;
                any = true;
                return;
            }
        } catch (NumberFormatException e) {
            // The same message as for what is no finite number.
        }
        throw malformed("'" + text + "' for " + element + ", which is no number");
    }

    private static StudyException malformed(String found) {
        return StudyException.of(Message.MALFORMED_ELECTRONEGATIVITY, found);
    }
}
