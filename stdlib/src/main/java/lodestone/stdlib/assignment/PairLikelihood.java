package lodestone.stdlib.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Arithmetic;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Species;

/**
 * {@link PairTable#likelihood} of rows of species. Its arguments are the atomic numbers z1, z2, ... and then the charges q1,
 * q2, ...
 */
public record PairLikelihood() implements Function, Cited {

    @Override
    public Type type() {
        return Type.FLOAT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        double[] likelihoods = new double[rows];
        Arrays.fill(likelihoods, Double.NaN);
        int arity = arguments.size() / 2;
        for (int i = 0; i < rows; i++) {
            List<Species> species = new ArrayList<>(arity);
            for (int j = 0; j < arity && !arguments.get(j).isNull(i); j++) {
                species.add(new Species(Element.ofNumber(((Number) arguments.get(j).get(i)).intValue()),
                        ((Number) arguments.get(arity + j).get(i)).intValue()));
            }
            Double likelihood = PairTable.shipped().likelihood(species);
            likelihoods[i] = likelihood == null ? Double.NaN : likelihood;
        }
        return Arithmetic.finite(likelihoods, null);
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("oxidation-states/pairs", "likelihood of oxidation states");
    }

    @Override
    public String toString() {
        return "pairLikelihood()";
    }
}
