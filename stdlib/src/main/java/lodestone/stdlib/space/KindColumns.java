package lodestone.stdlib.space;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lodestone.runtime.kernel.Values;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.formula.AnonymousFormula;
import lodestone.stdlib.formula.ChemicalSystem;
import lodestone.stdlib.formula.Texts;

/** The columns that say of what kind a composition is: its anonymous formula and its chemical system. */
final class KindColumns {

    private final Pool pool;

    KindColumns(Pool pool) {
        this.pool = pool;
    }

    /** One text for each row; the amounts of species of one element, which stand side by side, count together. */
    Values anonymous(RowBlock block) {
        Texts texts = new Texts(block.rows, 8);
        for (int run = 0; run < block.runs; run++) {
            int[] system = block.systems[run];
            RatioTable ratios = block.segments[run].ratios();
            int[] amounts = new int[system.length];
            for (int i = block.start(run); i < block.ends[run]; i++) {
                int elements = 0;
                for (int j = 0; j < system.length; j++) {
                    int amount = ratios.amount(j, block.ratios[i]);
                    if (j > 0 && pool.get(system[j]) == pool.get(system[j - 1])) {
                        amounts[elements - 1] += amount;
                    } else {
                        amounts[elements++] = amount;
                    }
                }
                AnonymousFormula.append(amounts, elements, texts);
            }
        }
        return texts.values();
    }

    Values chemicalSystems(RowBlock block) {
        Texts texts = new Texts(block.rows, 3 * (block.runs == 0 ? 0 : block.systems[0].length));
        for (int run = 0; run < block.runs; run++) {
            byte[] text = ChemicalSystem.of(Arrays.stream(block.systems[run]).mapToObj(pool::get).toList())
                    .getBytes(StandardCharsets.US_ASCII);
            for (int i = block.start(run); i < block.ends[run]; i++) {
                texts.bytes(text).end();
            }
        }
        return texts.values();
    }
}
