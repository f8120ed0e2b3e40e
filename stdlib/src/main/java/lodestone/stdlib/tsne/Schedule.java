package lodestone.stdlib.tsne;

/** How the iterations of t-SNE go: the first ones with exaggerated attraction, then the rest. */
public enum Schedule {

    /**
     * 250 + 500 iterations with larger steps: a lower Kullback-Leibler divergence than the classical ones reach, in less
     * time. After the exaggeration the attraction is weaker by that factor, so the rate may grow by most of it.
     */
    FAST(250, 750) {
        @Override
        void run(Descent descent, Tsne options, int n) {
            // The least rate of 50 makes maps of some hundred points overshoot.
            double rate = options.rateOr(n / options.earlyExaggeration() / 4);
            int iterations = options.iterations();
            descent.run(exaggerated(), options.earlyExaggeration(), 0.8, 2 * rate);
            descent.run(iterations - exaggerated(), 1, 0.9, 2 * rate * Math.max(1, options.earlyExaggeration() / 3));
        }
    },

    /** The 250 + 750 iterations of scikit-learn. */
    CLASSICAL(250, 1000) {
        @Override
        void run(Descent descent, Tsne options, int n) {
            double rate = options.rateOr(Math.max(n / options.earlyExaggeration() / 4, 50));
            int iterations = options.iterations();
            descent.run(exaggerated(), options.earlyExaggeration(), 0.5, rate);
            descent.run(iterations - exaggerated(), 1, 0.8, rate);
        }
    };

    private final int exaggerated;
    private final int iterations;

    Schedule(int exaggerated, int iterations) {
        this.exaggerated = exaggerated;
        this.iterations = iterations;
    }

    /** How many iterations have exaggerated attraction. */
    public int exaggerated() {
        return exaggerated;
    }

    /** How many iterations there are in all unless others are asked for. */
    public int iterations() {
        return iterations;
    }

    abstract void run(Descent descent, Tsne options, int n);
}
