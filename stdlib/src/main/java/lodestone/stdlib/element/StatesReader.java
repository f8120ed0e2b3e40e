package lodestone.stdlib.element;

import java.util.Arrays;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/** Reads lines {@code Symbol state state ...} into a table of oxidation states, and says where one is wrong. */
final class StatesReader {

    /** No oxidation state beyond +9 is known; a larger number is a slip. */
    private static final int LARGEST_STATE = 9;

    private final String name;
    private final String note;
    private final int[][] states = new int[Element.values().length][];
    private int elements;

    StatesReader(String name, String note) {
        this.name = name;
        this.note = note;
    }

    OxidationStates read(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            String line = ElementLines.withoutComment(lines[i]);
            if (!line.isBlank()) {
                readLine(line, i + 1);
            }
        }
        if (elements == 0) {
            throw malformed("no line at all").at(new SourceRef(name, 0, 0));
        }
        return new OxidationStates(name, note, states);
    }

    private void readLine(String line, int number) {
        Element element = null;
        int[] found = new int[line.length()];
        int count = 0;
        for (int end, start = wordStart(line, 0); start < line.length(); start = wordStart(line, end)) {
            end = wordEnd(line, start);
            String word = line.substring(start, end);
            try {
                if (element == null) {
                    element = newElement(word);
                } else {
                    found[count] = state(word, found, count);
                    count++;
                }
            } catch (StudyException e) {
                throw e.at(new SourceRef(name, number, start + 1));
            }
        }
        Arrays.sort(found, 0, count);
        states[element.ordinal()] = Arrays.copyOf(found, count);
        elements++;
    }

    private Element newElement(String symbol) {
        Element element = Element.of(symbol);
        if (states[element.ordinal()] != null) {
            throw malformed("'" + symbol + "' a second time");
        }
        return element;
    }

    private static int state(String word, int[] before, int count) {
        int state;
        try {
            state = Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw malformed("'" + word + "', which is no integer");
        }
        if (Math.abs(state) > LARGEST_STATE) {
            throw malformed("'" + word + "', which is not in -9..+9");
        }
        for (int i = 0; i < count; i++) {
            if (before[i] == state) {
                throw malformed("'" + word + "' a second time");
            }
        }
        return state;
    }

    private static int wordStart(String line, int from) {
        int i = from;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int wordEnd(String line, int from) {
        int i = from;
        while (i < line.length() && !Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static StudyException malformed(String found) {
        return StudyException.of(Message.MALFORMED_STATES_LINE, found);
    }
}
