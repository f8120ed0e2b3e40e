package lodestone.runtime.expr;

import java.util.List;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;

/** Whether a list of strings holds an item: {@code 'O' in elements}. */
public record ListContains(String item) implements Function {

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        Values.StringLists lists = (Values.StringLists) arguments.get(0);
        Values.Strings wanted = Values.Strings.of(List.of(item));
        long[] found = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            for (int j = lists.offsets()[i]; j < lists.offsets()[i + 1]; j++) {
                if (lists.items().compare(j, wanted, 0) == 0) {
                    Bits.set(found, i);
                }
            }
        }
        return new Values.Bools(found, lists.nulls(), rows);
    }

    @Override
    public String text(List<Expr> arguments) {
        return Exprs.quoted(item) + " in " + arguments.get(0);
    }
}
