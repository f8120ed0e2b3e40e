package lodestone.dsl;

import static lodestone.dsl.Scripts.condition;
import static lodestone.dsl.Scripts.failCondition;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CaptureMembershipTest {

    @Test
    void notIn() {
        assertEquals("!(arity in [2, 3])", condition("arity !in [2, 3]"));
    }

    @Test
    void range() {
        assertEquals("arity >= 2 && arity <= 4", condition("arity in 2..4"));
    }

    @Test
    void rangeWithoutItsEnds() {
        assertEquals("arity >= 2 && arity < 4", condition("arity in 2..<4"));
        assertEquals("arity > 2 && arity <= 4", condition("arity in 2<..4"));
        assertEquals("arity > 2 && arity < 4", condition("arity in 2<..<4"));
    }

    @Test
    void reversedRange() {
        assertEquals("arity >= 2 && arity <= 4", condition("arity in 4..2"));
    }

    @Test
    void rangeBetweenExpressions() {
        assertEquals("atoms >= arity && atoms <= 2 * arity", condition("atoms in arity..(2 * arity)"));
    }

    @Test
    void rangeBetweenVariables() {
        assertEquals("mass >= 0.5 && mass <= 2", condition("def low = 0.5; def high = 2", "mass in low..high"));
    }

    @Test
    void rangeInAVariable() {
        assertEquals("arity >= 2 && arity <= 4", condition("def some = 2..4", "arity in some"));
    }

    @Test
    void listInAVariable() {
        assertEquals("formula in ['ZnO', 'MgO']", condition("def some = ['ZnO', 'MgO']", "formula in some"));
    }

    @Test
    void listWithVariables() {
        assertEquals("arity in [2, 7]", condition("def n = 7", "arity in [2, n]"));
    }

    @Test
    void rangeOfConstants() {
        assertEquals("formula in ['H', 'Li', 'O']", condition("formula in H..O"));
        assertEquals("formula in ['H', 'Li']", condition("formula in H..<O"));
    }

    @Test
    void constantInAListColumn() {
        assertEquals("'O' in elements", condition("O in elements"));
    }

    @Test
    void variableInAListColumn() {
        assertEquals("'Zn' in elements", condition("def metal = 'Zn'", "metal in elements"));
    }

    @Test
    void columnInAListColumn() {
        assertEquals("a.groovy:3:11: 'in' takes a literal text before a list of texts; found formula in 'formula in elements'. "
                + "Change the operand.", failCondition("formula in elements"));
    }

    @Test
    void inSomethingElse() {
        assertEquals("a.groovy:3:11: 'in' takes a list or a range after it; found utf8 in 'arity in formula'. "
                + "Change the operand.", failCondition("arity in formula"));
    }
}
