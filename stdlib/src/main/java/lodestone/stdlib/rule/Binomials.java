package lodestone.stdlib.rule;

/** n over k, for numbers that fit into a long. */
final class Binomials {

    private Binomials() {
    }

    static long of(int n, int k) {
        long ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * Math.max(0, n - i + 1) / i;
        }
        return ways;
    }
}
