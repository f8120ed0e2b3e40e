package lodestone.stdlib.descriptor;

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
import lodestone.stdlib.formula.CompositionRows;

/**
 * A statistic of the figures of a composition's elements; missing where an element has no figure, for a mean over the rest
 * would be one of another composition. Its arguments are the atomic numbers z1, z2, ... and then the amounts n1, n2, ...; or
 * one column of formulas.
 *
 * @param byMass whether means weigh elements by their mass and not by their atoms
 */
public record ElementStatistic(ElementProperty property, Statistic statistic, boolean byMass) implements Function, Cited {

    @Override
    public Type type() {
        return Type.FLOAT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        double[] figures = property.figures();
        if (statistic == Statistic.GEOMETRIC) {
            Arrays.setAll(figures, z -> Math.log(figures[z]));
        }
        double[] weights = byMass ? ElementProperty.MASS.figures() : null;
        double[] result = new double[rows];
        for (int i = 0; i < rows; i++) {
            result[i] = of(compositions, i, figures, weights);
        }
        return Arithmetic.finite(result, null);
    }

    private double of(CompositionRows compositions, int row, double[] figures, double[] weights) {
        int arity = compositions.arity(row);
        double weight = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < arity; j++) {
            int z = compositions.numbers()[j][row];
            double itsWeight = weights == null ? compositions.amount(j, row) : compositions.amount(j, row) * weights[z];
            weight += itsWeight;
            sum += itsWeight * figures[z];
            low = Math.min(low, figures[z]);
            high = Math.max(high, figures[z]);
        }
        return arity == 0 ? Double.NaN : switch (statistic) {
            case MEAN -> sum / weight;
            case GEOMETRIC -> Math.exp(sum / weight);
            case MIN -> low;
            case MAX -> high;
            case RANGE -> high - low;
            case SUM -> sum;
        };
    }

    @Override
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        if (property.ordinal() > ElementProperty.ELECTRONEGATIVITY.ordinal()) {
            citations.addAll(Sources.of("element-properties", property.label()));
        }
        if (byMass || citations.isEmpty()) {
            citations.addAll(Sources.of("elements", byMass ? "masses" : property.label()));
        }
        return citations;
    }

    @Override
    public String toString() {
        return "elementProperty('" + property.label() + "', '" + statistic.label() + "'" + (byMass ? ", weights: 'mass')" : ")");
    }
}
