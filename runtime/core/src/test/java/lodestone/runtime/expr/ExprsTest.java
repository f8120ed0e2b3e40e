package lodestone.runtime.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.Test;

class ExprsTest {

    private static final Expr P = new Expr.ColumnRef("p", Type.BOOL);
    private static final Expr N = new Expr.ColumnRef("n", Type.INT64);
    private static final Expr X = new Expr.ColumnRef("x", Type.FLOAT64);
    private static final Expr T = new Expr.ColumnRef("t", Type.UTF8);
    private static final Expr L = new Expr.ColumnRef("elements", Type.UTF8_LIST);

    @Test
    void typeErrors() {
        Map<String, Supplier<Expr>> mistakes = new LinkedHashMap<>();
        mistakes.put("not a number", () -> Exprs.not(N));
        mistakes.put("negate a text", () -> Exprs.negate(T));
        mistakes.put("negate a condition", () -> Exprs.negate(P));
        mistakes.put("and of a number", () -> Exprs.and(P, N));
        mistakes.put("or of a text", () -> binary("||", T, P));
        mistakes.put("and of a null", () -> Exprs.and(P, Exprs.literal(null)));
        mistakes.put("text equals number", () -> binary("==", T, N));
        mistakes.put("condition equals text", () -> binary("!=", P, T));
        mistakes.put("list equals list", () -> binary("==", L, L));
        mistakes.put("less than null", () -> binary("<", N, Exprs.literal(null)));
        mistakes.put("text plus text", () -> binary("+", T, T));
        mistakes.put("condition times number", () -> binary("*", P, N));
        mistakes.put("null plus number", () -> binary("+", Exprs.literal(null), N));
        mistakes.put("a text in numbers", () -> Exprs.in(T, List.of(1, 2)));
        mistakes.put("a list in texts", () -> Exprs.in(L, List.of("O")));
        mistakes.put("in a text", () -> Exprs.contains(T, "O"));
        mistakes.put("choice by a number", () -> Exprs.when(N, N, N));
        mistakes.put("choice of number and text", () -> Exprs.when(P, N, T));
        mistakes.put("choice of lists", () -> Exprs.when(P, L, L));
        mistakes.put("a list as a literal", () -> Exprs.literal(List.of(1)));
        StringBuilder text = new StringBuilder();
        mistakes.forEach((name, mistake) -> text.append(name).append(": ")
                .append(assertThrows(StudyException.class, mistake::get, name).getMessage()).append('\n'));
        Golden.check("expr/type-errors.txt", text.toString());
    }

    @Test
    void literals() {
        assertEquals(new Expr.Literal(1L, Type.INT64), Exprs.literal((short) 1));
        assertEquals(new Expr.Literal(0.1, Type.FLOAT64), Exprs.literal(new java.math.BigDecimal("0.1")));
        assertEquals(new Expr.Literal(0x1p64, Type.FLOAT64), Exprs.literal(java.math.BigInteger.ONE.shiftLeft(64)));
        assertEquals(new Expr.Literal("x", Type.UTF8), Exprs.literal('x'));
        assertEquals(new Expr.Literal("UINT8", Type.UTF8), Exprs.literal(Type.Kind.UINT8));
    }

    @Test
    void comparisonWithNullAsksForMissing() {
        assertEquals(new Expr.IsNull(N), binary("==", N, Exprs.literal(null)));
        assertEquals(new Expr.Not(new Expr.IsNull(L)), binary("!=", Exprs.literal(null), L));
    }

    @Test
    void resultTypes() {
        Expr byteColumn = new Expr.ColumnRef("b", Type.UINT8);
        assertEquals(Type.INT64, binary("+", byteColumn, byteColumn).type());
        assertEquals(Type.FLOAT64, binary("/", N, N).type());
        assertEquals(Type.FLOAT64, binary("**", N, N).type());
        assertEquals(Type.FLOAT64, binary("%", N, X).type());
        assertEquals(Type.INT64, Exprs.negate(byteColumn).type());
        assertEquals(Type.INT64, Exprs.when(P, byteColumn, byteColumn).type());
        assertEquals(Type.UTF8, Exprs.when(P, Exprs.literal(null), T).type());
    }

    @Test
    void prints() {
        Expr q = new Expr.ColumnRef("q", Type.BOOL);
        Expr r = new Expr.ColumnRef("r", Type.BOOL);
        List<Expr> exprs = List.of(
                Exprs.and(P, binary("||", q, r)),
                binary("||", Exprs.and(P, q), r),
                Exprs.not(Exprs.and(P, q)),
                Exprs.not(Exprs.not(P)),
                Exprs.not(binary("==", N, N)),
                Exprs.not(Exprs.contains(L, "O")),
                Exprs.and(Exprs.contains(L, "O"), P),
                binary("==", Exprs.contains(L, "O"), P),
                binary("-", N, binary("-", N, N)),
                binary("-", binary("-", N, N), N),
                binary("*", binary("+", N, N), N),
                binary("+", N, binary("*", N, N)),
                binary("/", N, binary("*", N, N)),
                binary("**", Exprs.negate(N), N),
                Exprs.negate(binary("**", N, N)),
                Exprs.negate(binary("*", N, N)),
                Exprs.negate(Exprs.negate(N)),
                Exprs.negate(Exprs.literal(-2)),
                binary("**", Exprs.literal(-2), N),
                binary("-", N, Exprs.literal(-2)),
                binary("==", binary("<", N, X), P),
                binary("==", P, binary("==", q, r)),
                binary("==", T, Exprs.literal(null)),
                binary("!=", T, Exprs.literal(null)),
                binary("==", P, new Expr.IsNull(T)),
                Exprs.when(P, N, X),
                Exprs.when(Exprs.when(P, q, r), N, Exprs.when(q, N, X)),
                binary("+", Exprs.when(P, N, X), N),
                Exprs.in(T, List.of("it's", "back\\slash", "two\nlines")),
                Exprs.in(N, Arrays.asList(1, 2.5, null)),
                binary("==", T, Exprs.literal("it's")),
                Exprs.between(N, Exprs.literal(1), Exprs.literal(8), false),
                Exprs.literal(0.1), Exprs.literal(1e300), Exprs.literal(null), Exprs.literal(true));
        StringBuilder text = new StringBuilder();
        exprs.forEach(e -> text.append(e).append('\n'));
        Golden.check("expr/printed.txt", text.toString());
    }

    @Test
    void columnsInOrderOfAppearance() {
        assertEquals(List.of("x", "n", "p"), List.copyOf(Exprs.and(binary("<", X, N), Exprs.and(P, binary("<", N, X))).columns()));
    }

    private static Expr binary(String operator, Expr left, Expr right) {
        return Exprs.binary(BinaryOperator.of(operator), left, right);
    }
}
