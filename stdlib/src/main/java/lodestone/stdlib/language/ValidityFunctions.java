package lodestone.stdlib.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.ScriptScope;
import lodestone.dsl.StudyScript;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.CompositionRows;
import lodestone.stdlib.formula.FormulaParser;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.Order;
import lodestone.stdlib.validity.Alloys;
import lodestone.stdlib.validity.Metallicity;
import lodestone.stdlib.validity.SmactValidity;

/** What SMACT holds to be valid. */
public final class ValidityFunctions {

    private static final List<String> OPTIONS = List.of("paulingTest", "alloys", "metallicity", "metallicityThreshold",
            "oxidationStates", "consensus", "commonality", "includeZero", "mixedValence", "mostCombinations");
    private static final long MOST = 1L << 52;
    private static final String AS_THERE = "as in expressions";

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

    @ExpressionFunction(usage = "smactValidity(mixedValence: true)",
            doc = "Whether a composition is valid by SMACT's smact_validity: one element, or metals alone, or neutral and "
                    + "ordered by some assignment of the oxidation states that the ICSD of 2024 reports.",
            options = {
                @Option(name = "paulingTest", otherwise = "true", doc = "whether cations must lie below anions in Pauling "
                    + "electronegativity"),
                @Option(name = "alloys", otherwise = "true", doc = "whether metals alone are valid, as alloys() has them"),
                @Option(name = "metallicity", otherwise = "false", doc = "whether a high metallicity() is valid"),
                @Option(name = "metallicityThreshold", otherwise = "0.7", doc = "the least that is high, 0 to 1"),
                @Option(name = "oxidationStates", otherwise = "those of the next three", doc = "a table of oxidation states "
                    + "or a file instead; the pool's table does not matter here"),
                @Option(name = "consensus", otherwise = "3", doc = "as that of icsd24"),
                @Option(name = "commonality", otherwise = "'low'", doc = "as that of icsd24"),
                @Option(name = "includeZero", otherwise = "false", doc = "as that of icsd24"),
                @Option(name = "mixedValence", otherwise = "false", doc = "whether atoms of SMACT's 24 elements may take "
                    + "different states"),
                @Option(name = "mostCombinations", otherwise = "1_000_000", doc = "of states, beyond which mixed valence is "
                    + "not looked at, for SMACT gives up there; 0 or null for no limit, which costs nothing")},
            example = """
            show pipeline('iron oxides') {
                pool         Fe, O
                compositions arity: 2, stoichiometry: 1..4
                label        plain: smactValidity(), mixed: smactValidity(mixedValence: true)
            }
            """)
    public static Expr smactValidity(ExpressionScope scope, Options options) {
        SmactValidity validity = validity(options);
        List<Expr> numbers = CompositionColumns.numbers(scope, "smactValidity");
        List<Expr> columns = CompositionColumns.numbersAndAmounts(scope, "smactValidity");
        return columns.size() > 1 ? validity.over(numbers, columns) : new Expr.Call(validity, columns);
    }

    @ScriptFunction(usage = "smactValidity('Fe3O4', mixedValence: true)",
            doc = "Whether a formula is valid by SMACT's smact_validity, with the options of the function in expressions.",
            options = {
                @Option(name = "paulingTest", otherwise = "true", doc = AS_THERE),
                @Option(name = "alloys", otherwise = "true", doc = AS_THERE),
                @Option(name = "metallicity", otherwise = "false", doc = AS_THERE),
                @Option(name = "metallicityThreshold", otherwise = "0.7", doc = AS_THERE),
                @Option(name = "oxidationStates", otherwise = "those of the next three", doc = AS_THERE),
                @Option(name = "consensus", otherwise = "3", doc = AS_THERE),
                @Option(name = "commonality", otherwise = "'low'", doc = AS_THERE),
                @Option(name = "includeZero", otherwise = "false", doc = AS_THERE),
                @Option(name = "mixedValence", otherwise = "false", doc = AS_THERE),
                @Option(name = "mostCombinations", otherwise = "1_000_000", doc = AS_THERE)},
            example = """
            println([smactValidity('Fe3O4'), smactValidity('Fe3O4', mixedValence: true)])
            """)
    public static boolean smactValidity(StudyScript script, Map<String, Object> named, String formula) {
        SmactValidity validity = validity(Options.of("smactValidity", named, OPTIONS));
        ScriptScope.of(script).cites(validity);
        Composition composition = FormulaParser.parse(formula);
        if (!CompositionRows.holds(composition)) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "smactValidity", "amounts up to 255 in the reduced formula", formula);
        }
        return validity.allows(composition);
    }

    @ScriptFunction(usage = "smactValidity('Fe3O4')", doc = "")
    public static boolean smactValidity(StudyScript script, String formula) {
        return smactValidity(script, Map.of(), formula);
    }

    private static SmactValidity validity(Options options) {
        OxidationStates states = OxidationStatesOfScript.option(options, null);
        if (states == null) {
            states = OxidationStates.icsd24(options.get("consensus", Integer.class, 3),
                    options.get("commonality", Object.class, "low"), options.get("includeZero", Boolean.class, false));
        }
        Order order = options.get("paulingTest", Boolean.class, true) ? Order.pauling(0) : null;
        boolean unlimited = options.containsKey("mostCombinations") && options.get("mostCombinations", Object.class, null) == null;
        long most = unlimited ? 0 : options.get("mostCombinations", Long.class, 1_000_000L);
        if (most < 0 || most > MOST) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "smactValidity", "0 to 2^52 as 'mostCombinations'", most);
        }
        double threshold = options.get("metallicityThreshold", Double.class, 0.7);
        return new SmactValidity(new AssignmentRule(states, true, order, Set.of()), options.get("alloys", Boolean.class, true),
                options.get("metallicity", Boolean.class, false) ? threshold : null,
                options.get("mixedValence", Boolean.class, false), most);
    }
}
