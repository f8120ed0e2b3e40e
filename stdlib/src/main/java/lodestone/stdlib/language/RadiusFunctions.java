package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.radius.Factor;
import lodestone.stdlib.radius.RadiusChoice;
import lodestone.stdlib.radius.RadiusOf;
import lodestone.stdlib.radius.ShannonRadii;
import lodestone.stdlib.radius.SiteCharge;
import lodestone.stdlib.template.Template;

/** Radii of ions, and what they say of perovskites. */
public final class RadiusFunctions {

    private static final List<String> RADIUS = List.of("coordination", "geometry", "spin", "kind", "nearest");
    private static final int MOST_NEIGHBORS = 14;
    private static final String STATES = "a table of oxidation states, a file, or icsd24(...)";

    private RadiusFunctions() {
    }

    /**
     * A radius of an ion, in angstrom.
     *
     * @throws StudyException NOT_A_SPECIES, UNKNOWN_ELEMENT, MISSING_ARGUMENT, UNKNOWN_CHOICE, or NO_RADIUS, which says what
     *                        there is
     */
    @ScriptFunction(usage = "shannonRadius('Fe3+', coordination: 6)", doc = "The radius of an ion in angstrom, by Shannon (1976).",
            options = {@Option(name = "coordination", doc = "the number of neighbours, 1 to 14; must be given"),
                @Option(name = "geometry", otherwise = "''", doc = "square or pyramidal, where it is not the usual one"),
                @Option(name = "spin", otherwise = "'high'", doc = "high or low, where both are tabulated"),
                @Option(name = "kind", otherwise = "'ionic'", doc = "ionic (effective ionic radius) or crystal"),
                @Option(name = "nearest", otherwise = "false", doc = "whether the nearest coordination does if this one is "
                    + "not tabulated")},
            example = """
            println shannonRadius('Fe3+', coordination: 6, spin: 'low')
            println shannonRadius('Gd3+', coordination: 12, nearest: true)
            """)
    public static double shannonRadius(StudyScript script, Map<String, Object> named, String ion) {
        ScriptScope.of(script).cites(ShannonRadii::citations);
        return ShannonRadii.table().get(Species.of(ion), choice(Options.of("shannonRadius", named, RADIUS)));
    }

    @ExpressionFunction(usage = "shannonRadius(siteA, charge: 2, coordination: 12)", doc = "The radius of ions in angstrom, by "
            + "Shannon (1976): of a column of symbols and a charge, or of ions as 'Fe3+'; missing where the table has none.",
            options = {@Option(name = "charge", unit = "elementary charges", doc = "a number or a column; none for ions with theirs"),
                @Option(name = "coordination", doc = "the number of neighbours, 1 to 14; must be given"),
                @Option(name = "geometry", otherwise = "''", doc = "square or pyramidal, where it is not the usual one"),
                @Option(name = "spin", otherwise = "'high'", doc = "high or low, where both are tabulated"),
                @Option(name = "kind", otherwise = "'ionic'", doc = "ionic (effective ionic radius) or crystal"),
                @Option(name = "nearest", otherwise = "false", doc = "whether the nearest coordination does if this one is "
                    + "not tabulated")},
            example = """
            show pipeline('some') {
                compositions template: 'ABO3', A: Mg..Sr, B: Ti
                derive       r: shannonRadius(siteA, charge: 2, coordination: 12)
            }
            """)
    public static Expr shannonRadius(ExpressionScope scope, Options options, Expr ion) {
        if (ion.type() != Type.UTF8) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "shannonRadius", "a column of symbols, or an ion as 'Fe3+'", ion);
        }
        requireIon(scope, ion, options.containsKey("charge"));
        List<Expr> arguments = new ArrayList<>(List.of(ion));
        if (options.containsKey("charge")) {
            Expr charge = options.get("charge", Expr.class, null);
            if (charge.type() != Type.INT64 && charge.type() != Type.UINT8) {
                throw StudyException.of(Message.WRONG_ARGUMENT, "shannonRadius", "a whole number as 'charge'", options.get("charge"));
            }
            arguments.add(charge);
        }
        return new Expr.Call(new RadiusOf(choice(options)), arguments);
    }

    /** A text that is no ion, and the symbols of a template without a charge, would be missing in every row. */
    private static void requireIon(ExpressionScope scope, Expr ion, boolean hasCharge) {
        Template template = scope.get(Template.class);
        if (ion instanceof Expr.Literal literal && hasCharge) {
            Element.of((String) literal.value());
        } else if (ion instanceof Expr.Literal literal) {
            Species.of((String) literal.value());
        } else if (!hasCharge && template != null && ion instanceof Expr.ColumnRef column
                && template.sites().stream().anyMatch(site -> site.column().equals(column.name()))) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "shannonRadius", "'charge', as in charge: 2");
        }
    }

    private static RadiusChoice choice(Options options) {
        if (!options.containsKey("coordination")) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "shannonRadius", "'coordination', as in coordination: 6");
        }
        int coordination = options.get("coordination", Integer.class, 0);
        if (coordination < 1 || coordination > MOST_NEIGHBORS) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "shannonRadius",
                    "a whole number from 1 to " + MOST_NEIGHBORS + " as 'coordination'", coordination);
        }
        return new RadiusChoice(coordination, options.get("geometry", String.class, ""),
                options.get("spin", String.class, "high"), options.get("kind", String.class, "ionic"),
                options.get("nearest", Boolean.class, false));
    }

    @ExpressionFunction(usage = "toleranceFactor('goldschmidt')", doc = "Of a template ABX3 or A2BB'X6 by Shannon's radii: "
            + "'goldschmidt', (rA + rX) / (sqrt(2) (rB + rX)), or 'bartel', below 4.18 for perovskites.",
            options = {@Option(name = "charges", otherwise = "[:]", unit = "elementary charges", doc = "charges that are known, as "
                    + "[A: 2, B: 4]; the others are the neutral ones of the oxidation states that Bartel et al. would choose, "
                    + "see siteCharge"),
                @Option(name = "oxidationStates", otherwise = "those of the pool, or 'smact14'", doc = STATES),
                @Option(name = "coordination", otherwise = "[A: 12, B: 6, O: 6]", doc = "the neighbours of members of the template"),
                @Option(name = "nearest", otherwise = "false", doc = "whether the nearest coordination does if one is not "
                    + "tabulated, as in the paper of Bartel et al."),
                @Option(name = "spin", otherwise = "'high'", doc = "high or low, where both are tabulated"),
                @Option(name = "radii", otherwise = "'ionic'", doc = "ionic (effective ionic radii) or crystal")},
            example = """
            show pipeline('titanates') {
                compositions template: 'ABO3', A: [Ca, Sr, Ba], B: Ti
                derive       t: toleranceFactor('goldschmidt'), tau: toleranceFactor('bartel', nearest: true)
            }
            """)
    public static Expr toleranceFactor(ExpressionScope scope, Options options, String factor) {
        return TemplateIons.factor(scope, "toleranceFactor", Factor.tolerance(factor), options);
    }

    @ExpressionFunction(usage = "octahedralFactor()", doc = "Of a template ABX3 or A2BB'X6 by Shannon's radii: rB / rX, "
            + "above 0.414 where X can be an octahedron around B.",
            options = {@Option(name = "charges", otherwise = "[:]", unit = "elementary charges", doc = "as those of toleranceFactor"),
                @Option(name = "oxidationStates", otherwise = "those of the pool, or 'smact14'", doc = STATES),
                @Option(name = "coordination", otherwise = "[A: 12, B: 6, O: 6]", doc = "as that of toleranceFactor"),
                @Option(name = "nearest", otherwise = "false", doc = "as that of toleranceFactor"),
                @Option(name = "spin", otherwise = "'high'", doc = "high or low, where both are tabulated"),
                @Option(name = "radii", otherwise = "'ionic'", doc = "ionic (effective ionic radii) or crystal")},
            example = """
            show pipeline('titanates') {
                compositions template: 'ABO3', A: Sr, B: Ti..Fe
                derive       mu: octahedralFactor()
            }
            """)
    public static Expr octahedralFactor(ExpressionScope scope, Options options) {
        return TemplateIons.factor(scope, "octahedralFactor", Factor.OCTAHEDRAL, options);
    }

    @ExpressionFunction(usage = "siteCharge('B')", doc = "The charge of an ion of the template, as toleranceFactor takes it: of all "
            + "neutral charges with Shannon radii those that Bartel et al. would choose; the last member is the anion.",
            options = {@Option(name = "charges", otherwise = "[:]", unit = "elementary charges", doc = "charges that are known, as "
                    + "[A: 2]; of the others the usual ones if they can be (alkali metals and Ag 1, alkaline earths 2, Al, Ga, In, Sc, "
                    + "Y and lanthanides but Ce 3), then the least different for cations with electronegativities within 10 %, else "
                    + "the most different, then higher ones on the less electronegative cations"),
                @Option(name = "oxidationStates", otherwise = "those of the pool, or 'smact14'", doc = STATES)},
            example = """
            show pipeline('some') {
                compositions template: 'ABO3', A: [Sr, La, Bi], B: Mn
                derive       charge: siteCharge('B')
            }
            """)
    public static Expr siteCharge(ExpressionScope scope, Options options, String site) {
        TemplateIons ions = TemplateIons.of(scope, "siteCharge");
        int member = ions.member(site, "siteCharge");
        return new Expr.Call(new SiteCharge(ions.charges(options), member), ions.sites());
    }
}
