package lodestone.dsl.udf;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/** A function over columns in a guest language, called once a batch; one source and type, one function. */
final class GuestFunction implements Placeable {

    /** What is sent of it. */
    private record Sent(GuestSource source, Type type, SourceRef at) implements Serializable {
        private Object readResolve() {
            return new GuestFunction(Elsewhere.guest(source), type, at);
        }
    }

    private final Guest guest;
    private final Type type;
    private final SourceRef at;

    /** @param at the place of the call */
    GuestFunction(Guest guest, Type type, SourceRef at) {
        this.guest = guest;
        this.type = type;
        this.at = at;
    }

    private Object writeReplace() {
        return new Sent(guest.source(), type, at);
    }

    @Override
    public GuestFunction at(SourceRef call) {
        return new GuestFunction(guest, type, call);
    }

    @Override
    public Type type() {
        return type;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        PresentRows present = PresentRows.of(arguments, rows);
        if (present.count() == 0) {
            return present.spread(null, type);
        }
        try {
            List<Object> columns = new ArrayList<>();
            for (int c = 0; c < arguments.size(); c++) {
                columns.add(present.array(c));
            }
            Results results = new Results(guest.source().name(), type, present);
            return present.spread(results.column(GuestCall.of(guest, columns, results.size())), type);
        } catch (StudyException e) {
            throw e.at(at);
        }
    }

    @Override
    public String language() {
        return guest.source().language();
    }

    @Override
    public List<Path> files() {
        return guest.source().file() == null ? List.of() : List.of(Path.of(guest.source().file()));
    }

    /** The name and a hash of the source. */
    @Override
    public String toString() {
        return Fingerprint.of(guest.source().name(), guest.source().language(), guest.source().text(), type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuestFunction f && f.type.equals(type) && f.guest.source().text().equals(guest.source().text())
                && f.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return Objects.hash(guest.source().text(), type);
    }
}
