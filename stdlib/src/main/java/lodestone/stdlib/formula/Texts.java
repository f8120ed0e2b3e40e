package lodestone.stdlib.formula;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lodestone.runtime.kernel.Values;
import lodestone.stdlib.element.Element;

/** Collects a column of texts, for texts in the millions without an object for each. Used by one thread. */
public final class Texts {

    private static final byte[][] SYMBOLS = new byte[Element.values().length + 1][];

    static {
        for (Element element : Element.values()) {
            SYMBOLS[element.number()] = element.symbol().getBytes(StandardCharsets.US_ASCII);
        }
    }

    private int[] offsets;
    private byte[] data;
    private int length;
    private int texts;

    /**
     * @param rows           how many texts to expect; there may be more
     * @param expectedLength bytes in a text; there may be more
     */
    public Texts(int rows, int expectedLength) {
        offsets = new int[rows + 1];
        data = new byte[Math.max(16, rows * expectedLength)];
    }

    /** The symbol of the element with an atomic number. */
    public Texts symbol(byte number) {
        for (byte letter : SYMBOLS[number]) {
            letter(letter);
        }
        return this;
    }

    public Texts bytes(byte[] bytes) {
        if (data.length - length < bytes.length) {
            data = Arrays.copyOf(data, 2 * data.length + bytes.length);
        }
        System.arraycopy(bytes, 0, data, length, bytes.length);
        length += bytes.length;
        return this;
    }

    /** An amount, which is not written if it is 1. */
    public Texts amount(int amount) {
        return amount > 1 ? digits(amount) : this;
    }

    private Texts digits(int number) {
        if (number > 9) {
            digits(number / 10);
        }
        return letter((byte) ('0' + number % 10));
    }

    public Texts letter(byte letter) {
        if (length == data.length) {
            data = Arrays.copyOf(data, 2 * length);
        }
        data[length++] = letter;
        return this;
    }

    /** Ends the text of a row. */
    public void end() {
        if (++texts == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * texts);
        }
        offsets[texts] = length;
    }

    public Values.Strings values() {
        return new Values.Strings(data, offsets, null, texts);
    }
}
