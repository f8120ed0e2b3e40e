package lodestone.stdlib.validity;

import lodestone.stdlib.descriptor.ElementProperty;

/**
 * SMACT's metallicity score of the compositions of one chemical system, to the last bit: floating-point operations come in
 * SMACT's order.
 *
 * <pre>
 * 0.3 metals + 0.2 d block + 0.2 min(m / 3, 1) + 0.15 (1 - |v - 8| / 8) + 0.15 (1 - min(x / 3, 1))
 * </pre>
 *
 * <p>metals and d block are fractions of atoms, m the number of distinct metals, v the valence electrons per atom (the term
 * is half its weight if an element has none in the table), x the mean difference of Pauling electronegativities over all
 * pairs of elements (likewise). Mutable, used by one thread; nothing is made for a composition.
 */
final class MetallicTerms {

    static final double VALENCE_WEIGHT = 0.15;

    /** Beyond these SMACT knows no element. */
    private static final int LAST = 103;

    /** By atomic number: valence electrons, NaN if unknown. */
    final double[] valence = ElementProperty.VALENCE_ELECTRONS.figures();
    final boolean[] metal = flags(ElementProperty.METAL);
    final boolean[] dBlock = flags(ElementProperty.D_BLOCK);
    private final double[] chi = ElementProperty.ELECTRONEGATIVITY.figures();
    private final double[] differences = new double[118 * 117 / 2];

    /** Whether SMACT has a score for the system. */
    boolean known;
    /** The term of the number of metals, and that of electronegativity. */
    double metalsTerm;
    double orderTerm;

    private static boolean[] flags(ElementProperty property) {
        double[] figures = property.figures();
        boolean[] flags = new boolean[figures.length];
        for (int z = 0; z < flags.length; z++) {
            flags[z] = figures[z] == 1;
        }
        return flags;
    }

    /** Takes the elements of a system, the first k numbers; those that are equal, as species of one element, in a row. */
    void begin(byte[] numbers, int k) {
        int metals = 0;
        int pairs = 0;
        known = k > 0;
        for (int i = 0; i < k; i++) {
            known &= numbers[i] <= LAST;
            if (i > 0 && numbers[i] == numbers[i - 1]) {
                continue;
            }
            metals += metal[numbers[i]] ? 1 : 0;
            for (int j = i + 1; j < k; j++) {
                if (numbers[j] != numbers[j - 1]) {
                    differences[pairs++] = Math.abs(chi[numbers[i]] - chi[numbers[j]]);
                }
            }
        }
        double mismatch = pairs == 0 ? Math.abs(chi[numbers[0]] - chi[numbers[0]]) : PairwiseSum.of(differences, pairs) / pairs;
        double order = Double.isNaN(mismatch) ? 0.5 : 1.0 - Math.min(mismatch / 3.0, 1.0);
        metalsTerm = 0.2 * Math.min(metals / 3.0, 1.0);
        orderTerm = 0.15 * order;
    }

    /** The first two terms. */
    static double base(double metalAtoms, double dAtoms, double atoms) {
        return 0.3 * (metalAtoms / atoms) + 0.2 * (dAtoms / atoms);
    }

    /** How near to 8 the valence electrons per atom are, at most 1. */
    static double valenceFactor(double electronsPerAtom) {
        return 1.0 - Math.abs(electronsPerAtom - 8.0) / 8.0;
    }

    /** The score, 0 to 1. @param electrons valence electrons of the formula unit; NaN if unknown */
    double score(int metalAtoms, int dAtoms, double electrons, int atoms) {
        double factor = Double.isNaN(electrons) ? 0.5 : valenceFactor(electrons / atoms);
        return score(base(metalAtoms, dAtoms, atoms), factor);
    }

    /** The same of the terms that differ between the ratios of a system. */
    double score(double base, double valenceFactor) {
        return Math.max(0.0, Math.min(1.0, base + metalsTerm + VALENCE_WEIGHT * valenceFactor + orderTerm));
    }
}
