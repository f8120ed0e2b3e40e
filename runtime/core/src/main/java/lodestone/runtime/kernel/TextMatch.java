package lodestone.runtime.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.table.Type;

/**
 * Whether a text starts or ends with a part.
 */
public record TextMatch(String part, boolean atEnd) implements Function {

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        Values.Strings texts = (Values.Strings) arguments.get(0);
        byte[] wanted = part.getBytes(StandardCharsets.UTF_8);
        long[] found = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            int start = texts.offsets()[i];
            int end = texts.offsets()[i + 1];
            int from = atEnd ? end - wanted.length : start;
            if (end - start >= wanted.length
                    && Arrays.equals(texts.data(), from, from + wanted.length, wanted, 0, wanted.length)) {
                Bits.set(found, i);
            }
        }
        return new Values.Bools(found, texts.nulls(), rows);
    }

    @Override
    public String text(List<Expr> arguments) {
        return (atEnd ? "endsWith(" : "startsWith(") + arguments.get(0) + ", " + Exprs.quoted(part) + ")";
    }
}
