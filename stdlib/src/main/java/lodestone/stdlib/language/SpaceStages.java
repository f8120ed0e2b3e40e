package lodestone.stdlib.language;

import java.util.List;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.PipelineScope;
import lodestone.dsl.Stage;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.element.SpeciesPool;
import lodestone.stdlib.space.CompositionSource;
import lodestone.stdlib.space.CompositionSpace;

/** The stages of composition spaces. */
public final class SpaceStages {

    private SpaceStages() {
    }

    @Stage(usage = "pool H..Lr, oxidationStates: 'smact14'",
            doc = "Names the elements that compositions are made of: symbols, ranges by atomic number, lists of these; or species: "
                    + "'Fe2+', 'Fe3+', 'O2-', or species(H..Lr, oxidationStates: 'smact14').",
            options = {@Option(name = "oxidationStates", otherwise = "'smact14'", doc = "a table of oxidation states "
                    + "(smact14, icsd16, icsd24, pymatgen_sp, wiki), a file with lines 'Symbol state state ...', or icsd24(...)"),
                @Option(name = "except", otherwise = "[]", doc = "elements to leave out")},
            example = """
            show pipeline('no fluorides') {
                pool         Li, N..F, oxidationStates: 'icsd24', except: F
                compositions arity: 2, stoichiometry: 1..3
                filter       { chargeNeutral() }
            }
            """)
    public static void pool(PipelineScope scope, Options options, Object... elements) {
        scope.requireFirst();
        Pool pool = PoolMembers.of("pool", List.of(elements));
        if (options.containsKey("except")) {
            List<Element> except = Elements.of("pool", List.of(options.get("except")));
            pool = pool instanceof SpeciesPool species ? species.without(except) : ((ElementPool) pool).without(except);
        }
        scope.put(Pool.class, pool);
        if (pool instanceof SpeciesPool && options.containsKey("oxidationStates")) {
            throw StudyException.of(Message.STATES_OF_SPECIES, options.get("oxidationStates"));
        }
        scope.put(OxidationStates.class, pool instanceof SpeciesPool species ? OxidationStates.of(species.species())
                : OxidationStatesOfScript.option(options, OxidationStates.named("smact14")));
    }

    @Stage(usage = "compositions arity: 2, stoichiometry: 1..8",
            doc = "All reduced compositions of the pool's elements, or of its species; rows are made only where they are asked for. "
                    + "With a template ('ABO3', 'A2B2O7', 'AxByO3'): all of that form, with different elements on different sites.",
            options = {@Option(name = "arity", doc = "the number of elements, or of species, a range (2..4) or a list of such numbers; "
                    + "must be given without a template"),
                @Option(name = "stoichiometry", unit = "atoms per formula unit", doc = "the amounts each element "
                    + "may have, a range within 1..32; must be given, but for a template with fixed amounts"),
                @Option(name = "template", doc = "element symbols are elements, other capital letters sites; B is a site beside A, "
                    + "C beside A and B, and any letter that an option names; amounts are numbers, or x, y, z, n for any amount"),
                @Option(name = "A", pattern = "[A-Z]", otherwise = "the pool's elements", doc = "the elements on the template's site "
                    + "A: one, a list or a range; and so B, C, M, X and every other site")},
            example = """
            def oxides = pipeline('oxides') {
                pool         Li, Zn, O
                compositions arity: 2..3, stoichiometry: 1..4
            }
            show oxides.tally('arity')
            """)
    public static void compositions(PipelineScope scope, Options options) {
        scope.requireFirst();
        Pool pool = scope.get(Pool.class);
        TemplateSites.requireKnown(options);
        if (options.containsKey("template")) {
            Source rows = TemplateSites.source(scope, pool, options);
            scope.set(new Plan.Scan(rows, ScanRequest.all(rows), scope.at()));
            return;
        }
        scope.require(pool != null, "there is no 'pool' before it");
        CompositionSpace space = new CompositionSpace(pool, WholeNumbers.arities(options.get("arity"), pool.size()),
                WholeNumbers.stoichiometry(options.get("stoichiometry")));
        scope.put(CompositionSpace.class, space);
        CompositionSource source = new CompositionSource(space);
        scope.set(new Plan.Scan(source, ScanRequest.all(source), scope.at()));
    }

    @Stage(usage = "categorize()", doc = "Adds the column 'category': standard (allowed and known), missing "
            + "(allowed, not known), "
            + "interesting (known, not allowed) or unlikely (neither).",
            options = {@Option(name = "allowed", otherwise = "'allowed'", doc = "the column that says what is allowed"),
                @Option(name = "known", otherwise = "'known'", doc = "the column that says what is known")},
            example = """
            def oxides = pipeline('oxides') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..4
                label        allowed: smact(), known: formulas()
                categorize()
            }
            show oxides.tally('category')
            """)
    public static void categorize(PipelineScope scope, Options options) {
        Expr allowed = condition(scope, options.get("allowed", String.class, "allowed"));
        Expr known = condition(scope, options.get("known", String.class, "known"));
        Expr category = Exprs.when(allowed,
                Exprs.when(known, Exprs.literal("standard"), Exprs.literal("missing")),
                Exprs.when(known, Exprs.literal("interesting"), Exprs.literal("unlikely")));
        scope.derive("category", category);
    }

    private static Expr condition(PipelineScope scope, String column) {
        Plan input = scope.input();
        scope.require(input.schema().has(column), "it needs a column '" + column + "', made by 'label " + column + ": ...'");
        Expr expr = Exprs.column(input.schema().column(column));
        if (expr.type() != Type.BOOL) {
            throw StudyException.of(Message.NOT_A_CONDITION, expr, expr.type());
        }
        return expr;
    }
}
