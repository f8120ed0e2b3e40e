package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.assignment.AssignmentsOf;
import lodestone.stdlib.assignment.PairLikelihood;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.rule.MixedValence;

/** Species, and assignments of oxidation states, in expressions. */
public final class SpeciesFunctions {

    private SpeciesFunctions() {
    }

    @ExpressionFunction(usage = "assignments(most: 10, mixedValence: true)",
            doc = "The assignments of oxidation states that make the composition allowed, as a list of texts like "
                    + "'Fe2+ Fe3+2 O2-4': neutral, and every cation below every anion in Pauling electronegativity. Where the "
                    + "states come with counts (icsd24) the likeliest come first, else the order is by ascending states.",
            options = {@Option(name = "most", otherwise = "10", doc = "how many at most, 1 to 1000"),
                @Option(name = "mixedValence", otherwise = "false", doc = "whether atoms of one element may take different states: "
                    + "true for SMACT's 24 elements, or a list of elements"),
                @Option(name = "formulaUnits", otherwise = "1", doc = "how many formula units have the states together, 1 to 8: in "
                    + "two of Cs2SbCl6 one Sb may be 3+ and the other 5+"),
                @Option(name = "oxidationStates", otherwise = "those of the pool", doc = "a table of oxidation states, a file, or "
                    + "icsd24(...)")},
            example = """
            show pipeline('iron oxides') {
                pool         Fe, O, oxidationStates: 'icsd24'
                compositions arity: 2, stoichiometry: 1..4
                derive       states: assignments(mixedValence: true, most: 2)
            }
            """)
    public static Expr assignments(ExpressionScope scope, Options options) {
        OxidationStates ofPool = scope.get(OxidationStates.class);
        OxidationStates states = OxidationStatesOfScript.option(options, ofPool == null ? OxidationStates.named("smact14") : ofPool);
        return new Expr.Call(of(options, states),
                CompositionColumns.numbersAndAmounts(scope, "assignments"));
    }

    static AssignmentsOf of(Options options, OxidationStates states) {
        return new AssignmentsOf(states, mixed(options), number(options, "formulaUnits", 1, 8), number(options, "most", 10, 1000));
    }

    private static int number(Options options, String name, int otherwise, int highest) {
        int number = options.get(name, Integer.class, otherwise);
        if (number < 1 || number > highest) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "assignments",
                    "a whole number from 1 to " + highest + " as '" + name + "'", number);
        }
        return number;
    }

    private static Set<Element> mixed(Options options) {
        Object given = options.getOrDefault("mixedValence", false);
        if (given instanceof Boolean all) {
            return all ? MixedValence.ELEMENTS : Set.of();
        } else if (given instanceof Collection<?> list) {
            return Set.copyOf(Elements.of("assignments", list));
        }
        throw StudyException.of(Message.WRONG_ARGUMENT, "assignments", "true, false or a list of elements as 'mixedValence'",
                Conversion.show(given));
    }

    @ExpressionFunction(usage = "pairLikelihood()",
            doc = "How likely the oxidation states of species are beside the most electronegative one, 0 to 1: the mean over the "
                    + "cations of the share that the state has among the compounds of the element with that anion in the ICSD; "
                    + "missing where that is not known.",
            example = """
            show pipeline('iron oxides') {
                pool         species(Fe, O)
                compositions arity: 2..3, stoichiometry: 1..3
                filter       { smact() && pairLikelihood() > 0.1 }
                derive       likelihood: pairLikelihood()
            }
            """)
    public static Expr pairLikelihood(ExpressionScope scope) {
        List<Expr> charges = CompositionColumns.charges(scope.schema());
        if (charges.isEmpty()) {
            throw StudyException.of(Message.NEEDS_SPECIES, "pairLikelihood");
        }
        List<Expr> columns = new ArrayList<>(CompositionColumns.numbers(scope, "pairLikelihood"));
        columns.addAll(charges);
        return new Expr.Call(new PairLikelihood(), columns);
    }
}
