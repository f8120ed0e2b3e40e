package lodestone.stdlib.formula;

import java.util.Arrays;

/**
 * The elements of a formula as they are read, each with an exact decimal amount {@code digits / 10^decimals}.
 * Everything here throws {@link ArithmeticException} rather than lose a digit.
 */
final class AmountList {

    private int[] ranks = new int[8];
    private long[] digits = new long[8];
    private int[] decimals = new int[8];
    private int size;

    int size() {
        return size;
    }

    void add(int rank, long itsDigits, int itsDecimals) {
        if (size == ranks.length) {
            ranks = Arrays.copyOf(ranks, 2 * size);
            digits = Arrays.copyOf(digits, 2 * size);
            decimals = Arrays.copyOf(decimals, 2 * size);
        }
        ranks[size] = rank;
        digits[size] = itsDigits;
        decimals[size++] = itsDecimals;
    }

    /** Multiplies everything from a place on, as the amount after a group does. */
    void multiplyFrom(int start, long factorDigits, int factorDecimals) {
        for (int i = start; i < size; i++) {
            digits[i] = Math.multiplyExact(digits[i], factorDigits);
            decimals[i] += factorDecimals;
        }
    }

    /** The composition in smallest integers; an element that was added repeatedly is summed up. */
    Composition reduced() {
        scaleToIntegers();
        sortAndMerge();
        long divisor = 0;
        for (int i = 0; i < size; i++) {
            divisor = GreatestCommonDivisor.of(divisor, digits[i]);
        }
        int[] cells = new int[2 * size];
        for (int i = 0; i < size; i++) {
            cells[2 * i] = ranks[i];
            cells[2 * i + 1] = Math.toIntExact(digits[i] / divisor);
        }
        return new Composition(cells);
    }

    private void scaleToIntegers() {
        int most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, decimals[i]);
        }
        for (int i = 0; i < size; i++) {
            for (; decimals[i] < most; decimals[i]++) {
                digits[i] = Math.multiplyExact(digits[i], 10);
            }
        }
    }

    /** By insertion: formulas have few elements, and mostly in order. */
    private void sortAndMerge() {
        int merged = 0;
        for (int i = 0; i < size; i++) {
            int rank = ranks[i];
            long amount = digits[i];
            int place = merged;
            while (place > 0 && ranks[place - 1] > rank) {
                place--;
            }
            if (place > 0 && ranks[place - 1] == rank) {
                digits[place - 1] = Math.addExact(digits[place - 1], amount);
            } else {
                System.arraycopy(ranks, place, ranks, place + 1, merged - place);
                System.arraycopy(digits, place, digits, place + 1, merged - place);
                ranks[place] = rank;
                digits[place] = amount;
                merged++;
            }
        }
        size = merged;
    }
}
