package lodestone.stdlib.language;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Column;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.embedding.MoversDistance;
import lodestone.stdlib.formula.FormulaParser;
import lodestone.stdlib.space.AmountOf;
import lodestone.stdlib.space.AnionClassOf;
import lodestone.stdlib.space.ContainsElements;
import lodestone.stdlib.space.FractionOf;

/** The functions of compositions in expressions. */
public final class SpaceFunctions {

    private SpaceFunctions() {
    }

    @ExpressionFunction(usage = "contains(O)", doc = "Whether the composition has all of these elements.",
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..3
                filter       { contains(Li, O) }
            }
            """)
    public static Expr contains(ExpressionScope scope, Object... elements) {
        return elements(scope, ContainsElements.Mode.ALL, "contains", elements);
    }

    @ExpressionFunction(usage = "containsAny(F, Cl, Br, I)", doc = "Whether the composition has at least one of "
            + "these elements.",
            example = """
            show pipeline('some') {
                pool         Li, F, Cl, O
                compositions arity: 2, stoichiometry: 1..2
                filter       { containsAny(F, Cl) }
            }
            """)
    public static Expr containsAny(ExpressionScope scope, Object... elements) {
        return elements(scope, ContainsElements.Mode.ANY, "containsAny", elements);
    }

    @ExpressionFunction(usage = "containsOnly(Li, Zn, O)", doc = "Whether the composition has no other elements "
            + "than these.",
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..3
                filter       { containsOnly(Li, O) }
            }
            """)
    public static Expr containsOnly(ExpressionScope scope, Object... elements) {
        return elements(scope, ContainsElements.Mode.ONLY, "containsOnly", elements);
    }

    private static Expr elements(ExpressionScope scope, ContainsElements.Mode mode, String function, Object[] elements) {
        if (elements.length == 0) {
            throw StudyException.of(Message.MISSING_ARGUMENT, function, "an element");
        }
        ContainsElements condition = new ContainsElements(mode, new LinkedHashSet<>(Elements.of(function, Arrays.asList(elements))));
        return new Expr.Call(condition, CompositionColumns.numbers(scope, function));
    }

    @ExpressionFunction(usage = "n(O)", doc = "Atoms of an element in the formula unit, 0 if it has none.",
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                derive       oxygens: n(O)
            }
            """)
    public static Expr n(ExpressionScope scope, Element element) {
        return new Expr.Call(new AmountOf(element), CompositionColumns.numbersAndAmounts(scope, "n"));
    }

    @ExpressionFunction(usage = "x(O)", doc = "The atomic fraction of an element, 0 to 1.",
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..3
                filter       { x(O) > 0.5 }
            }
            """)
    public static Expr x(ExpressionScope scope, Element element) {
        // A file may have a column of that name with something else in it.
        return scope.schema().find("atoms").filter(Column::hidden).isPresent()
                ? Exprs.binary(BinaryOperator.DIVIDE, n(scope, element), scope.column("atoms"))
                : new Expr.Call(new FractionOf(element), CompositionColumns.numbersAndAmounts(scope, "x"));
    }

    @ExpressionFunction(usage = "anionClass()", doc = "oxide, halide, chalcogenide, pnictide or other, by the "
            + "most electronegative "
            + "element.",
            example = """
            show pipeline('some') {
                pool         Li, N, O, F
                compositions arity: 2, stoichiometry: 1..1
                derive       kind: anionClass()
            }
            """)
    public static Expr anionClass(ExpressionScope scope) {
        return new Expr.Call(new AnionClassOf(), CompositionColumns.numbers(scope, "anionClass"));
    }

    @ExpressionFunction(usage = "elmd('CaTiO3')",
            doc = "The element mover's distance to a formula on the modified Pettifor scale, 0 to 102; missing beyond Lr.",
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                derive       far: elmd('Li2O')
            }
            """)
    public static Expr elmd(ExpressionScope scope, String formula) {
        MoversDistance distance = scope.shared(List.of(MoversDistance.class, formula),
                () -> new MoversDistance(FormulaParser.parse(formula)));
        return new Expr.Call(distance, CompositionColumns.numbersAndAmounts(scope, "elmd"));
    }
}
