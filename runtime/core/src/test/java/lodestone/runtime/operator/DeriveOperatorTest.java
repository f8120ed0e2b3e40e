package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.plan.Named;
import lodestone.runtime.table.Column;
import org.junit.jupiter.api.Test;

class DeriveOperatorTest implements OperatorContract {

    private static final Named SUM = new Named("sum", Exprs.binary(BinaryOperator.ADD,
            Exprs.column(TestTables.EVERY_TYPE.column("uint8")), Exprs.column(TestTables.EVERY_TYPE.column("float64"))));

    @Override
    public Operator operator(Operator input, Context context) {
        return new DeriveOperator(input, SUM, context);
    }

    @Test
    void addsTheColumnAtTheEnd() {
        List<List<Object>> rows = Operators.rows(inputSchema(), inputRows(), 64, this::operator);
        for (int i = 0; i < rows.size(); i++) {
            List<Object> expected = new ArrayList<>(inputRows().get(i));
            Object number = expected.get(inputSchema().indexOf("uint8"));
            Object real = expected.get(inputSchema().indexOf("float64"));
            expected.add(number == null || real == null ? null : (Long) number + (Double) real);
            assertEquals(expected, rows.get(i));
        }
    }

    @Test
    void copiesAColumnOfEveryType() {
        for (Column column : inputSchema().columns()) {
            Expr copy = Exprs.column(column);
            List<List<Object>> rows = Operators.rows(inputSchema(), inputRows(), 64,
                    (in, context) -> new DeriveOperator(in, new Named("copy", copy), context));
            int c = inputSchema().indexOf(column.name());
            rows.forEach(row -> assertEquals(row.get(c), row.get(row.size() - 1)));
        }
    }
}
