package lodestone.runtime.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Batch;

/**
 * Rows as comma-separated text in UTF-8. A missing value is an empty cell, the empty text a pair of quotes; quoted is what
 * has a comma, a quote, a number sign or the end of a line. Used by one thread at a time.
 */
final class CsvText {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The text of a number below 256, and a comma, in up to four bytes from the lowest on; above them, how many these are. */
    private static final long[] SMALL = new long[256];
    /** The most bytes that a number or a truth value takes, with its comma. */
    private static final int WIDEST = 21;
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LOWEST = Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

    static {
        for (int value = 0; value < SMALL.length; value++) {
            byte[] text = (value + ",").getBytes(StandardCharsets.US_ASCII);
            SMALL[value] = (long) text.length << 32;
            for (int i = 0; i < text.length; i++) {
                SMALL[value] |= (long) text[i] << 8 * i;
            }
        }
    }

    private byte[] out = new byte[1 << 16];
    private int end;

    void clear() {
        end = 0;
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(out, 0, end);
    }

    void addHeader(List<String> names) {
        Values.Strings texts = Values.Strings.of(names);
        for (int i = 0; i < names.size(); i++) {
            ensure(texts, i);
            addText(texts.data(), texts.offsets()[i], texts.offsets()[i + 1], true);
        }
        out[end - 1] = '\n';
    }

    void add(Batch batch) {
        Values[] columns = batch.schema().names().stream().map(batch::values).toArray(Values[]::new);
        boolean[] plain = new boolean[columns.length];
        byte[][] small = new byte[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            plain[c] = columns[c] instanceof Values.Strings texts && isPlain(texts);
            small[c] = columns[c] instanceof Values.Bytes bytes && bytes.nulls() == null ? bytes.values() : null;
        }
        for (int i = 0; i < batch.rows(); i++) {
            ensure(WIDEST * columns.length);
            byte[] to = out;
            int at = end;
            for (int c = 0; c < columns.length; c++) {
                if (small[c] != null) {
                    long text = SMALL[small[c][i] & 0xFF];
                    INT.set(to, at, (int) text);
                    at += (int) (text >>> 32);
                } else {
                    end = at;
                    addCell(columns[c], i, plain[c]);
                    ensure(WIDEST * (columns.length - c));
                    to = out;
                    at = end;
                }
            }
            to[at - 1] = '\n';
            end = at;
        }
    }

    private void addCell(Values column, int i, boolean plain) {
        if (column.isNull(i)) {
            out[end++] = ',';
        } else if (column instanceof Values.Strings texts) {
            ensure(texts, i);
            addText(texts.data(), texts.offsets()[i], texts.offsets()[i + 1], !plain);
        } else if (column instanceof Values.Longs longs) {
            addNumber(longs.values()[i]);
        } else if (column instanceof Values.Bytes bytes) {
            addNumber(bytes.values()[i] & 0xFF);
        } else {
            addBytes((Boolean) column.boxed(i) ? TRUE : FALSE);
        }
    }

    /** Makes room for a text of which each byte is doubled, in quotes. */
    private void ensure(Values.Strings texts, int i) {
        ensure(2 * (texts.offsets()[i + 1] - texts.offsets()[i]) + 3);
    }

    private void ensure(int bytes) {
        if (out.length - end < bytes) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, Math.addExact(end, bytes)));
        }
    }

    /** Whether all bytes are beyond those that may need quotes; false in doubt. */
    private static boolean isPlain(Values.Strings texts) {
        int length = texts.offsets()[texts.size()];
        long low = 0;
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            long bytes = (long) LONG.get(texts.data(), i);
            // The upper bit of a byte is set where it is below '-', perhaps also above such a byte.
            low |= bytes - 0x2D2D2D2D2D2D2D2DL & ~bytes & 0x8080808080808080L;
        }
        for (; i < length; i++) {
            low |= texts.data()[i] >= 0 && texts.data()[i] < '-' ? 1 : 0;
        }
        return low == 0;
    }

    private void addText(byte[] text, int from, int to, boolean perhapsQuoted) {
        if (from == to) {
            out[end++] = '"';
            out[end++] = '"';
        } else if (perhapsQuoted && needsQuotes(text, from, to)) {
            out[end++] = '"';
            for (int i = from; i < to; i++) {
                out[end++] = text[i];
                if (text[i] == '"') {
                    out[end++] = '"';
                }
            }
            out[end++] = '"';
        } else {
            System.arraycopy(text, from, out, end, to - from);
            end += to - from;
        }
        out[end++] = ',';
    }

    private static boolean needsQuotes(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = text[i];
            if (b == ',' || b == '"' || b == '#' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    private void addBytes(byte[] bytes) {
        System.arraycopy(bytes, 0, out, end, bytes.length);
        end += bytes.length;
        out[end++] = ',';
    }

    private void addNumber(long value) {
        if (value == Long.MIN_VALUE) {
            addBytes(LOWEST);
            return;
        }
        if (value < 0) {
            out[end++] = '-';
        }
        long left = Math.abs(value);
        int digits = 1;
        for (long power = 10; digits < 19 && left >= power; power *= 10) {
            digits++;
        }
        for (int i = end + digits - 1; i >= end; i--) {
            out[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        end += digits;
        out[end++] = ',';
    }
}
