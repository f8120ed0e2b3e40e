package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Schema;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.formula.AnonymousFormula;
import lodestone.stdlib.formula.ChemicalSystem;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;
import lodestone.stdlib.formula.FormulaUnit;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.validity.Alloys;
import lodestone.stdlib.validity.Metallicity;

/** Random conditions over the columns of a space. */
final class RandomExpressions {

    private final Random random;
    private final Schema schema;
    private final Pool pool;
    private final AssignmentRule rule;
    private final CompositionSpace space;

    RandomExpressions(Random random, CompositionSource source, AssignmentRule rule) {
        this.random = random;
        this.schema = source.schema();
        this.space = source.space();
        this.pool = source.space().pool();
        this.rule = rule;
    }

    Expr condition(int depth) {
        if (depth > 0) {
            switch (random.nextInt(5)) {
                case 0: return new Expr.Binary(BinaryOperator.AND, condition(depth - 1), condition(depth - 1));
                case 1: return new Expr.Binary(BinaryOperator.OR, condition(depth - 1), condition(depth - 1));
                case 2: return new Expr.Not(condition(depth - 1));
                case 3: return new Expr.If(condition(depth - 1), condition(depth - 1), condition(depth - 1));
                default: return new Expr.Binary(random.nextBoolean() ? BinaryOperator.EQUAL : BinaryOperator.NOT_EQUAL,
                        condition(depth - 1), condition(depth - 1));
            }
        }
        return switch (random.nextInt(16)) {
            case 0, 1 -> new Expr.Call(rule, columns("znq"));
            case 2 -> new Expr.Call(new ContainsElements(ContainsElements.Mode.values()[random.nextInt(3)],
                    Set.of(element(), Element.Og)), columns("z"));
            case 3 -> compare(column("chiMin"), 0.5 + 3 * random.nextDouble());
            case 4 -> compare(column("chiMax"), 0.5 + 3 * random.nextDouble());
            case 5 -> compare(column("atoms"), 2 + random.nextInt(10));
            case 6 -> compare(column("arity"), 1 + random.nextInt(4));
            case 7 -> compare(new Expr.Call(new AmountOf(element()), columns("znq")), random.nextInt(4));
            case 8 -> compare(column("chiMean"), 0.5 + 3 * random.nextDouble());
            case 9 -> Exprs.in(column("formula"), List.of(formula(), formula(), "nonsense"));
            case 10 -> schema.has("species")
                    ? Exprs.in(column("species"), List.of(row().toString(), row() + " ", "nonsense")) : Expr.Literal.TRUE;
            case 11 -> new Expr.Call(new Alloys(), columns("z"));
            case 12 -> compareEitherWay(new Expr.Call(new Metallicity(), columns("zn")), metallicity());
            case 13 -> equals("anonymous", AnonymousFormula.of(amounts(composition())));
            case 14 -> equals("chemicalSystem", ChemicalSystem.of(composition().elements()));
            default -> new Expr.IsNull(column("chiMin"));
        };
    }

    private Expr compare(Expr left, Number right) {
        BinaryOperator[] operators = {BinaryOperator.LESS, BinaryOperator.GREATER_EQUAL, BinaryOperator.EQUAL, BinaryOperator.NOT_EQUAL};
        return Exprs.binary(operators[random.nextInt(4)], left, Exprs.literal(right));
    }

    private Expr compareEitherWay(Expr number, double bound) {
        BinaryOperator[] operators = {BinaryOperator.LESS, BinaryOperator.LESS_EQUAL, BinaryOperator.GREATER, BinaryOperator.GREATER_EQUAL};
        Expr literal = Exprs.literal(bound);
        boolean turned = random.nextBoolean();
        return Exprs.binary(operators[random.nextInt(4)], turned ? literal : number, turned ? number : literal);
    }

    /** The very score of a composition, where there is one. */
    private double metallicity() {
        Object score = new Metallicity().apply(List.of(Values.Strings.of(List.of(formula()))), 1).get(0);
        return score == null ? 0.5 : (Double) score;
    }

    private Expr equals(String column, String text) {
        return Exprs.binary(random.nextBoolean() ? BinaryOperator.EQUAL : BinaryOperator.NOT_EQUAL, column(column), Exprs.literal(text));
    }

    private Composition composition() {
        return FormulaParser.parse(formula());
    }

    private static int[] amounts(Composition composition) {
        return IntStream.range(0, composition.arity()).map(composition::amount).toArray();
    }

    private Element element() {
        return pool.get(random.nextInt(pool.size()));
    }

    private String formula() {
        return row().formula();
    }

    private FormulaUnit row() {
        return space.at((long) (random.nextDouble() * space.size()));
    }

    private Expr column(String name) {
        return Exprs.column(schema.column(name));
    }

    private List<Expr> columns(String kinds) {
        List<Expr> columns = new ArrayList<>();
        for (char kind : kinds.toCharArray()) {
            for (int j = 1; schema.has("" + kind + j); j++) {
                columns.add(column("" + kind + j));
            }
        }
        return columns;
    }
}
