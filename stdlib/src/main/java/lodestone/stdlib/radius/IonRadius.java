package lodestone.stdlib.radius;

import lodestone.stdlib.element.Species;

/**
 * A radius of an ion in a surrounding.
 *
 * @param coordination the number of neighbours, 1 to 14
 * @param geometry     square or pyramidal; empty for the usual one of that coordination
 * @param spin         high or low; empty where the table does not tell
 * @param ionic        the effective ionic radius, in angstrom
 * @param crystal      the crystal radius, in angstrom
 */
public record IonRadius(Species ion, int coordination, String geometry, String spin, double ionic, double crystal) {

    /** As {@code 4 square, low spin}. */
    String where() {
        return coordination + (geometry.isEmpty() ? "" : " " + geometry) + (spin.isEmpty() ? "" : " (" + spin + " spin)");
    }
}
