package lodestone.runtime.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.table.Type;

/**
 * Text in upper or lower case, by the rules of no language.
 */
public record TextCase(boolean upper) implements Function {

    @Override
    public Type type() {
        return Type.UTF8;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        String[] changed = new String[rows];
        for (int i = 0; i < rows; i++) {
            String text = (String) arguments.get(0).get(i);
            changed[i] = text == null ? null : upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        }
        return Values.Strings.of(Arrays.asList(changed));
    }

    @Override
    public String text(List<Expr> arguments) {
        return (upper ? "upper(" : "lower(") + arguments.get(0) + ")";
    }
}
