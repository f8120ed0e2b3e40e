package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import lodestone.runtime.engine.Context;
import org.junit.jupiter.api.Test;

class ProjectOperatorTest implements OperatorContract {

    @Override
    public Operator operator(Operator input, Context context) {
        return new ProjectOperator(input, input.schema().select(List.of("utf8_list", "bool")));
    }

    @Test
    void keepsColumnsInTheNewOrder() {
        int list = inputSchema().indexOf("utf8_list");
        int bool = inputSchema().indexOf("bool");
        assertEquals(inputRows().stream().map(r -> Arrays.asList(r.get(list), r.get(bool))).toList(),
                Operators.rows(inputSchema(), inputRows(), 64, this::operator));
    }

    @Test
    void noColumnsStillHaveRows() {
        List<List<Object>> rows = Operators.rows(inputSchema(), inputRows(), 64,
                (in, context) -> new ProjectOperator(in, in.schema().select(List.of())));
        assertEquals(inputRows().stream().map(r -> List.of()).toList(), rows);
    }
}
