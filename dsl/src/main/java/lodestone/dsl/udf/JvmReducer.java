package lodestone.dsl.udf;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** A reducer in Groovy or Java: a function (double[] points, int n, int d) that gives n * k numbers. */
record JvmReducer(JvmMethod method, int dimensions) implements FitOnly {

    @Override
    public double[][] fit(double[][] points, Workers workers) {
        FlatPoints flat = FlatPoints.of(points);
        double[] places;
        try {
            places = (double[]) method.handle().invokeExact(flat.numbers(), flat.n(), flat.d());
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            throw method.failed(e, "n = " + flat.n() + ", d = " + flat.d());
        }
        int size = points.length * dimensions;
        if (places == null || places.length != size) {
            throw StudyException.of(Message.UDF_LENGTH, method.name(), places == null ? "nothing" : "an array of "
                    + places.length, size);
        }
        return flat.places(method.name(), dimensions, Arrays.stream(places).boxed().toArray());
    }

    @Override
    public String toString() {
        return Fingerprint.of(method.name(), method.source(), dimensions);
    }
}
