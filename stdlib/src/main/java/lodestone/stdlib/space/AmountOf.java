package lodestone.stdlib.space;

import java.util.List;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;

/**
 * The number of atoms of an element in a formula unit, 0 where it is absent. Its arguments are the atomic numbers
 * z1, z2, ... and then the amounts n1, n2, ...
 */
public record AmountOf(Element element) implements Function {

    @Override
    public Type type() {
        return Type.INT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        int arity = arguments.size() / 2;
        long[] result = new long[rows];
        for (int j = 0; j < arity; j++) {
            Values.Bytes numbers = (Values.Bytes) arguments.get(j);
            Values.Bytes amounts = (Values.Bytes) arguments.get(arity + j);
            for (int i = 0; i < rows; i++) {
                if (numbers.values()[i] == element.number() && !numbers.isNull(i)) {
                    result[i] = amounts.values()[i];
                }
            }
        }
        return new Values.Longs(result, null, rows);
    }

    @Override
    public String toString() {
        return "n(" + element + ")";
    }
}
