package lodestone.dsl.udf;

import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * Points as functions of users take them.
 *
 * @param numbers shape [n * d], point after point
 */
record FlatPoints(double[] numbers, int n, int d) {

    static FlatPoints of(double[][] points) {
        int d = points[0].length;
        double[] numbers = new double[Math.multiplyExact(points.length, d)];
        for (int i = 0; i < points.length; i++) {
            System.arraycopy(points[i], 0, numbers, i * d, d);
        }
        return new FlatPoints(numbers, points.length, d);
    }

    /**
     * The places that a reducer gave them, shape [n, k].
     *
     * @param values shape [n * k], finite numbers
     * @throws StudyException UDF_PLACE if a value is no such number
     */
    double[][] places(String name, int k, Object[] values) {
        double[][] places = new double[n][k];
        for (int i = 0; i < n * k; i++) {
            if (!(values[i] instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                throw StudyException.of(Message.UDF_PLACE, name, Results.show(values[i]), i / k, i % k);
            }
            places[i / k][i % k] = number.doubleValue();
        }
        return places;
    }
}
