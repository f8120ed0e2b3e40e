package lodestone.dsl.udf;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import lodestone.runtime.engine.Workers;

/** A reducer in a guest language: a function (points, n, d, out) of n * d numbers that gives n * k. */
final class GuestReducer implements FitOnly {

    /** What is sent of it. */
    private record Sent(GuestSource source, int dimensions) implements Serializable {
        private Object readResolve() {
            return new GuestReducer(Elsewhere.guest(source), dimensions);
        }
    }

    private final Guest guest;
    private final int dimensions;

    GuestReducer(Guest guest, int dimensions) {
        this.guest = guest;
        this.dimensions = dimensions;
    }

    private Object writeReplace() {
        return new Sent(guest.source(), dimensions);
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public double[][] fit(double[][] points, Workers workers) {
        FlatPoints flat = FlatPoints.of(points);
        return flat.places(guest.source().name(), dimensions,
                GuestCall.of(guest, List.of(flat.numbers(), flat.n(), flat.d()), points.length * dimensions));
    }

    @Override
    public String toString() {
        return Fingerprint.of(guest.source().name(), guest.source().language(), guest.source().text(), dimensions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuestReducer r && r.toString().equals(toString())
                && r.guest.source().text().equals(guest.source().text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(guest.source().text(), dimensions);
    }
}
