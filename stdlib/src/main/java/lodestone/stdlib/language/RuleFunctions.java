package lodestone.stdlib.language;

import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.runtime.expr.Expr;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.rule.AssignmentRule;

/** The chemical rules in expressions. */
public final class RuleFunctions {

    private RuleFunctions() {
    }

    @ExpressionFunction(usage = "chargeNeutral()", doc = "Whether some assignment of oxidation states, one an "
            + "element, is neutral. "
            + "Joined to paulingOrder() by & in one expression: whether one assignment is both.",
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..3
                filter       { chargeNeutral() }
            }
            """)
    public static Expr chargeNeutral(ExpressionScope scope) {
        return rule(scope, "chargeNeutral", AssignmentRule.chargeNeutral(states(scope)));
    }

    @ExpressionFunction(usage = "paulingOrder(threshold: 0.1)",
            doc = "Whether some assignment of oxidation states puts every cation below every anion in Pauling "
                    + "electronegativity.",
            options = @Option(name = "threshold", otherwise = "0", unit = "Pauling units", doc = "how far a cation may "
                    + "lie above an anion; with 0 equal values fail"),
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                label        neutral: chargeNeutral(), both: chargeNeutral() & paulingOrder(threshold: 0.1)
            }
            """)
    public static Expr paulingOrder(ExpressionScope scope, Options options) {
        return rule(scope, "paulingOrder", AssignmentRule.paulingOrder(states(scope), options.get("threshold", Double.class, 0.0)));
    }

    @ExpressionFunction(usage = "smact()", doc = "chargeNeutral() & paulingOrder(), the strict test of SMACT.",
            options = @Option(name = "threshold", otherwise = "0", unit = "Pauling units", doc = "as that of paulingOrder"),
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..3
                filter       { smact() }
            }
            """)
    public static Expr smact(ExpressionScope scope, Options options) {
        return rule(scope, "smact", new AssignmentRule(states(scope), true, true, options.get("threshold", Double.class, 0.0)));
    }

    private static OxidationStates states(ExpressionScope scope) {
        OxidationStates states = scope.get(OxidationStates.class);
        return states == null ? OxidationStates.named("smact14") : states;
    }

    private static Expr rule(ExpressionScope scope, String function, AssignmentRule rule) {
        return new Expr.Call(rule, CompositionColumns.numbersAndAmounts(scope, function));
    }
}
