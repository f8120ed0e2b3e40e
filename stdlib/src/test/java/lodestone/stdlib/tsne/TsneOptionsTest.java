package lodestone.stdlib.tsne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Supplier;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.neighbor.Metric;
import org.junit.jupiter.api.Test;

class TsneOptionsTest {

    private static final Tsne DEFAULTS = Tsne.defaults(2, 7);

    @Test
    void printsAsAPlanDoes() {
        assertEquals("'tsne', dimensions: 2, perplexity: 30, earlyExaggeration: 12, learningRate: 'auto', angle: 0.5, "
                + "init: 'pca', maxIter: 750, schedule: 'fast', metric: 'euclidean', seed: 7", DEFAULTS.toString());
        assertEquals("'tsne', dimensions: 3, perplexity: 12.5, earlyExaggeration: 4, learningRate: 200, angle: 0, "
                + "init: 'random', maxIter: 1000, schedule: 'classical', metric: 'cosine', seed: -1",
                Tsne.defaults(3, -1).withPerplexity(12.5).withEarlyExaggeration(4).withLearningRate(200).withAngle(0)
                        .withInit(Tsne.Init.RANDOM).withSchedule(Schedule.CLASSICAL).withMetric(Metric.COSINE).toString());
    }

    @Test
    void equalOptionsAreEqual() {
        assertEquals(Tsne.defaults(2, 7).withPerplexity(5), DEFAULTS.withPerplexity(5));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        refused("'dimensions' takes 2 or 3; found 4. Change the argument.", () -> Tsne.defaults(4, 1));
        refused("'perplexity' takes a number above 1, up to a million; found 1. Change the argument.",
                () -> DEFAULTS.withPerplexity(1));
        refused("'perplexity' takes a number above 1, up to a million; found NaN. Change the argument.",
                () -> DEFAULTS.withPerplexity(Double.NaN));
        refused("'earlyExaggeration' takes a number from 1 to a million; found 0.5. Change the argument.",
                () -> DEFAULTS.withEarlyExaggeration(0.5));
        refused("'learningRate' takes 'auto' or a number above 0; found 0. Change the argument.",
                () -> DEFAULTS.withLearningRate(0));
        refused("'angle' takes a number from 0 to 1; found -0.1. Change the argument.", () -> DEFAULTS.withAngle(-0.1));
        refused("'maxIter' takes a whole number, 250 or more; found 10. Change the argument.",
                () -> DEFAULTS.withMaxIter(10));
    }

    private static void refused(String text, Supplier<Tsne> options) {
        assertEquals(text, assertThrows(StudyException.class, options::get).getMessage());
    }
}
