package lodestone.stdlib.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/**
 * How the vectors of a composition's elements become one vector, each component by itself. Below, x is the component of an
 * element's vector, n its amount, N the sum of the amounts, and the sums run over the composition's elements. The
 * definitions are those of ElementEmbeddings; its names {@code minpool}, {@code maxpool}, {@code geometric_mean} and
 * {@code harmonic_mean} are {@link #MIN}, {@link #MAX}, {@link #GEOMETRIC} and {@link #HARMONIC} here.
 *
 * <p>The geometric and harmonic mean are undefined for negative numbers, where ElementEmbeddings gives NaN or a number
 * without meaning; a table with a negative number is refused. Where an x is 0 both are 0, which is their limit.
 *
 * @see <a href="https://doi.org/10.1039/d4fd00063c">Park et al. 2025, eq. 2</a>
 */
public enum Pooling {
    /** The mean weighted by atomic fraction, Σ (n / N) x. */
    MEAN,
    /** The sum over the formula unit, Σ n x; unlike all others it depends on whether the formula is reduced. */
    SUM,
    /** The variance weighted by atomic fraction, Σ (n / N) (x - mean)². */
    VARIANCE,
    /** The smallest x, whatever the amounts. */
    MIN,
    /** The largest x, whatever the amounts. */
    MAX,
    /** The largest less the smallest x, whatever the amounts. */
    RANGE,
    /** The geometric mean weighted by atomic fraction, exp Σ (n / N) ln x. */
    GEOMETRIC,
    /** The harmonic mean weighted by atomic fraction, 1 / Σ (n / N) / x. */
    HARMONIC;

    /** As the language spells it: {@code mean}, {@code sum} and so on. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Pooling::label).toList();
    }

    /**
     * The pooling of a label.
     *
     * @throws StudyException UNKNOWN_POOLING
     */
    public static Pooling named(String label) {
        return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst()
                .orElseThrow(() -> StudyException.of(Message.UNKNOWN_POOLING, label, String.join(", ", labels()),
                        Suggestion.didYouMean(label, labels())));
    }

    boolean needsNonNegative() {
        return this == GEOMETRIC || this == HARMONIC;
    }
}
