package lodestone.stdlib.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {

    /** find_ab_params of umap-learn 0.5.12 with scipy 1.17.1. */
    @ParameterizedTest
    @CsvSource({"0.1, 1, 1.5769434602697652, 0.8950608778515733",
            "0, 1, 1.93280839734315, 0.7904949732233831",
            "0.5, 1, 0.5830300203414425, 1.3341669924314914",
            "0.99, 1, 0.11930529992407873, 1.9163904168802517",
            "0.1, 2, 0.5446605399418663, 0.8420554268341789",
            "0.25, 0.5, 3.70629020242107, 1.3341672468456258",
            "0.001, 5, 0.15159139979630376, 0.7906966039735953"})
    void theCurveIsUmapLearns(double minDist, double spread, double a, double b) {
        Curve curve = Curve.fit(minDist, spread);
        assertEquals(a, curve.a(), 1e-6 * Math.max(1, a));
        assertEquals(b, curve.b(), 1e-6 * Math.max(1, b));
    }
}
