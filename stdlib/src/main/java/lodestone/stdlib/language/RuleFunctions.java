package lodestone.stdlib.language;

import java.util.List;
import java.util.Set;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.runtime.expr.Expr;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.MixedValence;
import lodestone.stdlib.rule.Order;

/** The chemical rules in expressions. */
public final class RuleFunctions {

    private RuleFunctions() {
    }

    private static final String STATES = "a table of oxidation states, a file, or icsd24(...)";

    @ExpressionFunction(usage = "chargeNeutral(oxidationStates: 'icsd24')", doc = "Whether some assignment of oxidation "
            + "states, one an element, is neutral. "
            + "Joined to paulingOrder() by & in one expression: whether one assignment is both.",
            options = @Option(name = "oxidationStates", otherwise = "those of the pool", doc = STATES),
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..3
                filter       { chargeNeutral() }
            }
            """)
    public static Expr chargeNeutral(ExpressionScope scope, Options options) {
        return rule(scope, "chargeNeutral", AssignmentRule.chargeNeutral(states(scope, options)));
    }

    @ExpressionFunction(usage = "paulingOrder(threshold: 0.1)",
            doc = "Whether some assignment of oxidation states puts every cation below every anion in "
                    + "electronegativity.",
            options = {@Option(name = "threshold", otherwise = "0", unit = "units of the scale", doc = "how far a cation may "
                    + "lie above an anion; with 0 equal values fail"),
                @Option(name = "oxidationStates", otherwise = "those of the pool", doc = STATES)},
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                label        neutral: chargeNeutral(), both: chargeNeutral() & paulingOrder(threshold: 0.1)
            }
            """)
    public static Expr paulingOrder(ExpressionScope scope, Options options) {
        return rule(scope, "paulingOrder", new AssignmentRule(states(scope, options), false, order(options), Set.of()));
    }

    @ExpressionFunction(usage = "smact()", doc = "chargeNeutral() & paulingOrder(), the strict test of SMACT.",
            options = {@Option(name = "threshold", otherwise = "0", unit = "units of the scale", doc = "as that of paulingOrder"),
                @Option(name = "oxidationStates", otherwise = "those of the pool", doc = STATES)},
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..3
                filter       { smact() }
            }
            """)
    public static Expr smact(ExpressionScope scope, Options options) {
        return rule(scope, "smact", new AssignmentRule(states(scope, options), true, order(options), Set.of()));
    }

    @ExpressionFunction(usage = "mixedValence(Fe, Mn)", doc = "As smact(), but atoms of one element may take different "
            + "states if it is one of those named (without names SMACT's 24: Fe, Mn, Co, Cu, Ni, V, Ti, Cr, Nb, Mo, W, Re, "
            + "Ru, Os, Pd, Ag, Au, Sn, Sb, Bi, Ce, Eu, Yb, U); exact for any amounts.",
            options = {@Option(name = "order", otherwise = "true", doc = "whether cations must lie below anions in "
                    + "electronegativity"),
                @Option(name = "threshold", otherwise = "0", unit = "units of the scale", doc = "as that of paulingOrder"),
                @Option(name = "oxidationStates", otherwise = "those of the pool", doc = STATES)},
            example = """
            show pipeline('iron oxides') {
                pool         Fe, O
                compositions arity: 2, stoichiometry: 1..4
                label        plain: smact(), mixed: mixedValence()
                filter       { mixed }
            }
            """)
    public static Expr mixedValence(ExpressionScope scope, Options options, Object... elements) {
        Set<Element> mixed = elements.length == 0 ? MixedValence.ELEMENTS
                : Set.copyOf(Elements.of("mixedValence", List.of(elements)));
        Order order = options.get("order", Boolean.class, true) ? order(options) : null;
        return rule(scope, "mixedValence", new AssignmentRule(states(scope, options), true, order, mixed));
    }

    private static Order order(Options options) {
        return Order.pauling(options.get("threshold", Double.class, 0.0));
    }

    private static OxidationStates states(ExpressionScope scope, Options options) {
        OxidationStates ofPool = scope.get(OxidationStates.class);
        return OxidationStatesOfScript.option(options, ofPool == null ? OxidationStates.named("smact14") : ofPool);
    }

    private static Expr rule(ExpressionScope scope, String function, AssignmentRule rule) {
        return new Expr.Call(rule, CompositionColumns.numbersAndAmounts(scope, function));
    }
}
