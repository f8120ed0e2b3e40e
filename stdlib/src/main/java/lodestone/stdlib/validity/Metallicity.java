package lodestone.stdlib.validity;

import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.kernel.Arithmetic;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.formula.CompositionRows;
import lodestone.stdlib.rule.SystemNumber;
import lodestone.stdlib.rule.SystemTest;

/**
 * SMACT's score of how metallic a composition is, 0 to 1, as {@link MetallicTerms} has it; missing beyond lawrencium. It is
 * SMACT's number to the last bit where SMACT gets the elements in our order, for its mean depends on the order. Its
 * arguments are the atomic numbers z1, z2, ... and then the amounts n1, n2, ...; or one column of formulas.
 */
public record Metallicity() implements SystemNumber, Cited {

    @Override
    public Type type() {
        return Type.FLOAT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        return Arithmetic.finite(scores(CompositionRows.of(arguments, rows), rows), null);
    }

    /** The scores, NaN where there is none. */
    static double[] scores(CompositionRows compositions, int rows) {
        byte[][] numbers = compositions.numbers();
        byte[][] amounts = compositions.amounts();
        MetallicTerms terms = new MetallicTerms();
        byte[] system = new byte[numbers.length];
        int k = 0;
        double[] scores = new double[rows];
        for (int i = 0; i < rows; i++) {
            // Rows of one system come together in a space.
            boolean same = i > 0;
            for (int j = 0; j < system.length; j++) {
                same &= system[j] == numbers[j][i];
                system[j] = numbers[j][i];
            }
            if (!same) {
                k = compositions.arity(i);
                terms.begin(system, k);
            }
            scores[i] = terms.known ? score(terms, system, amounts, k, i) : Double.NaN;
        }
        return scores;
    }

    private static double score(MetallicTerms terms, byte[] system, byte[][] amounts, int k, int row) {
        int atoms = 0;
        int metals = 0;
        int dBlock = 0;
        double electrons = 0;
        for (int j = 0; j < k; j++) {
            int amount = amounts[j][row] & 0xFF;
            atoms += amount;
            metals += terms.metal[system[j]] ? amount : 0;
            dBlock += terms.dBlock[system[j]] ? amount : 0;
            electrons += amount * terms.valence[system[j]];
        }
        return terms.score(metals, dBlock, electrons, atoms);
    }

    @Override
    public SystemTest atLeast(double bound) {
        return new MetallicityBound(bound, true);
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("methods/smact-validity", "metallicity");
    }

    @Override
    public String toString() {
        return "metallicity()";
    }
}
