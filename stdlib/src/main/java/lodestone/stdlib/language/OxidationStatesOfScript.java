package lodestone.stdlib.language;

import java.util.List;
import java.util.Map;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.StudyScript;
import lodestone.stdlib.element.OxidationStates;

/** Oxidation states as scripts name them: a shipped table, a file, or what {@code icsd24(...)} gives. */
public final class OxidationStatesOfScript {

    private static final List<String> OPTIONS = List.of("consensus", "commonality", "includeZero");
    private static final String DOC = "Oxidation states by how often the ICSD of 2024 reports them, for the option "
            + "'oxidationStates' of pools and rules; the same as SMACT's filter.";

    private OxidationStatesOfScript() {
    }

    /** The option {@code oxidationStates}. @throws StudyException UNKNOWN_OXIDATION_STATES, or what is wrong with the file */
    static OxidationStates option(Options options, OxidationStates otherwise) {
        Object given = options.get("oxidationStates");
        if (given instanceof OxidationStates states) {
            return states;
        }
        return given == null ? otherwise : OxidationStates.of(options.get("oxidationStates", String.class, null));
    }

    @ScriptFunction(usage = "icsd24(consensus: 3, commonality: 'medium', includeZero: false)", doc = DOC, isArgument = true,
            options = {@Option(name = "consensus", otherwise = "3", doc = "the least number of reports of a state"),
                @Option(name = "commonality", otherwise = "'low'", doc = "the least share of a state in its element's "
                    + "reports: low (0 %), medium (10 %), high (50 %), main (the most reported state only), or a number",
                    unit = "percent"),
                @Option(name = "includeZero", otherwise = "false", doc = "whether state 0 counts")},
            example = """
            show pipeline('common states') {
                pool         Li, Fe, O, oxidationStates: icsd24(commonality: 'medium')
                compositions arity: 2, stoichiometry: 1..3
                filter       { smact() }
            }
            """)
    public static OxidationStates icsd24(StudyScript script, Map<String, Object> named) {
        return icsd24(Options.of("icsd24", named, OPTIONS));
    }

    @ScriptFunction(usage = "icsd24()", doc = "", isArgument = true)
    public static OxidationStates icsd24(StudyScript script) {
        return icsd24(script, Map.of());
    }

    @ExpressionFunction(usage = "icsd24(consensus: 3, commonality: 'medium', includeZero: false)", doc = DOC,
            options = {@Option(name = "consensus", otherwise = "3", doc = "the least number of reports of a state"),
                @Option(name = "commonality", otherwise = "'low'", doc = "the least share of a state in its element's "
                    + "reports: low (0 %), medium (10 %), high (50 %), main (the most reported state only), or a number",
                    unit = "percent"),
                @Option(name = "includeZero", otherwise = "false", doc = "whether state 0 counts")},
            example = """
            show pipeline('some') {
                pool         Li, Fe, O
                compositions arity: 2, stoichiometry: 1..3
                label        common: smact(oxidationStates: icsd24(commonality: 'high')),
                             reported: smact(oxidationStates: icsd24(consensus: 1))
            }
            """)
    public static OxidationStates icsd24(ExpressionScope scope, Options options) {
        return icsd24(options);
    }

    private static OxidationStates icsd24(Options options) {
        return OxidationStates.icsd24(options.get("consensus", Integer.class, 3),
                options.get("commonality", Object.class, "low"), options.get("includeZero", Boolean.class, false));
    }
}
