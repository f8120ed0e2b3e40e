package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.kernel.Values;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.formula.AnonymousFormula;
import lodestone.stdlib.formula.ChemicalSystem;

/** The columns that say of what kind a composition is: its anonymous formula and its chemical system. */
final class KindColumns {

    private final Pool pool;

    KindColumns(Pool pool) {
        this.pool = pool;
    }

    /** One text for each row; the amounts of species of one element count together. */
    Values anonymous(RowBlock block) {
        List<String> texts = new ArrayList<>(block.rows);
        for (int run = 0; run < block.runs; run++) {
            int[] system = block.systems[run];
            RatioTable ratios = block.segments[run].ratios();
            for (int i = block.start(run); i < block.ends[run]; i++) {
                Map<Element, Integer> amounts = new LinkedHashMap<>();
                for (int j = 0; j < system.length; j++) {
                    amounts.merge(pool.get(system[j]), ratios.amount(j, block.ratios[i]), Integer::sum);
                }
                texts.add(AnonymousFormula.of(amounts.values().stream().mapToInt(Integer::intValue).toArray()));
            }
        }
        return Values.Strings.of(texts);
    }

    Values chemicalSystems(RowBlock block) {
        List<String> texts = new ArrayList<>(block.rows);
        for (int run = 0; run < block.runs; run++) {
            String text = ChemicalSystem.of(Arrays.stream(block.systems[run]).mapToObj(pool::get).toList());
            for (int i = block.start(run); i < block.ends[run]; i++) {
                texts.add(text);
            }
        }
        return Values.Strings.of(texts);
    }
}
