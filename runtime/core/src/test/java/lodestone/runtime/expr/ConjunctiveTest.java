package lodestone.runtime.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class ConjunctiveTest {

    private static final Expr P = new Expr.ColumnRef("p", Type.BOOL);
    private static final Expr A = new Expr.Call(new Joint(new TreeSet<>(List.of("a"))), List.of());
    private static final Expr B = new Expr.Call(new Joint(new TreeSet<>(List.of("b"))), List.of());

    /** Conditions that mean more together. */
    private record Joint(TreeSet<String> parts) implements Conjunctive {
        @Override
        public Optional<Conjunctive> and(Conjunctive other) {
            return other instanceof Joint joint ? Optional.of(new Joint(new TreeSet<>(
                    Stream.concat(parts.stream(), joint.parts.stream()).toList()))) : Optional.empty();
        }

        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public Values apply(List<Values> arguments, int rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return String.join("+", parts);
        }
    }

    @Test
    void neighboursMerge() {
        assertEquals("a+b", Exprs.and(A, B).toString());
    }

    @Test
    void othersBetweenDoNotMatter() {
        assertEquals("a+b && p", Exprs.and(Exprs.and(A, P), B).toString());
        assertEquals("p && a+b", Exprs.and(Exprs.and(P, A), Exprs.and(B, A)).toString());
    }

    @Test
    void onlyConjunctionsMerge() {
        assertEquals("a || b", Exprs.binary(BinaryOperator.OR, A, B).toString());
        assertEquals("!a && b", Exprs.and(Exprs.not(A), B).toString());
        assertEquals("(a || p) && b", Exprs.and(Exprs.binary(BinaryOperator.OR, A, P), B).toString());
        assertEquals("!a+b && p", Exprs.and(Exprs.not(Exprs.and(A, B)), P).toString());
    }

    @Test
    void otherArgumentsDoNotMerge() {
        Expr overP = new Expr.Call(new Joint(new TreeSet<>(List.of("b"))), List.of(P));
        assertEquals("a && b", Exprs.and(A, overP).toString());
    }

    @Test
    void conditionsOfSeveralExpressionsStayApart() {
        assertEquals("a && b", Exprs.allOf(List.of(A, B)).toString());
        assertEquals("a && b", Exprs.allOf(List.of(P, B)).transform(e -> e.equals(P) ? A : e).toString());
        assertEquals("true", Exprs.allOf(List.of()).toString());
    }
}
