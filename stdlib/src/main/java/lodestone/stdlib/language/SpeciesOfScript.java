package lodestone.stdlib.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.ScriptScope;
import lodestone.dsl.StudyScript;
import lodestone.runtime.message.Message;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.element.SpeciesPool;

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
     * @throws lodestone.runtime.message.StudyException EMPTY_POOL, UNKNOWN_OXIDATION_STATES, UNKNOWN_ELEMENT
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
        Options options = new Options("species", named);
        OxidationStates states = OxidationStatesOfScript.option(options, OxidationStates.named("smact14"));
        List<Element> chosen = Elements.of("species", List.of(elements));
        boolean includeZero = options.get("includeZero", Boolean.class, false);
        SpeciesPool pool = SpeciesPool.of(chosen, states, includeZero);
        ScriptScope scope = ScriptScope.of(script);
        scope.cites(states);
        List<Element> without = chosen.stream().distinct().filter(e -> pool.members(e).length == 0).toList();
        if (!without.isEmpty()) {
            scope.notice(Message.NO_SPECIES_OF.text(without.stream().map(Element::symbol).collect(Collectors.joining(", ")),
                    states.name(), without.size() == 1 ? "it" : "them"));
        }
        return pool;
    }
}
