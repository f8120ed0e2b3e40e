package lodestone.runtime.engine;

import java.util.Locale;

/**
 * A number of rows: counted, or estimated from a random sample.
 *
 * @param value   the count; of an estimate the most likely one, without bias
 * @param low     the lower end of the interval that covers the true number in 95 % of such estimates
 * @param high    its upper end
 * @param samples how many rows were looked at; 0 if it is exact
 * @param exact   whether the value is the count itself
 */
public record Estimate(long value, long low, long high, long samples, boolean exact) {

    private static final long SHORT = 10_000_000;

    public static Estimate exact(long count) {
        return new Estimate(count, count, count, 0, true);
    }

    /** As Groovy reads {@code estimate.value}. */
    public long getValue() {
        return value;
    }

    public long getLow() {
        return low;
    }

    public long getHigh() {
        return high;
    }

    public long getSamples() {
        return samples;
    }

    public boolean isExact() {
        return exact;
    }

    /** {@code 12,345 (exact)}, or {@code about 1.234e15 (95 %: 1.222e15 to 1.246e15), estimated from 1,000,000 rows}. */
    @Override
    public String toString() {
        return exact ? number(value) + " (exact)" : "about " + number(value) + " (95 %: " + number(low) + " to " + number(high)
                + "), estimated from " + String.format(Locale.ROOT, "%,d rows", samples);
    }

    private String number(long rows) {
        return exact || rows < SHORT ? String.format(Locale.ROOT, "%,d", rows)
                : String.format(Locale.ROOT, "%.3e", (double) rows).replace("e+0", "e").replace("e+", "e");
    }
}
