package lodestone.stdlib.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/** How two vectors go together, -1 to 1; NaN if all numbers of one are equal. */
public enum Correlation {
    /** The product-moment correlation. */
    PEARSON,
    /** Pearson's of the ranks; equal numbers share the mean of their ranks. */
    SPEARMAN,
    /** Kendall's tau-b: pairs in the same order less pairs in opposite order, corrected for ties. */
    KENDALL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The correlation of a label.
     *
     * @throws StudyException UNKNOWN_SIMILARITY
     */
    public static Correlation named(String label) {
        List<String> labels = Arrays.stream(values()).map(Correlation::label).toList();
        return Arrays.stream(values()).filter(c -> c.label().equals(label)).findFirst()
                .orElseThrow(() -> StudyException.of(Message.UNKNOWN_SIMILARITY, "correlation", label,
                        String.join(", ", labels), Suggestion.didYouMean(label, labels)));
    }

    /** The correlation of two vectors of one length. */
    public double between(double[] a, double[] b) {
        return switch (this) {
            case PEARSON -> pearson(a, b);
            case SPEARMAN -> pearson(Ranks.of(a), Ranks.of(b));
            case KENDALL -> kendall(a, b);
        };
    }

    private static double pearson(double[] a, double[] b) {
        if (equal(a) || equal(b)) {
            return Double.NaN;
        }
        double meanOfA = mean(a);
        double meanOfB = mean(b);
        double products = 0;
        double squaresOfA = 0;
        double squaresOfB = 0;
        for (int i = 0; i < a.length; i++) {
            double x = a[i] - meanOfA;
            double y = b[i] - meanOfB;
            products += x * y;
            squaresOfA += x * x;
            squaresOfB += y * y;
        }
        return Math.max(-1, Math.min(1, products / (Math.sqrt(squaresOfA) * Math.sqrt(squaresOfB))));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Compared and not computed: the deviations of equal numbers from their mean may be a rounding away from 0. */
    static boolean equal(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Every pair by itself, which is quick enough for vectors of some hundred numbers. */
    private static double kendall(double[] a, double[] b) {
        long order = 0;
        long differentInA = 0;
        long differentInB = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                int x = Double.compare(a[i], a[j]);
                int y = Double.compare(b[i], b[j]);
                order += x * y;
                differentInA += x * x;
                differentInB += y * y;
            }
        }
        return order / (Math.sqrt(differentInA) * Math.sqrt(differentInB));
    }
}
