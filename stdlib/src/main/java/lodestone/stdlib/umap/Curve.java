package lodestone.stdlib.umap;

/**
 * The membership of two points of the map at distance d: 1 / (1 + a d^(2b)).
 *
 * @param a above 0
 * @param b above 0
 * @see <a href="https://doi.org/10.48550/arXiv.1802.03426">McInnes et al. 2018, definition 11</a>
 */
record Curve(double a, double b) {

    private static final int SAMPLES = 300;
    private static final int STEPS = 200;

    /**
     * The least-squares fit to a curve that is 1 up to {@code minDist} and then falls as exp(-(d - minDist) / spread), at
     * 300 distances from 0 to three spreads; by Levenberg and Marquardt from (1, 1).
     */
    static Curve fit(double minDist, double spread) {
        Curve best = new Curve(1, 1);
        Normal normal = best.normal(minDist, spread);
        double damping = 1e-3;
        for (int step = 0; step < STEPS && damping < 1e12; step++) {
            Curve next = best.moved(normal, damping);
            Normal at = next.a > 0 && next.b > 0 ? next.normal(minDist, spread) : null;
            if (at == null || at.error >= normal.error) {
                damping *= 10;
            } else {
                best = next;
                normal = at;
                damping /= 10;
            }
        }
        return best;
    }

    /** J'J, J'r and r'r for the residuals r and their derivatives J by a and b. */
    private record Normal(double aa, double ab, double bb, double ra, double rb, double error) {
    }

    private Normal normal(double minDist, double spread) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        double ra = 0;
        double rb = 0;
        double error = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double d = 3 * spread * i / (SAMPLES - 1);
            double power = d == 0 ? 0 : StrictMath.pow(d, 2 * b);
            double value = 1 / (1 + a * power);
            double residual = value - (d < minDist ? 1 : StrictMath.exp(-(d - minDist) / spread));
            double byA = -value * value * power;
            double byB = d == 0 ? 0 : byA * a * 2 * StrictMath.log(d);
            aa += byA * byA;
            ab += byA * byB;
            bb += byB * byB;
            ra += residual * byA;
            rb += residual * byB;
            error += residual * residual;
        }
        return new Normal(aa, ab, bb, ra, rb, error);
    }

    private Curve moved(Normal n, double damping) {
        double aa = n.aa * (1 + damping);
        double bb = n.bb * (1 + damping);
        double determinant = aa * bb - n.ab * n.ab;
        return new Curve(a - (bb * n.ra - n.ab * n.rb) / determinant, b - (aa * n.rb - n.ab * n.ra) / determinant);
    }
}
