package lodestone.runtime.operator;

import java.util.List;
import java.util.stream.IntStream;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;

/** A condition that throws when it meets a number. */
public record FailingFunction(long number) implements Function {

    public static Expr over(Expr numbers, long number) {
        return new Expr.Call(new FailingFunction(number), List.of(numbers));
    }

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        if (IntStream.range(0, rows).anyMatch(i -> Long.valueOf(number).equals(arguments.get(0).get(i)))) {
            throw new IllegalStateException("met " + number);
        }
        return Values.of(Type.BOOL, java.util.Collections.nCopies(rows, true));
    }

    @Override
    public String toString() {
        return "failing(n)";
    }
}
