package lodestone.stdlib.umap;

/**
 * How strongly two points of the map pull and push each other, by their squared distance, from tables: 128 steps in each
 * power of two, so within 0.8 % where a force goes as the inverse square. What is nearer or farther than the tables reach
 * has the force at their ends.
 */
final class Forces {

    /** No move of one step is longer than this along an axis (before the rate is applied), as in umap-learn. */
    static final float LONGEST = 4;

    private static final int LOWEST = -24;
    private static final int HIGHEST = 20;
    private static final int BITS = 7;
    private static final int SHIFT = 23 - BITS;
    private static final int FIRST = Float.floatToRawIntBits(0x1p-24f) >> SHIFT;
    private static final int CELLS = HIGHEST - LOWEST << BITS;
    /** Keeps the push of two points that nearly coincide finite. */
    private static final double SOFT = 0.001;

    private final float[] pull = new float[CELLS];
    private final float[] push = new float[CELLS];

    Forces(Curve curve, double repulsion) {
        double a = curve.a();
        double b = curve.b();
        for (int cell = 0; cell < CELLS; cell++) {
            double square = Float.intBitsToFloat((FIRST + cell << SHIFT) + (1 << SHIFT - 1));
            double power = StrictMath.pow(square, b);
            pull[cell] = (float) (-2 * a * b * power / square / (1 + a * power));
            push[cell] = (float) (2 * repulsion * b / ((SOFT + square) * (1 + a * power)));
        }
    }

    /** What the difference of two places times this is: the step of a point towards its neighbour; below 0. */
    float pull(float square) {
        return pull[cell(square)];
    }

    /** The same away from a point that is no neighbour; above 0. */
    float push(float square) {
        return push[cell(square)];
    }

    static float clip(float step) {
        return step > LONGEST ? LONGEST : step < -LONGEST ? -LONGEST : step;
    }

    private static int cell(float square) {
        return Math.max(0, Math.min(CELLS - 1, (Float.floatToRawIntBits(square) >> SHIFT) - FIRST));
    }
}
