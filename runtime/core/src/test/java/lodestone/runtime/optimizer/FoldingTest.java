package lodestone.runtime.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.kernel.RandomExprs;
import lodestone.runtime.kernel.RowInterpreter;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final Schema SCHEMA = TestTables.EVERY_TYPE;
    private static final Expr P = new Expr.ColumnRef("p", Type.BOOL);
    private static final Expr Q = new Expr.ColumnRef("q", Type.BOOL);
    private static final Expr N = new Expr.ColumnRef("n", Type.INT64);
    private static final Expr B = new Expr.ColumnRef("b", Type.UINT8);
    private static final Expr MISSING = new Expr.Literal(null, Type.BOOL);

    @RepeatedTest(20)
    void keepsValueAndTypeAndHasNothingLeftToDo(RepetitionInfo repetition) {
        RandomExprs exprs = new RandomExprs(repetition.getCurrentRepetition());
        List<List<Object>> rows = TestTables.random(SCHEMA, 40, repetition.getCurrentRepetition());
        for (int i = 0; i < 300; i++) {
            Expr expr = exprs.any(5);
            Expr folded = Folding.fold(expr);
            assertEquals(expr.type(), folded.type(), expr::toString);
            assertEquals(folded, Folding.fold(folded), expr::toString);
            for (List<Object> row : rows) {
                RowInterpreter interpreter = new RowInterpreter(SCHEMA, row);
                assertEquals(interpreter.value(expr), interpreter.value(folded), () -> expr + " became " + folded);
            }
        }
    }

    @Test
    void constants() {
        fold("7", binary("+", Exprs.literal(1), binary("*", Exprs.literal(2), Exprs.literal(3))));
        fold("null", binary("/", Exprs.literal(1), Exprs.literal(0)));
        fold("n > 7", binary(">", N, binary("+", Exprs.literal(3), Exprs.literal(4))));
        fold("true", Exprs.in(Exprs.literal("x"), List.of("x", "y")));
        fold("true", binary("==", Exprs.literal(null), Exprs.literal(null)));
    }

    @Test
    void logic() {
        fold("p", Exprs.and(P, Expr.Literal.TRUE));
        fold("false", Exprs.and(P, Expr.Literal.FALSE));
        fold("p", binary("||", Expr.Literal.FALSE, P));
        fold("true", binary("||", P, Expr.Literal.TRUE));
        fold("p", binary("&&", P, P));
        fold("p", Exprs.not(Exprs.not(P)));
        fold("p && null", binary("&&", P, MISSING));
    }

    @Test
    void choiceByAConstant() {
        fold("n", Exprs.when(Expr.Literal.TRUE, N, Exprs.literal(0)));
        fold("0", Exprs.when(Expr.Literal.FALSE, N, Exprs.literal(0)));
        fold("null", Exprs.when(MISSING, N, Exprs.literal(0)));
    }

    @Test
    void choiceKeepsItsType() {
        Expr real = Exprs.when(Expr.Literal.TRUE, Exprs.literal(1), new Expr.ColumnRef("x", Type.FLOAT64));
        assertEquals(Exprs.literal(1.0), Folding.fold(real));
        assertEquals(new Expr.Literal(null, Type.INT64), Folding.fold(Exprs.when(Expr.Literal.TRUE, Exprs.literal(null), N)));
        Expr widened = Exprs.when(Expr.Literal.TRUE, B, N);
        assertSame(widened, Folding.fold(widened));
    }

    @Test
    void comparisonGoesIntoAChoice() {
        Expr kind = Exprs.when(P, Exprs.literal("a"), Exprs.when(Q, Exprs.literal("b"), Exprs.literal(null)));
        fold("p ? true : q ? false : null", binary("==", kind, Exprs.literal("a")));
        fold("p ? true : q ? true : null", Exprs.in(kind, List.of("a", "b")));
        fold("p ? n > 1 : true", binary(">", Exprs.when(P, N, Exprs.literal(5)), Exprs.literal(1)));
    }

    @Test
    void comparisonStaysOutsideWhereBranchesAreConverted() {
        fold("(p ? n : 0.5) == 1", binary("==", Exprs.when(P, N, Exprs.literal(0.5)), Exprs.literal(1)));
    }

    private static void fold(String expected, Expr expr) {
        assertEquals(expected, Folding.fold(expr).toString());
    }

    private static Expr binary(String operator, Expr left, Expr right) {
        return Exprs.binary(BinaryOperator.of(operator), left, right);
    }
}
