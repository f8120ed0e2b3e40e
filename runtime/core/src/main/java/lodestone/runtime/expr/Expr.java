package lodestone.runtime.expr;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lodestone.runtime.table.Type;

/**
 * An expression over the columns of one row, immutable and typed when built (see {@link Exprs}); it prints itself as a
 * study script would write it. Logic is Kleene's three-valued one; any other operation on a missing value is missing.
 */
public sealed interface Expr extends Serializable {

    Type type();

    List<Expr> children();

    /** The same node over other children of the same types. */
    Expr withChildren(List<Expr> children);

    /** How tightly it binds, as in Groovy, where {@code -a ** b} is {@code -(a ** b)}. */
    default int precedence() {
        return 10;
    }

    /** An expression without parts. */
    sealed interface Leaf extends Expr {
        @Override
        default List<Expr> children() {
            return List.of();
        }

        @Override
        default Expr withChildren(List<Expr> children) {
            return this;
        }
    }

    /** An expression of one part; a condition if it does not say otherwise. */
    sealed interface Unary extends Expr {
        Expr operand();

        @Override
        default Type type() {
            return Type.BOOL;
        }

        @Override
        default List<Expr> children() {
            return List.of(operand());
        }
    }

    /** @param value Boolean, Long, Double, String or null */
    record Literal(Object value, Type type) implements Leaf {
        public static final Literal TRUE = new Literal(true, Type.BOOL);
        public static final Literal FALSE = new Literal(false, Type.BOOL);
        public static final Literal NULL = new Literal(null, Type.NULL);

        @Override
        public int precedence() {
            boolean negative = value instanceof Number number && (number.doubleValue() < 0 || Double.valueOf(-0.0).equals(value));
            return negative ? 7 : 10;
        }

        @Override
        public String toString() {
            return Exprs.quoted(value);
        }
    }

    record ColumnRef(String name, Type type) implements Leaf {
        @Override
        public String toString() {
            return name;
        }
    }

    record Not(Expr operand) implements Unary {
        @Override
        public Expr withChildren(List<Expr> children) {
            return new Not(children.get(0));
        }

        @Override
        public int precedence() {
            return 9;
        }

        @Override
        public String toString() {
            return "!" + in(this, operand, false);
        }
    }

    record Negate(Expr operand) implements Unary {
        @Override
        public Type type() {
            return operand.type() == Type.UINT8 ? Type.INT64 : operand.type();
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new Negate(children.get(0));
        }

        @Override
        public int precedence() {
            return 7;
        }

        @Override
        public String toString() {
            return "-" + in(this, operand, true);
        }
    }

    record Binary(BinaryOperator operator, Expr left, Expr right) implements Expr {
        @Override
        public Type type() {
            if (operator.isLogical() || operator.isComparison()) {
                return Type.BOOL;
            }
            boolean integer = left.type().isInteger() && right.type().isInteger()
                    && operator != BinaryOperator.DIVIDE && operator != BinaryOperator.POWER;
            return integer ? Type.INT64 : Type.FLOAT64;
        }

        @Override
        public List<Expr> children() {
            return List.of(left, right);
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new Binary(operator, children.get(0), children.get(1));
        }

        @Override
        public int precedence() {
            return operator.precedence();
        }

        @Override
        public String toString() {
            return in(this, left, false) + " " + operator.symbol() + " " + in(this, right, true);
        }
    }

    /** Whether the operand is missing; itself never missing. */
    record IsNull(Expr operand) implements Unary {
        @Override
        public Expr withChildren(List<Expr> children) {
            return new IsNull(children.get(0));
        }

        @Override
        public int precedence() {
            return 3;
        }

        @Override
        public String toString() {
            return in(this, operand, false) + " == null";
        }
    }

    /** Whether the operand equals one of the values. */
    record In(Expr operand, List<Object> values) implements Unary {
        @Override
        public Expr withChildren(List<Expr> children) {
            return new In(children.get(0), values);
        }

        @Override
        public int precedence() {
            return 4;
        }

        @Override
        public String toString() {
            return in(this, operand, false) + " in " + values.stream().map(Exprs::quoted)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** The second child where the condition is true, the third where it is false, missing where it is missing. */
    record If(Expr condition, Expr whenTrue, Expr whenFalse) implements Expr {
        @Override
        public Type type() {
            return Exprs.common(whenTrue.type(), whenFalse.type());
        }

        @Override
        public List<Expr> children() {
            return List.of(condition, whenTrue, whenFalse);
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new If(children.get(0), children.get(1), children.get(2));
        }

        @Override
        public int precedence() {
            return 0;
        }

        @Override
        public String toString() {
            return in(this, condition, true) + " ? " + in(this, whenTrue, true) + " : " + in(this, whenFalse, false);
        }
    }

    record Call(Function function, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Type type() {
            return function.type();
        }

        @Override
        public List<Expr> children() {
            return arguments;
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new Call(function, children);
        }

        @Override
        public int precedence() {
            return function instanceof ListContains ? BinaryOperator.LESS.precedence() : 10;
        }

        @Override
        public String toString() {
            return function.text(arguments);
        }
    }

    /** Rebuilds the tree from its leaves up. */
    default Expr transform(UnaryOperator<Expr> rule) {
        List<Expr> old = children();
        if (old.isEmpty()) {
            return rule.apply(this);
        }
        List<Expr> changed = new ArrayList<>(old.size());
        old.forEach(c -> changed.add(c.transform(rule)));
        return rule.apply(changed.equals(old) ? this : withChildren(changed));
    }

    /** The names of the columns it reads, in order of appearance. */
    default Set<String> columns() {
        Set<String> names = new LinkedHashSet<>();
        if (this instanceof ColumnRef ref) {
            names.add(ref.name());
        }
        children().forEach(c -> names.addAll(c.columns()));
        return names;
    }

    /** The functions called in it. */
    default List<Function> functions() {
        List<Function> functions = new ArrayList<>(this instanceof Call call ? List.of(call.function()) : List.of());
        children().forEach(c -> functions.addAll(c.functions()));
        return functions;
    }

    private static String in(Expr parent, Expr child, boolean tight) {
        boolean bare = child.precedence() > parent.precedence() || !tight && child.precedence() == parent.precedence();
        return bare ? child.toString() : "(" + child + ")";
    }
}
