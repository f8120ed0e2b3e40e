package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.SpeciesPool;
import lodestone.stdlib.formula.SpeciesAmounts;

/** The columns of a space that are others where it is made of species: one element may stand there several times. */
final class SpeciesColumns {

    private final SpeciesPool pool;

    SpeciesColumns(SpeciesPool pool) {
        this.pool = pool;
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

    private static Values texts(RowBlock block, BiFunction<int[], int[], String> text) {
        List<String> texts = new ArrayList<>(block.rows);
        for (int run = 0; run < block.runs; run++) {
            int[] system = block.systems[run];
            RatioTable ratios = block.segments[run].ratios();
            int[] amounts = new int[system.length];
            for (int i = block.start(run); i < block.ends[run]; i++) {
                for (int j = 0; j < amounts.length; j++) {
                    amounts[j] = ratios.amount(j, block.ratios[i]);
                }
                texts.add(text.apply(system, amounts));
            }
        }
        return Values.Strings.of(texts);
    }

    /** The reduced formula of the elements; species of one element stand side by side. */
    private String formula(int[] system, int[] amounts) {
        int[] sums = new int[system.length];
        int divisor = 0;
        for (int first = 0, end; first < system.length; first = end) {
            end = first;
            while (end < system.length && pool.get(system[end]) == pool.get(system[first])) {
                sums[first] += amounts[end++];
            }
            divisor = RatioTable.gcd(sums[first], divisor);
        }
        StringBuilder formula = new StringBuilder();
        for (int j = 0; j < sums.length; j++) {
            if (sums[j] > 0) {
                formula.append(pool.get(system[j]).symbol()).append(sums[j] > divisor ? String.valueOf(sums[j] / divisor) : "");
            }
        }
        return formula.toString();
    }

    private String species(int[] system, int[] amounts) {
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < system.length; j++) {
            text.append(j > 0 ? " " : "").append(SpeciesAmounts.text(pool.species().get(system[j]), amounts[j]));
        }
        return text.toString();
    }

    private Values elements(RowBlock block) {
        List<List<String>> lists = new ArrayList<>(block.rows);
        for (int run = 0; run < block.runs; run++) {
            List<String> symbols = Arrays.stream(block.systems[run]).mapToObj(pool::get).distinct().map(Element::symbol).toList();
            for (int i = block.start(run); i < block.ends[run]; i++) {
                lists.add(symbols);
            }
        }
        return Values.of(Type.UTF8_LIST, lists);
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
