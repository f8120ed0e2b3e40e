package lodestone.cli;

import java.util.Locale;

/** Numbers for people: three digits or so and a prefix, with a space for the unit to follow. */
final class Quantity {

    private static final String[] PREFIXES = {" ", " k", " M", " G", " T"};

    private Quantity() {
    }

    /** 12345678 gives "12.3 M", so that "12.3 Mrows" reads as it should with a unit; whole numbers below 1000 stay. */
    static String of(double value) {
        int prefix = 0;
        double scaled = value;
        while (scaled >= 999.5 && prefix < PREFIXES.length - 1) {
            scaled /= 1000;
            prefix++;
        }
        String format = scaled == Math.rint(scaled) || scaled >= 99.95 ? "%.0f%s" : "%.1f%s";
        return String.format(Locale.ROOT, format, scaled, PREFIXES[prefix]);
    }
}
