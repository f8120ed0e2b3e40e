package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class FilterOperatorTest implements OperatorContract {

    private static final Expr CONDITION = new Expr.ColumnRef("bool", Type.BOOL);

    @Override
    public Operator operator(Operator input, Context context) {
        return new FilterOperator(input, CONDITION, context);
    }

    @Test
    void keepsWhatIsTrueAndNeitherFalseNorMissing() {
        int c = inputSchema().indexOf("bool");
        assertEquals(inputRows().stream().filter(r -> Boolean.TRUE.equals(r.get(c))).toList(), rows(CONDITION));
        assertEquals(inputRows().stream().filter(r -> Boolean.FALSE.equals(r.get(c))).toList(), rows(Exprs.not(CONDITION)));
    }

    @Test
    void keepsAllOrNothing() {
        assertEquals(inputRows(), rows(Expr.Literal.TRUE));
        assertEquals(List.of(), rows(new Expr.Literal(null, Type.BOOL)));
    }

    private List<List<Object>> rows(Expr condition) {
        return Operators.rows(inputSchema(), inputRows(), 100, (in, context) -> new FilterOperator(in, condition, context));
    }
}
