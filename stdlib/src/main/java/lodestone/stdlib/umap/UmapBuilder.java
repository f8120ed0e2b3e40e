package lodestone.stdlib.umap;

import lodestone.stdlib.neighbor.Metric;

/** Options for {@link Umap} by name; those not set have umap-learn's defaults. */
public final class UmapBuilder {

    private final int dimensions;
    private final long seed;
    private int nNeighbors = 15;
    private double minDist = 0.1;
    private double spread = 1.0;
    private Double a;
    private Double b;
    private Metric metric = Metric.EUCLIDEAN;
    private Umap.Init init = Umap.Init.SPECTRAL;
    private Integer nEpochs;
    private double learningRate = 1.0;
    private int negativeSampleRate = 5;
    private double repulsionStrength = 1.0;
    private double localConnectivity = 1.0;
    private double setOpMixRatio = 1.0;

    public UmapBuilder(int dimensions, long seed) {
        this.dimensions = dimensions;
        this.seed = seed;
    }

    UmapBuilder(Umap from) {
        this(from.dimensions(), from.seed());
        nNeighbors = from.nNeighbors();
        minDist = from.minDist();
        spread = from.spread();
        a = from.a();
        b = from.b();
        metric = from.metric();
        init = from.init();
        nEpochs = from.nEpochs();
        learningRate = from.learningRate();
        negativeSampleRate = from.negativeSampleRate();
        repulsionStrength = from.repulsionStrength();
        localConnectivity = from.localConnectivity();
        setOpMixRatio = from.setOpMixRatio();
    }

    public UmapBuilder nNeighbors(int value) {
        nNeighbors = value;
        return this;
    }

    public UmapBuilder minDist(double value) {
        minDist = value;
        return this;
    }

    public UmapBuilder spread(double value) {
        spread = value;
        return this;
    }

    /** @param value with {@link #b}; null for the fit to minDist and spread */
    public UmapBuilder a(Double value) {
        a = value;
        return this;
    }

    public UmapBuilder b(Double value) {
        b = value;
        return this;
    }

    public UmapBuilder metric(Metric value) {
        metric = value;
        return this;
    }

    public UmapBuilder init(Umap.Init value) {
        init = value;
        return this;
    }

    /** @param value null for 500 up to 10,000 points and 200 above */
    public UmapBuilder nEpochs(Integer value) {
        nEpochs = value;
        return this;
    }

    public UmapBuilder learningRate(double value) {
        learningRate = value;
        return this;
    }

    public UmapBuilder negativeSampleRate(int value) {
        negativeSampleRate = value;
        return this;
    }

    public UmapBuilder repulsionStrength(double value) {
        repulsionStrength = value;
        return this;
    }

    public UmapBuilder localConnectivity(double value) {
        localConnectivity = value;
        return this;
    }

    public UmapBuilder setOpMixRatio(double value) {
        setOpMixRatio = value;
        return this;
    }

    /** @throws lodestone.runtime.message.StudyException as {@link Umap} */
    public Umap build() {
        return new Umap(dimensions, nNeighbors, minDist, spread, a, b, metric, init, nEpochs, learningRate,
                negativeSampleRate, repulsionStrength, localConnectivity, setOpMixRatio, seed);
    }
}
