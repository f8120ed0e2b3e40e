package lodestone.stdlib.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.runtime.expr.Expr;
import lodestone.stdlib.element.Electronegativity;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.MixedValence;
import lodestone.stdlib.rule.Order;

/** The chemical rules in expressions. */
public final class RuleFunctions {

    private RuleFunctions() {
    }

    private static final String AS_THERE = "as that of paulingOrder";
    private static final String SCALE = "of electronegativity: pauling, allen, mulliken, allred-rochow, a file with lines "
            + "'Symbol value', or a map [Li: 0.98, ...]";
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
                @Option(name = "scale", otherwise = "'pauling'", doc = SCALE),
                @Option(name = "repeatAnions", otherwise = "true", doc = "whether an element may occur in two states that "
                    + "are not positive, as species or by mixed valence"),
                @Option(name = "repeatCations", otherwise = "true", doc = "whether an element may occur in two positive "
                    + "states; if neither may be repeated, no element occurs in two states"),
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
            options = {@Option(name = "threshold", otherwise = "0", unit = "units of the scale", doc = AS_THERE),
                @Option(name = "scale", otherwise = "'pauling'", doc = SCALE),
                @Option(name = "repeatAnions", otherwise = "true", doc = AS_THERE),
                @Option(name = "repeatCations", otherwise = "true", doc = AS_THERE),
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
                @Option(name = "threshold", otherwise = "0", unit = "units of the scale", doc = AS_THERE),
                @Option(name = "scale", otherwise = "'pauling'", doc = SCALE),
                @Option(name = "repeatAnions", otherwise = "true", doc = AS_THERE),
                @Option(name = "repeatCations", otherwise = "true", doc = AS_THERE),
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
        Object scale = options.get("scale");
        return new Order(options.get("threshold", Double.class, 0.0),
                scale instanceof Map<?, ?> map ? Electronegativity.of(map)
                        : Electronegativity.of(options.get("scale", String.class, Electronegativity.PAULING.name())),
                options.get("repeatAnions", Boolean.class, true), options.get("repeatCations", Boolean.class, true));
    }

    private static OxidationStates states(ExpressionScope scope, Options options) {
        OxidationStates ofPool = scope.get(OxidationStates.class);
        return OxidationStatesOfScript.option(options, ofPool == null ? OxidationStates.named("smact14") : ofPool);
    }

    private static Expr rule(ExpressionScope scope, String function, AssignmentRule rule) {
        return new Expr.Call(rule, CompositionColumns.numbersAndAmounts(scope, function));
    }
}
