package lodestone.stdlib.space;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.stdlib.element.SpeciesPool;
import lodestone.stdlib.formula.SpeciesAmounts;
import lodestone.stdlib.formula.Texts;

/** The columns of a space that are others where it is made of species: one element may stand there several times. */
final class SpeciesColumns {

    private final SpeciesPool pool;
    /** The text of one atom of each member. */
    private final byte[][] items;

    SpeciesColumns(SpeciesPool pool) {
        this.pool = pool;
        items = pool.species().stream().map(s -> SpeciesAmounts.text(s, 1).getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    boolean has(String column) {
        return column.equals("formula") || column.equals("species") || column.equals("elements") || column.matches("q[1-9][0-9]*");
    }

    Values values(String column, RowBlock block) {
        return switch (column) {
            case "formula" -> texts(block, this::formula);
            case "species" -> texts(block, this::species);
            case "elements" -> elements(block);
            default -> charges(Integer.parseInt(column.substring(1)) - 1, block);
        };
    }

    private interface Text {
        void append(int[] system, int[] amounts, Texts texts);
    }

    private static Values texts(RowBlock block, Text text) {
        Texts texts = new Texts(block.rows, 16);
        for (int run = 0; run < block.runs; run++) {
            int[] system = block.systems[run];
            RatioTable ratios = block.segments[run].ratios();
            int[] amounts = new int[system.length];
            for (int i = block.start(run); i < block.ends[run]; i++) {
                for (int j = 0; j < amounts.length; j++) {
                    amounts[j] = ratios.amount(j, block.ratios[i]);
                }
                text.append(system, amounts, texts);
                texts.end();
            }
        }
        return texts.values();
    }

    /** The reduced formula of the elements; species of one element stand side by side. */
    private void formula(int[] system, int[] amounts, Texts texts) {
        int divisor = 0;
        for (int first = 0, end; first < system.length; first = end) {
            int sum = amounts[first];
            for (end = first + 1; end < system.length && pool.get(system[end]) == pool.get(system[first]); end++) {
                sum += amounts[end];
                amounts[end] = 0;
            }
            amounts[first] = sum;
            divisor = RatioTable.gcd(sum, divisor);
        }
        for (int j = 0; j < amounts.length; j++) {
            if (amounts[j] > 0) {
                texts.symbol((byte) pool.get(system[j]).number()).amount(amounts[j] / divisor);
            }
        }
    }

    private void species(int[] system, int[] amounts, Texts texts) {
        for (int j = 0; j < system.length; j++) {
            if (j > 0) {
                texts.letter((byte) ' ');
            }
            texts.bytes(items[system[j]]).amount(amounts[j]);
        }
    }

    private Values elements(RowBlock block) {
        int[] offsets = new int[block.rows + 1];
        Texts symbols = new Texts(block.rows * (block.runs == 0 ? 0 : block.systems[0].length), 2);
        for (int run = 0; run < block.runs; run++) {
            int[] system = block.systems[run];
            for (int i = block.start(run); i < block.ends[run]; i++) {
                offsets[i + 1] = offsets[i];
                for (int j = 0; j < system.length; j++) {
                    if (j == 0 || pool.get(system[j]) != pool.get(system[j - 1])) {
                        symbols.symbol((byte) pool.get(system[j]).number()).end();
                        offsets[i + 1]++;
                    }
                }
            }
        }
        return new Values.StringLists(symbols.values(), offsets, null, block.rows);
    }

    private Values charges(int position, RowBlock block) {
        long[] charges = new long[block.rows];
        long[] nulls = null;
        for (int run = 0; run < block.runs; run++) {
            if (position < block.systems[run].length) {
                Arrays.fill(charges, block.start(run), block.ends[run], pool.charge(block.systems[run][position]));
            } else {
                nulls = nulls == null ? new long[Bits.words(block.rows)] : nulls;
                for (int i = block.start(run); i < block.ends[run]; i++) {
                    Bits.set(nulls, i);
                }
            }
        }
        return new Values.Longs(charges, nulls, block.rows);
    }
}
