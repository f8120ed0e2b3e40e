package lodestone.stdlib.language;

import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.runtime.expr.Expr;
import lodestone.stdlib.validity.Alloys;
import lodestone.stdlib.validity.Metallicity;

/** What SMACT holds to be valid, in expressions. */
public final class ValidityFunctions {

    private ValidityFunctions() {
    }

    @ExpressionFunction(usage = "alloys()",
            doc = "Whether all elements are metals by SMACT's list, which has Ge, Sb and Po but not Pm, Lr and beyond.",
            example = """
            show pipeline('some') {
                pool         Li, Al, O
                compositions arity: 2, stoichiometry: 1..2
                filter       { alloys() || chargeNeutral() }
            }
            """)
    public static Expr alloys(ExpressionScope scope) {
        return new Expr.Call(new Alloys(), CompositionColumns.numbers(scope, "alloys"));
    }

    @ExpressionFunction(usage = "metallicity()",
            doc = "SMACT's score of how metallic a composition is, 0 to 1, from the fractions of metals and of d-block "
                    + "elements, the number of metals, electronegativities and valence electrons; missing beyond Lr.",
            example = """
            show pipeline('some') {
                pool         Al, Fe, Ni, O
                compositions arity: 2, stoichiometry: 1..2
                filter       { metallicity() >= 0.7 }
            }
            """)
    public static Expr metallicity(ExpressionScope scope) {
        return new Expr.Call(new Metallicity(), CompositionColumns.numbersAndAmounts(scope, "metallicity"));
    }
}
