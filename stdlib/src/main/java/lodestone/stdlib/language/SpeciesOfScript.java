package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.ScriptScope;
import lodestone.dsl.StudyScript;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.assignment.Assignment;
import lodestone.stdlib.assignment.AssignmentsOf;
import lodestone.stdlib.assignment.PairLikelihood;
import lodestone.stdlib.assignment.PairTable;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.element.SpeciesPool;
import lodestone.stdlib.formula.FormulaParser;

/** What scripts can ask of species outside of pipelines. */
public final class SpeciesOfScript {

    private SpeciesOfScript() {
    }

    @ScriptFunction(usage = "pool species(H..Lr)", doc = "", isArgument = true)
    public static SpeciesPool species(StudyScript script, Object... elements) {
        return species(script, Map.of(), elements);
    }

    /**
     * All oxidation states of some elements as species, for {@code pool}.
     *
     * @param named oxidationStates (smact14) and includeZero (false)
     * @throws StudyException EMPTY_POOL, NO_SPECIES, UNKNOWN_OXIDATION_STATES, UNKNOWN_ELEMENT
     */
    @ScriptFunction(usage = "pool species(H..Lr, oxidationStates: 'smact14')",
            doc = "Every oxidation state of some elements as a species, for 'pool': Fe2+ and Fe3+ are two members of the pool, "
                    + "and Fe3O4 is a ternary.",
            options = {@Option(name = "oxidationStates", otherwise = "'smact14'", doc = "a table of oxidation states, a file, "
                    + "or icsd24(...)"),
                @Option(name = "includeZero", otherwise = "false", doc = "whether state 0, where the table has it, makes a "
                    + "species too")},
            isArgument = true,
            example = """
            def oxides = pipeline('iron oxides') {
                pool         species(Fe, O, oxidationStates: 'icsd24')
                compositions arity: 2..3, stoichiometry: 1..4
                filter       { chargeNeutral() & paulingOrder() }
            }
            show oxides
            println oxides.space.rank('Fe2+ Fe3+2 O2-4')
            """)
    public static SpeciesPool species(StudyScript script, Map<String, Object> named, Object... elements) {
        Options options = Options.of("species", named, List.of("oxidationStates", "includeZero"));
        OxidationStates states = OxidationStatesOfScript.option(options, OxidationStates.named("smact14"));
        List<Element> chosen = Elements.of("species", List.of(elements));
        boolean includeZero = options.get("includeZero", Boolean.class, false);
        List<Element> without = chosen.stream().distinct()
                .filter(e -> Arrays.stream(states.states(e)).noneMatch(q -> q != 0 || includeZero)).toList();
        String names = without.stream().map(Element::symbol).collect(Collectors.joining(", "));
        if (!without.isEmpty() && without.containsAll(chosen)) {
            throw StudyException.of(Message.NO_SPECIES, names, states.name());
        } else if (!without.isEmpty()) {
            ScriptScope.of(script).notice(Message.SPECIES_LEFT_OUT.text(names, states.name()));
        }
        ScriptScope.of(script).cites(states);
        return SpeciesPool.of(chosen, states, includeZero);
    }

    @ScriptFunction(usage = "assignments('Fe3O4')", doc = "")
    public static List<Map<String, Object>> assignments(StudyScript script, String formula) {
        return assignments(script, Map.of(), formula);
    }

    /**
     * The assignments of oxidation states that make a formula allowed, best first.
     *
     * @param named most (10), mixedValence (false), formulaUnits (1) and oxidationStates (icsd24)
     * @return rows of assignment, likelihood and pairLikelihood
     * @throws StudyException NOT_A_FORMULA, TOO_MANY_ATOMS, UNKNOWN_OXIDATION_STATES
     */
    @ScriptFunction(usage = "assignments('Fe3O4', mixedValence: true)",
            doc = "The assignments of oxidation states that make a formula allowed, as a table: their likelihood is the product "
                    + "over the elements of the share of the state in the element's counted states, its geometric mean over the "
                    + "atoms where they differ; pairLikelihood is that of SMACT beside the anion.",
            options = {@Option(name = "most", otherwise = "10", doc = "how many at most, 1 to 1000"),
                @Option(name = "mixedValence", otherwise = "false", doc = "whether atoms of one element may take different states: "
                    + "true for SMACT's 24 elements, or a list of elements"),
                @Option(name = "formulaUnits", otherwise = "1", doc = "how many formula units have the states together, 1 to 8: in "
                    + "two of Cs2SbCl6 one Sb may be 3+ and the other 5+"),
                @Option(name = "oxidationStates", otherwise = "'icsd24'", doc = "a table of oxidation states, a file, or "
                    + "icsd24(...); only those of the ICSD of 2024 have counts")},
            example = """
            show assignments('Fe3O4', mixedValence: true)
            show assignments('CuFeS2', oxidationStates: 'smact14', most: 3)
            """)
    public static List<Map<String, Object>> assignments(StudyScript script, Map<String, Object> named, String formula) {
        Options options = Options.of("assignments", named, List.of("most", "mixedValence", "formulaUnits", "oxidationStates"));
        AssignmentsOf function = SpeciesFunctions.of(options, OxidationStatesOfScript.option(options, OxidationStates.named("icsd24")));
        ScriptScope.of(script).cites(function);
        ScriptScope.of(script).cites(new PairLikelihood());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Assignment found : function.finder().of(FormulaParser.parse(formula))) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("assignment", found.species().toString());
            row.put("likelihood", found.likelihood());
            row.put("pairLikelihood", PairTable.shipped().likelihood(List.copyOf(found.species().amounts().keySet())));
            rows.add(row);
        }
        return rows;
    }
}
