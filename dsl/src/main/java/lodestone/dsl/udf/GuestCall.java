package lodestone.dsl.udf;

import java.util.Arrays;
import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.graalvm.polyglot.Value;

/** The calling convention of guests: arrays go in, and either the array 'out' is filled or another one returned. */
final class GuestCall {

    private GuestCall() {
    }

    /**
     * @param arguments what the function gets, before {@code out}
     * @param size      how many values it has to give
     * @return the values, as Java has them; {@link Results#UNSET} where none was given
     * @throws StudyException UDF_LENGTH if it returns something else, or what {@link Guest#call} throws
     */
    static Object[] of(Guest guest, List<Object> arguments, int size) {
        // An array of objects, for JavaScript would leave an array of numbers as it is where it should take a text.
        Object[] out = new Object[size];
        Arrays.fill(out, Results.UNSET);
        Object[] all = Arrays.copyOf(arguments.toArray(), Math.max(arguments.size(), guest.parameters()));
        if (all.length > arguments.size()) {
            all[arguments.size()] = out;
        }
        return guest.call(function -> {
            Value returned = function.execute(all);
            if (returned.isNull()) {
                return out;
            } else if (!returned.hasArrayElements() || returned.getArraySize() != size) {
                throw StudyException.of(Message.UDF_LENGTH, guest.source().name(), returned.hasArrayElements()
                        ? "an array of " + returned.getArraySize() : GuestSource.shortened(returned.toString()), size);
            }
            return returned.as(Object[].class);
        });
    }
}
