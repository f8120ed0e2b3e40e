package lodestone.runtime.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.expr.Function;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.table.Type;

/** Expressions of a wanted type over the columns of {@link TestTables#EVERY_TYPE}; the same for the same seed. */
public final class RandomExprs {

    private static final List<String> TEXTS = List.of("", "NaCl", "x,y", "null", "Å \u2082 \uD83D\uDC8E", "zz");
    private static final List<Type> TYPES = List.of(Type.BOOL, Type.INT64, Type.FLOAT64, Type.UTF8);

    private final Random random;

    public RandomExprs(long seed) {
        random = new Random(seed);
    }

    /** @param type any but UINT8, UTF8_LIST and NULL, which no operator gives */
    public Expr of(Type type, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return leaf(type);
        } else if (random.nextInt(6) == 0) {
            return choice(type, depth - 1);
        }
        return switch (type.kind()) {
            case BOOL -> condition(depth - 1);
            case INT64 -> integer(depth - 1);
            case FLOAT64 -> real(depth - 1);
            default -> call(new TextCase(random.nextBoolean()), of(Type.UTF8, depth - 1));
        };
    }

    public Expr any(int depth) {
        return of(one(TYPES), depth);
    }

    private Expr leaf(Type type) {
        if (random.nextInt(3) > 0) {
            Type column = type == Type.INT64 && random.nextBoolean() ? Type.UINT8 : type;
            return Exprs.column(TestTables.EVERY_TYPE.column(column.kind().name().toLowerCase(java.util.Locale.ROOT)));
        }
        return random.nextInt(5) == 0 ? new Expr.Literal(null, type) : Exprs.literal(value(type));
    }

    private Object value(Type type) {
        return switch (type.kind()) {
            case BOOL -> random.nextBoolean();
            case INT64 -> random.nextInt(8) == 0 ? random.nextLong() : random.nextInt(5) - 2L;
            case FLOAT64 -> random.nextInt(5) - 2 + random.nextInt(2) / 2.0;
            default -> one(TEXTS);
        };
    }

    private Expr choice(Type type, int depth) {
        Expr condition = of(Type.BOOL, depth);
        Expr a = of(type, depth);
        Expr b = type == Type.FLOAT64 && random.nextInt(3) == 0 ? of(Type.INT64, depth)
                : random.nextInt(4) == 0 ? Expr.Literal.NULL : of(type, depth);
        return random.nextBoolean() ? Exprs.when(condition, a, b) : Exprs.when(condition, b, a);
    }

    private Expr condition(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> Exprs.not(of(Type.BOOL, depth));
            case 1, 2 -> Exprs.binary(one(List.of(BinaryOperator.AND, BinaryOperator.OR)), of(Type.BOOL, depth), of(Type.BOOL, depth));
            case 3 -> Exprs.binary(BinaryOperator.EQUAL, any(depth), Exprs.literal(null));
            case 4 -> in(depth);
            case 5 -> Exprs.contains(Exprs.column(TestTables.EVERY_TYPE.column("utf8_list")), one(TEXTS));
            case 6 -> call(new TextMatch(one(TEXTS), random.nextBoolean()), of(Type.UTF8, depth));
            default -> comparison(depth);
        };
    }

    private Expr comparison(int depth) {
        Type type = one(TYPES);
        Type other = type == Type.INT64 || type == Type.FLOAT64 ? one(List.of(Type.INT64, Type.FLOAT64)) : type;
        return Exprs.binary(one(operators(o -> o.isComparison())), of(type, depth), of(other, depth));
    }

    private Expr in(int depth) {
        Type type = one(TYPES);
        Type other = type == Type.INT64 || type == Type.FLOAT64 ? one(List.of(Type.INT64, Type.FLOAT64)) : type;
        Object[] values = {value(type), value(other), random.nextInt(4) == 0 ? null : value(type)};
        return Exprs.in(of(type, depth), Arrays.asList(values).subList(0, random.nextInt(4)));
    }

    private Expr integer(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> Exprs.negate(of(Type.INT64, depth));
            case 1 -> call(new TextLength(), of(Type.UTF8, depth));
            case 2 -> call(new Rounding(one(List.of(Rounding.Kind.values()))), of(one(List.of(Type.INT64, Type.FLOAT64)), depth));
            default -> Exprs.binary(one(List.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT, BinaryOperator.MULTIPLY,
                    BinaryOperator.REMAINDER)), of(Type.INT64, depth), of(Type.INT64, depth));
        };
    }

    private Expr real(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> Exprs.negate(of(Type.FLOAT64, depth));
            case 1 -> call(new RealFunction(one(List.of(RealFunction.Kind.values()))), of(Type.FLOAT64, depth));
            case 2 -> Exprs.binary(one(List.of(BinaryOperator.DIVIDE, BinaryOperator.POWER)), of(Type.INT64, depth), of(Type.INT64, depth));
            default -> Exprs.binary(one(operators(o -> !o.isComparison() && !o.isLogical())), of(Type.FLOAT64, depth),
                    of(one(List.of(Type.INT64, Type.FLOAT64)), depth));
        };
    }

    private static Expr call(Function function, Expr argument) {
        return new Expr.Call(function, List.of(argument));
    }

    private static List<BinaryOperator> operators(java.util.function.Predicate<BinaryOperator> kind) {
        return Arrays.stream(BinaryOperator.values()).filter(kind).toList();
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
