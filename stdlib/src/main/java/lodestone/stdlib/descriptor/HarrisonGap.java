package lodestone.stdlib.descriptor;

import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Arithmetic;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.formula.CompositionRows;

/**
 * Harrison's estimate of the band gap of a tetrahedral compound from the s and p states of its dominant cation and anion,
 * in eV, as SMACT has it:
 *
 * <pre>
 * gap = 1.2 sqrt(V2^2 + V3^2) (1 - a)     a  = 1.11 V1 / sqrt(V2^2 + V3^2)
 * V2  = 2.16 * 7.62 / d^2                 V1 = mean over cation and anion of (p - s) / 4
 * V3  = (p of cation - p of anion) / 2
 * </pre>
 *
 * <p>It can come out negative, which stands for a metal. The anion is the element of the highest Pauling electronegativity,
 * the cation that with the most atoms of the others; where one is not unique, has no state in the table, or is named and
 * not in the composition, the gap is missing. Arguments: as {@link ElementStatistic}, and then the distance d in angstrom.
 *
 * @param cation the cation, or null for the dominant one
 * @param anion  the anion, or null for the dominant one
 * @see <a href="https://doi.org/10.21105/joss.01361">SMACT, Davies et al. 2019, after Harrison 1980, eq. 3-43</a>
 */
public record HarrisonGap(Element cation, Element anion) implements Function, Cited {

    /** hbar^2/m in eV angstrom^2. */
    private static final double HBAR2_M = 7.62;

    @Override
    public Type type() {
        return Type.FLOAT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        int last = arguments.size() - 1;
        CompositionRows compositions = CompositionRows.of(arguments.subList(0, last), rows);
        double[] distances = Arithmetic.doubles(arguments.get(last));
        double[] p = ElementProperty.P_EIGENVALUE.figures();
        double[] s = ElementProperty.S_EIGENVALUE.figures();
        double[] chi = ElementProperty.ELECTRONEGATIVITY.figures();
        double[] gaps = new double[rows];
        for (int i = 0; i < rows; i++) {
            int k = compositions.arity(i);
            int an = anion == null ? dominantAnion(compositions, i, k, chi) : find(compositions, i, k, anion);
            int cat = an < 0 ? -1 : cation == null ? dominantCation(compositions, i, k, an) : find(compositions, i, k, cation);
            gaps[i] = cat < 0 || cat == an ? Double.NaN : gap(p, s, compositions.numbers()[cat][i],
                    compositions.numbers()[an][i], distances[i]);
        }
        return Arithmetic.finite(gaps, arguments.get(last).nulls());
    }

    private static double gap(double[] p, double[] s, int cation, int anion, double distance) {
        double v1 = ((p[anion] - s[anion]) / 4 + (p[cation] - s[cation]) / 4) / 2;
        double v2 = 2.16 * HBAR2_M / (distance * distance);
        double v3 = (p[cation] - p[anion]) / 2;
        double splitting = Math.sqrt(v2 * v2 + v3 * v3);
        return distance > 0 ? 3.60 / 3.0 * splitting * (1 - 1.11 * v1 / splitting) : Double.NaN;
    }

    /** The place of the only element of highest electronegativity; -1 if there is none, or an element has no value. */
    private static int dominantAnion(CompositionRows compositions, int row, int k, double[] chi) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < k; j++) {
            double value = chi[compositions.numbers()[j][row]];
            if (Double.isNaN(value)) {
                return -1;
            } else if (value >= highest) {
                best = value == highest ? -1 : j;
                highest = value;
            }
        }
        return best;
    }

    /** The place of the only other element with the most atoms; -1 if there is none. */
    private static int dominantCation(CompositionRows compositions, int row, int k, int anion) {
        int best = -1;
        int most = 0;
        for (int j = 0; j < k; j++) {
            int amount = j == anion ? -1 : compositions.amount(j, row);
            if (amount >= most) {
                best = amount == most ? -1 : j;
                most = amount;
            }
        }
        return best;
    }

    private static int find(CompositionRows compositions, int row, int k, Element element) {
        for (int j = 0; j < k; j++) {
            if (compositions.numbers()[j][row] == element.number()) {
                return j;
            }
        }
        return -1;
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("element-properties", "s and p states of atoms");
    }

    @Override
    public String toString() {
        return "harrisonGap(" + (cation == null ? "" : "cation: " + cation) + (cation == null || anion == null ? "" : ", ")
                + (anion == null ? "" : "anion: " + anion) + ")";
    }
}
