package lodestone.stdlib.space;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import lodestone.stdlib.element.Pool;

/**
 * Writes formulas two elements at a time: two symbols with their amounts are at most eight bytes, a word that is looked up
 * and stored as one. Formulas of many thousand systems need few pairs. May be used by several threads.
 */
final class FormulaWords {

    /** How many bytes must be free beyond the end of the texts. */
    static final int ROOM = Long.BYTES;

    /** With greater amounts the words of a pair would be too many, and each element has words of its own. */
    private static final int MOST_IN_PAIRS = 15;
    private static final int NONE = -1;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[][] symbols;
    private final int low;
    private final int high;
    private final int together;
    /** By the members of a pair; each as long as all pairs of amounts, or null as long as nobody needed it. */
    private final AtomicReferenceArray<long[]> words;

    FormulaWords(Pool pool, Stoichiometry stoichiometry) {
        symbols = new byte[pool.size()][];
        for (int e = 0; e < symbols.length; e++) {
            symbols[e] = pool.get(e).symbol().getBytes(StandardCharsets.US_ASCII);
        }
        low = stoichiometry.low();
        high = stoichiometry.high();
        together = high <= MOST_IN_PAIRS ? 2 : 1;
        words = new AtomicReferenceArray<>(symbols.length * (symbols.length + 1));
    }

    /**
     * Appends the formulas of the rows of a run, and their ends to the offsets.
     *
     * @param end where the texts end
     * @return where they end now
     */
    int append(RowBlock block, int run, byte[] data, int end, int[] offsets) {
        int[] system = block.systems[run];
        int parts = (system.length + together - 1) / together;
        long[][] tables = new long[parts][];
        byte[][] first = new byte[parts][];
        byte[][] second = new byte[parts][];
        for (int p = 0; p < parts; p++) {
            int j = p * together;
            boolean alone = together == 1 || j + 1 == system.length;
            tables[p] = words(system[j], alone ? NONE : system[j + 1]);
            first[p] = block.segments[run].ratios().amounts(j);
            second[p] = alone ? first[p] : block.segments[run].ratios().amounts(j + 1);
        }
        int from = block.start(run);
        int to = block.ends[run];
        return parts == 2 ? two(block.ratios, from, to, tables, first, second, data, end, offsets)
                : any(block.ratios, from, to, tables, first, second, data, end, offsets);
    }

    private int two(int[] ratios, int from, int to, long[][] tables, byte[][] first, byte[][] second, byte[] data, int start,
            int[] offsets) {
        int stride = high + 1;
        int end = start;
        long[] table0 = tables[0];
        long[] table1 = tables[1];
        byte[] a = first[0];
        byte[] b = second[0];
        byte[] c = first[1];
        byte[] d = second[1];
        for (int i = from; i < to; i++) {
            int ratio = ratios[i];
            long word0 = table0[a[ratio] * stride + b[ratio]];
            long word1 = table1[c[ratio] * stride + d[ratio]];
            WORD.set(data, end, word0);
            end += length(word0);
            WORD.set(data, end, word1);
            end += length(word1);
            offsets[i + 1] = end;
        }
        return end;
    }

    private int any(int[] ratios, int from, int to, long[][] tables, byte[][] first, byte[][] second, byte[] data, int start,
            int[] offsets) {
        int stride = high + 1;
        int end = start;
        for (int i = from; i < to; i++) {
            int ratio = ratios[i];
            for (int p = 0; p < tables.length; p++) {
                long word = tables[p][first[p][ratio] * stride + second[p][ratio]];
                WORD.set(data, end, word);
                end += length(word);
            }
            offsets[i + 1] = end;
        }
        return end;
    }

    /** How many bytes a word has: the last one is a letter or a digit, above it all is zero. */
    private static int length(long word) {
        return Long.BYTES - (Long.numberOfLeadingZeros(word) >> 3);
    }

    private long[] words(int first, int second) {
        int place = first * (symbols.length + 1) + second + 1;
        long[] known = words.get(place);
        if (known == null) {
            known = made(first, second);
            words.set(place, known);
        }
        return known;
    }

    /** Words by the amount of the first member and then of the second; of one alone where both amounts are its own. */
    private long[] made(int first, int second) {
        int stride = high + 1;
        long[] made = new long[stride * stride];
        for (int a = low; a <= high; a++) {
            long word = item(symbols[first], a);
            if (second == NONE) {
                made[a * stride + a] = word;
            } else {
                for (int b = low; b <= high; b++) {
                    made[a * stride + b] = word | item(symbols[second], b) << 8 * length(word);
                }
            }
        }
        return made;
    }

    /** A symbol and its amount, 1 left out, from the lowest byte on. */
    private static long item(byte[] symbol, int amount) {
        byte[] digits = amount > 1 ? Integer.toString(amount).getBytes(StandardCharsets.US_ASCII) : new byte[0];
        long word = 0;
        for (int i = digits.length - 1; i >= 0; i--) {
            word = word << 8 | digits[i];
        }
        for (int i = symbol.length - 1; i >= 0; i--) {
            word = word << 8 | symbol[i];
        }
        return word;
    }
}
