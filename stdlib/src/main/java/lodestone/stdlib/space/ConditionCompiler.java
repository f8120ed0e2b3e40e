package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.optimizer.Folding;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.SystemNumber;
import lodestone.stdlib.rule.SystemTest;

/** Turns expressions into the conditions that a space computes as bitmaps, where that is possible. */
final class ConditionCompiler {

    /** Columns that have a value in every row. */
    private static final Set<String> PRESENT = Set.of("formula", "species", "arity", "atoms", "elements", "anonymous", "chemicalSystem",
            "mass", "rank");

    private ConditionCompiler() {
    }

    /** The condition that is true where the expression is, or null if the space can not compute it. */
    static Condition compile(Expr expr) {
        return compile(expr, true);
    }

    /** The expression with every listed set taken as empty. */
    static Expr withoutLists(Expr expr) {
        return Folding.fold(expr.transform(e -> {
            boolean listed = e instanceof Expr.Call call && call.function() instanceof RankedSet || formulas(e) != null;
            boolean excluded = e instanceof Expr.Binary b && b.operator() == BinaryOperator.NOT_EQUAL;
            return !listed ? e : excluded ? Expr.Literal.TRUE : Expr.Literal.FALSE;
        }));
    }

    /** Whether the expression can be true for members of listed sets only. */
    static boolean isListed(Expr expr) {
        return Condition.FALSE.equals(compile(withoutLists(expr)));
    }

    /** @param positive whether to find where the expression is true, or where it is false */
    private static Condition compile(Expr e, boolean positive) {
        if (e instanceof Expr.Literal literal) {
            return Condition.constant(literal.value() != null && (Boolean) literal.value() == positive);
        } else if (e instanceof Expr.Not not) {
            return compile(not.operand(), !positive);
        } else if (e instanceof Expr.If choice) {
            return either(choice.condition(), choice.whenTrue(), choice.whenFalse(), positive);
        } else if (e instanceof Expr.Call call && call.function() instanceof AssignmentRule rule) {
            return new Condition.Rule(rule, positive);
        } else if (e instanceof Expr.Call call && call.function() instanceof RankedSet set) {
            return new Condition.Listed(set, positive);
        } else if (e instanceof Expr.Call call && call.function() instanceof SystemTest test) {
            return tested(test, positive);
        } else if (e instanceof Expr.Binary b && b.operator().isLogical()) {
            return join((b.operator() == BinaryOperator.AND) == positive, compile(b.left(), positive), compile(b.right(), positive));
        }
        if (e instanceof Expr.IsNull isNull && neverMissing(isNull.operand())) {
            return Condition.constant(!positive);
        }
        FormulaList formulas = formulas(e);
        if (formulas != null) {
            boolean excluded = e instanceof Expr.Binary b && b.operator() == BinaryOperator.NOT_EQUAL;
            return new Condition.Listed(formulas, positive != excluded);
        }
        Condition leaf = compared(e, positive) != null ? compared(e, positive) : leaf(e, positive);
        if (leaf == null && e instanceof Expr.Binary b && b.left().type() == Type.BOOL && b.operator().isComparison()) {
            boolean equal = b.operator() == BinaryOperator.EQUAL;
            boolean known = equal || b.operator() == BinaryOperator.NOT_EQUAL;
            return known ? either(b.left(), b.right(), new Expr.Not(b.right()), equal == positive) : null;
        }
        return leaf;
    }

    private static Condition either(Expr condition, Expr whenTrue, Expr whenFalse, boolean positive) {
        return join(false, join(true, compile(condition, true), compile(whenTrue, positive)),
                join(true, compile(condition, false), compile(whenFalse, positive)));
    }

    private static Condition join(boolean all, Condition a, Condition b) {
        return a == null || b == null ? null : all ? Condition.all(a, b) : Condition.any(a, b);
    }

    /** Whether it can be told from the expression alone that it has a value in every row. */
    private static boolean neverMissing(Expr e) {
        if (e instanceof Expr.Literal literal) {
            return literal.value() != null;
        } else if (e instanceof Expr.ColumnRef ref) {
            return PRESENT.contains(ref.name());
        } else if (e instanceof Expr.Call call) {
            return call.function() instanceof AssignmentRule || call.function() instanceof RankedSet
                    || call.function() instanceof ContainsElements || call.function() instanceof AmountOf;
        }
        boolean undefined = e instanceof Expr.Binary b && (b.operator() == BinaryOperator.DIVIDE
                || b.operator() == BinaryOperator.REMAINDER || b.operator() == BinaryOperator.POWER);
        return !undefined && e.children().stream().allMatch(ConditionCompiler::neverMissing);
    }

    /** The texts that the formula or the species are compared with, if that is what the expression does. */
    private static FormulaList formulas(Expr e) {
        if (e instanceof Expr.In in && isText(in.operand())) {
            return formulas(in.operand(), in.values());
        } else if (e instanceof Expr.Binary b
                && (b.operator() == BinaryOperator.EQUAL || b.operator() == BinaryOperator.NOT_EQUAL)) {
            if (isText(b.left()) && b.right() instanceof Expr.Literal literal) {
                return formulas(b.left(), List.of(literal.value()));
            } else if (isText(b.right()) && b.left() instanceof Expr.Literal literal) {
                return formulas(b.right(), List.of(literal.value()));
            }
        }
        return null;
    }

    private static FormulaList formulas(Expr column, List<Object> texts) {
        return new FormulaList(texts, ((Expr.ColumnRef) column).name().equals("species"));
    }

    private static boolean isText(Expr e) {
        return e instanceof Expr.ColumnRef ref && (ref.name().equals("formula") || ref.name().equals("species"));
    }

    /** The condition of a number of compositions that is compared with a literal; null if that is not what the expression does. */
    private static Condition compared(Expr e, boolean positive) {
        if (!(e instanceof Expr.Binary b)) {
            return null;
        }
        boolean turned = b.left() instanceof Expr.Literal;
        boolean comparable = (turned ? b.right() : b.left()) instanceof Expr.Call call && call.function() instanceof SystemNumber
                && (turned ? b.left() : b.right()) instanceof Expr.Literal literal && literal.value() instanceof Number;
        if (!comparable) {
            return null;
        }
        SystemNumber number = (SystemNumber) ((Expr.Call) (turned ? b.right() : b.left())).function();
        double bound = ((Number) ((Expr.Literal) (turned ? b.left() : b.right())).value()).doubleValue();
        return switch (b.operator()) {
            case GREATER_EQUAL -> tested(number.atLeast(turned ? Math.nextUp(bound) : bound), positive != turned);
            case LESS -> tested(number.atLeast(turned ? Math.nextUp(bound) : bound), positive == turned);
            case GREATER -> tested(number.atLeast(turned ? bound : Math.nextUp(bound)), positive != turned);
            case LESS_EQUAL -> tested(number.atLeast(turned ? bound : Math.nextUp(bound)), positive == turned);
            default -> null;
        };
    }

    private static Condition tested(SystemTest test, boolean positive) {
        return new Condition.Tested(positive ? test : test.negated());
    }

    private static Condition leaf(Expr e, boolean positive) {
        Set<String> columns = new TreeSet<>();
        Set<Element> elements = new TreeSet<>();
        collect(e, columns, elements);
        if (elements.isEmpty() && columns.stream().allMatch(SpaceColumns::isOfSystem)) {
            return new Condition.OfSystem(e, positive);
        } else if (columns.stream().allMatch(SpaceColumns::isOfRatio)) {
            return new Condition.OfRatio(e, new ArrayList<>(elements), positive);
        }
        return null;
    }

    /** The columns an expression depends on; amounts of single elements are kept apart. */
    private static void collect(Expr e, Set<String> columns, Set<Element> elements) {
        if (e instanceof Expr.ColumnRef ref) {
            columns.add(ref.name());
        } else if (e instanceof Expr.Call call && call.function() instanceof AmountOf amount) {
            elements.add(amount.element());
        } else {
            e.children().forEach(c -> collect(c, columns, elements));
        }
    }
}
