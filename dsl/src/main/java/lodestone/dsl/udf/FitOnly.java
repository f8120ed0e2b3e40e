package lodestone.dsl.udf;

import lodestone.runtime.engine.Workers;
import lodestone.runtime.plan.Reducer;

/** A reducer of a user: it makes maps, and can not place points in one that is there. */
interface FitOnly extends Reducer {

    @Override
    default boolean canTransform() {
        return false;
    }

    @Override
    default double[][] transform(double[][] points, double[][] map, double[][] added, Workers workers) {
        throw new UnsupportedOperationException();
    }
}
