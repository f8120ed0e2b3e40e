package lodestone.stdlib.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/**
 * How far two vectors are from each other. The last two take a vector's components as a sample of numbers, whatever their
 * order, and compare the distributions, as ElementEmbeddings does with scipy's {@code wasserstein_distance} and
 * {@code energy_distance}.
 */
public enum Distance {
    /** √Σ (x - y)². */
    EUCLIDEAN,
    /** Σ |x - y|. */
    MANHATTAN,
    /** max |x - y|. */
    CHEBYSHEV,
    /** 1 - Σ x y / √(Σ x² Σ y²), 0 to 2; NaN if a vector is zero. */
    COSINE,
    /** ∫ |F - G| of the cumulative distributions F and G of the components. */
    WASSERSTEIN,
    /** √(2 ∫ (F - G)²) of the cumulative distributions F and G of the components. */
    ENERGY;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The distance of a label.
     *
     * @throws StudyException UNKNOWN_SIMILARITY
     */
    public static Distance named(String label) {
        List<String> labels = Arrays.stream(values()).map(Distance::label).toList();
        return Arrays.stream(values()).filter(d -> d.label().equals(label)).findFirst()
                .orElseThrow(() -> StudyException.of(Message.UNKNOWN_SIMILARITY, "distance", label, String.join(", ", labels),
                        Suggestion.didYouMean(label, labels)));
    }

    /** The distance of two vectors of one length. */
    public double between(double[] a, double[] b) {
        return switch (this) {
            case EUCLIDEAN -> euclidean(a, b);
            case MANHATTAN -> manhattan(a, b);
            case CHEBYSHEV -> chebyshev(a, b);
            case COSINE -> cosine(a, b);
            case WASSERSTEIN -> Distributions.wasserstein(a, b);
            case ENERGY -> Distributions.energy(a, b);
        };
    }

    private static double euclidean(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static double manhattan(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }

    private static double chebyshev(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static double cosine(double[] a, double[] b) {
        double products = 0;
        double squaresOfA = 0;
        double squaresOfB = 0;
        for (int i = 0; i < a.length; i++) {
            products += a[i] * b[i];
            squaresOfA += a[i] * a[i];
            squaresOfB += b[i] * b[i];
        }
        // The cosine of equal vectors may come out a rounding above 1, but NaN has to stay.
        double cosine = products / (Math.sqrt(squaresOfA) * Math.sqrt(squaresOfB));
        return 1 - Math.max(-1, Math.min(1, cosine));
    }
}
