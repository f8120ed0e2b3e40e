package lodestone.stdlib.language;

import java.util.List;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.stdlib.descriptor.ElementProperty;
import lodestone.stdlib.descriptor.ElementStatistic;
import lodestone.stdlib.descriptor.HarrisonGap;
import lodestone.stdlib.descriptor.Statistic;
import lodestone.stdlib.element.Element;

/** Numbers of compositions from the figures of their elements; missing where an element has no figure. */
public final class DescriptorFunctions {

    static final List<String> WEIGHTS = List.of("atoms", "mass");
    static final List<String> SCALES = List.of("mulliken", "pauling");
    static final List<String> MARKETS = List.of("production", "reserves");

    /** Brings Pauling's scale to about Mulliken's in eV: Nethercot 1974, doi 10.1103/PhysRevLett.33.1088. */
    private static final double EV_PER_PAULING_UNIT = 2.86;

    private DescriptorFunctions() {
    }

    @ExpressionFunction(usage = "elementProperty('density', 'mean', weights: 'mass')",
            doc = "A statistic of a figure of the elements: mean (if none is named), geometric, min, max, range, or sum over "
                    + "the formula unit. Figures: number, mass (u), group, period, covalentRadius (pm), electronegativity "
                    + "(Pauling), mullikenElectronegativity, ionizationEnergy, electronAffinity, pEigenvalue, sEigenvalue (eV), "
                    + "valenceElectrons, hhiProduction, hhiReserves, crustalAbundance (mg/kg), density (of the solid, g/cm3), "
                    + "metal, dBlock (0 or 1). Missing where an element has none.",
            options = @Option(name = "weights", otherwise = "'atoms'", doc = "what means weigh elements by: atoms or mass"),
            example = """
            show pipeline('some') {
                pool         Al, Ti, Ni
                compositions arity: 2, stoichiometry: 1..3
                derive       density: elementProperty('density'), heaviest: elementProperty('mass', 'max')
            }
            """)
    public static Expr elementProperty(ExpressionScope scope, Options options, String property, String statistic) {
        boolean byMass = choice("weights", WEIGHTS, options.get("weights", String.class, "atoms")).equals("mass");
        return call(scope, "elementProperty", ElementProperty.named(property), Statistic.named(statistic), byMass);
    }

    @ExpressionFunction(usage = "elementProperty('density')", doc = "")
    public static Expr elementProperty(ExpressionScope scope, Options options, String property) {
        return elementProperty(scope, options, property, Statistic.MEAN.label());
    }

    @ExpressionFunction(usage = "compoundElectronegativity()",
            doc = "The electronegativity of a compound in eV: the geometric mean over its atoms of Mulliken's (ionization "
                    + "energy + electron affinity) / 2, or of 2.86 times Pauling's, as SMACT's compound_electroneg.",
            options = @Option(name = "scale", otherwise = "'mulliken'", doc = "mulliken, which is missing for elements without "
                    + "a known electron affinity, such as Mg and Zn; or pauling"),
            example = """
            show pipeline('some') {
                pool         Ti, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                derive       chi: compoundElectronegativity(scale: 'pauling')
            }
            """)
    public static Expr compoundElectronegativity(ExpressionScope scope, Options options) {
        String scale = choice("electronegativity scale", SCALES, options.get("scale", String.class, "mulliken"));
        if (scale.equals("mulliken")) {
            return call(scope, "compoundElectronegativity", ElementProperty.MULLIKEN_ELECTRONEGATIVITY, Statistic.GEOMETRIC, false);
        }
        return Exprs.binary(BinaryOperator.MULTIPLY, Exprs.literal(EV_PER_PAULING_UNIT),
                call(scope, "compoundElectronegativity", ElementProperty.ELECTRONEGATIVITY, Statistic.GEOMETRIC, false));
    }

    @ExpressionFunction(usage = "valenceElectrons()",
            doc = "Valence electrons per atom, as SMACT's valence_electron_count: s and d electrons count in the d block, s and "
                    + "p in the p block, all beyond the noble gas in the s and f blocks; known up to berkelium.",
            example = """
            show pipeline('some') {
                pool         Al, Fe, Ni
                compositions arity: 2, stoichiometry: 1..2
                derive       vec: valenceElectrons()
            }
            """)
    public static Expr valenceElectrons(ExpressionScope scope) {
        return call(scope, "valenceElectrons", ElementProperty.VALENCE_ELECTRONS, Statistic.MEAN, false);
    }

    @ExpressionFunction(usage = "harrisonGap(1.98, cation: Zn, anion: O)",
            doc = "Harrison's estimate of the band gap in eV from atomic s and p states and the distance of cation and anion "
                    + "in angstrom, a number or a column (2.0 if none is given), as SMACT's band_gap_Harrison; negative "
                    + "stands for a metal. Missing where the cation or the anion is not unique or has no states.",
            options = {
                @Option(name = "cation", doc = "else, of the elements beside the anion, that with the most atoms"),
                @Option(name = "anion", doc = "else the element of the highest Pauling electronegativity")},
            example = """
            show pipeline('some') {
                pool         Mg, Zn, S, O
                compositions arity: 2, stoichiometry: 1..1
                derive       gap: harrisonGap(1.98)
            }
            """)
    public static Expr harrisonGap(ExpressionScope scope, Options options, Expr distance) {
        if (!distance.type().isNumeric()) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "harrisonGap", "a distance in angstrom", distance);
        } else if (distance instanceof Expr.Literal literal && ((Number) literal.value()).doubleValue() <= 0) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "harrisonGap", "a distance above 0 angstrom", distance);
        }
        HarrisonGap gap = new HarrisonGap(options.get("cation", Element.class, null), options.get("anion", Element.class, null));
        List<Expr> arguments = CompositionColumns.numbersAndAmounts(scope, "harrisonGap");
        arguments.add(distance);
        return new Expr.Call(gap, arguments);
    }

    @ExpressionFunction(usage = "harrisonGap()", doc = "")
    public static Expr harrisonGap(ExpressionScope scope, Options options) {
        return harrisonGap(scope, options, Exprs.literal(2.0));
    }

    @ExpressionFunction(usage = "hhi('reserves')",
            doc = "The Herfindahl-Hirschman index of production (if nothing is named) or reserves, 0 to 10,000, higher where "
                    + "fewer countries have the elements: the mean weighted by mass, after Gaultois et al. 2013.",
            example = """
            show pipeline('some') {
                pool         Cu, Te, Pb
                compositions arity: 2, stoichiometry: 1..1
                derive       made: hhi('production'), left: hhi('reserves')
            }
            """)
    public static Expr hhi(ExpressionScope scope, String market) {
        boolean production = choice("market", MARKETS, market).equals("production");
        return call(scope, "hhi", production ? ElementProperty.HHI_PRODUCTION : ElementProperty.HHI_RESERVES, Statistic.MEAN, true);
    }

    @ExpressionFunction(usage = "hhi()", doc = "")
    public static Expr hhi(ExpressionScope scope) {
        return hhi(scope, "production");
    }

    @ExpressionFunction(usage = "crustalAbundance()",
            doc = "The abundance in the Earth's crust of the scarcest of the elements, in mg/kg.",
            example = """
            show pipeline('some') {
                pool         Cu, In, Zn, S
                compositions arity: 2, stoichiometry: 1..1
                filter       { crustalAbundance() > 1 }
            }
            """)
    public static Expr crustalAbundance(ExpressionScope scope) {
        return call(scope, "crustalAbundance", ElementProperty.CRUSTAL_ABUNDANCE, Statistic.MIN, false);
    }

    @ExpressionFunction(usage = "metalFraction()", doc = "The fraction of atoms that are metals by SMACT's list, 0 to 1.",
            example = """
            show pipeline('some') {
                pool         Li, Fe, O
                compositions arity: 2, stoichiometry: 1..2
                derive       metals: metalFraction()
            }
            """)
    public static Expr metalFraction(ExpressionScope scope) {
        return call(scope, "metalFraction", ElementProperty.METAL, Statistic.MEAN, false);
    }

    @ExpressionFunction(usage = "dBlockFraction()", doc = "The fraction of atoms that are Sc to Zn, Y to Cd, La or Hf to Hg, 0 to 1.",
            example = """
            show pipeline('some') {
                pool         Li, Fe, O
                compositions arity: 2, stoichiometry: 1..2
                derive       d: dBlockFraction()
            }
            """)
    public static Expr dBlockFraction(ExpressionScope scope) {
        return call(scope, "dBlockFraction", ElementProperty.D_BLOCK, Statistic.MEAN, false);
    }

    private static String choice(String what, List<String> choices, String chosen) {
        if (!choices.contains(chosen)) {
            throw StudyException.of(Message.UNKNOWN_CHOICE, what, chosen, String.join(", ", choices),
                    Suggestion.didYouMean(chosen, choices));
        }
        return chosen;
    }

    private static Expr call(ExpressionScope scope, String function, ElementProperty property, Statistic statistic, boolean byMass) {
        return new Expr.Call(new ElementStatistic(property, statistic, byMass),
                CompositionColumns.numbersAndAmounts(scope, function));
    }
}
