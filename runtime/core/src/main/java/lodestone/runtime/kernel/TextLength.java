package lodestone.runtime.kernel;

import java.util.List;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.table.Type;

/**
 * How many characters (Unicode code points) a text has.
 */
public record TextLength() implements Function {

    @Override
    public Type type() {
        return Type.INT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        Values.Strings texts = (Values.Strings) arguments.get(0);
        long[] lengths = new long[rows];
        for (int i = 0; i < rows; i++) {
            for (int b = texts.offsets()[i]; b < texts.offsets()[i + 1]; b++) {
                // Every byte but the continuing ones (10xxxxxx) begins a character.
                lengths[i] += (texts.data()[b] & 0xC0) != 0x80 ? 1 : 0;
            }
        }
        return new Values.Longs(lengths, texts.nulls(), rows);
    }

    @Override
    public String text(List<Expr> arguments) {
        return "length(" + arguments.get(0) + ")";
    }
}
