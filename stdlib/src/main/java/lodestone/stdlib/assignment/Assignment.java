package lodestone.stdlib.assignment;

import lodestone.stdlib.formula.SpeciesAmounts;

/**
 * Oxidation states for all atoms of a composition.
 *
 * @param species    the species and how many atoms of a formula unit are each, elements by electronegativity and states
 *                   ascending
 * @param likelihood 0 to 1; null where nothing says how common states are
 */
public record Assignment(SpeciesAmounts species, Double likelihood) {
}
