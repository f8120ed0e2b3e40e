package lodestone.stdlib.tsne;

import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Points with their lengths made 1: the squared distance of two is twice their cosine distance. */
final class Directions {

    private Directions() {
    }

    /** @throws StudyException ZERO_VECTOR if all coordinates of a point are 0 */
    static double[][] of(double[][] points) {
        double[][] directions = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            directions[i] = points[i].clone();
            double largest = 0;
            for (double value : directions[i]) {
                largest = Math.max(largest, Math.abs(value));
            }
            if (largest == 0) {
                throw StudyException.of(Message.ZERO_VECTOR, i + 1);
            }
            double square = 0;
            for (double value : directions[i]) {
                square += value / largest * (value / largest);
            }
            double length = Math.sqrt(square);
            for (int a = 0; a < directions[i].length; a++) {
                directions[i][a] = directions[i][a] / largest / length;
            }
        }
        return directions;
    }
}
