package lodestone.stdlib.umap;

import lodestone.runtime.engine.Workers;

/** Where points are before the first epoch: within 0 to 10 on each axis. */
final class Start {

    private static final double EXTENT = 10;
    /** Points that an initialisation puts in one place have to be told apart. */
    private static final double NOISE = 1e-4;

    private Start() {
    }

    /** @return shape [n * dimensions] */
    static float[] of(Umap options, MembershipGraph graph, double[][] points, Workers workers) {
        int dimensions = options.dimensions();
        double[][] axes = switch (options.init()) {
            case SPECTRAL -> SpectralPlaces.of(graph, points, dimensions, options.seed(), workers);
            case PCA -> PrincipalPlaces.of(points, dimensions, workers);
            case RANDOM -> new double[dimensions][points.length];
        };
        double greatest = SpectralPlaces.greatest(axes);
        double noise = greatest == 0 ? 1 : NOISE * greatest / EXTENT;
        float[] places = new float[points.length * dimensions];
        for (int d = 0; d < dimensions; d++) {
            double[] axis = axes[d];
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < axis.length; i++) {
                long bits = Scramble.bits(options.seed(), i, -1 - d);
                axis[i] += noise * (greatest == 0 ? Scramble.signed(bits) : Scramble.normal(bits));
                low = Math.min(low, axis[i]);
                high = Math.max(high, axis[i]);
            }
            for (int i = 0; i < axis.length; i++) {
                places[i * dimensions + d] = (float) (EXTENT * (axis[i] - low) / (high - low));
            }
        }
        return places;
    }
}
