package lodestone.stdlib.template;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lodestone.runtime.kernel.Values;
import lodestone.stdlib.element.Element;

/** Collects a column of texts, for texts in the millions without an object for each. */
final class Texts {

    private static final byte[][] SYMBOLS = new byte[Element.values().length + 1][];

    static {
        for (Element element : Element.values()) {
            SYMBOLS[element.number()] = element.symbol().getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final int[] offsets;
    private byte[] data;
    private int length;
    private int texts;

    Texts(int rows, int expectedLength) {
        offsets = new int[rows + 1];
        data = new byte[Math.max(16, rows * expectedLength)];
    }

    Texts symbol(byte number) {
        for (byte letter : SYMBOLS[number]) {
            letter(letter);
        }
        return this;
    }

    /** An amount, which is not written if it is 1. */
    Texts amount(int amount) {
        if (amount > 99) {
            letter((byte) ('0' + amount / 100));
        }
        if (amount > 9) {
            letter((byte) ('0' + amount / 10 % 10));
        }
        if (amount > 1) {
            letter((byte) ('0' + amount % 10));
        }
        return this;
    }

    Texts letter(byte letter) {
        if (length == data.length) {
            data = Arrays.copyOf(data, 2 * length);
        }
        data[length++] = letter;
        return this;
    }

    /** Ends the text of a row. */
    void end() {
        offsets[++texts] = length;
    }

    Values.Strings values() {
        return new Values.Strings(data, offsets, null, texts);
    }
}
