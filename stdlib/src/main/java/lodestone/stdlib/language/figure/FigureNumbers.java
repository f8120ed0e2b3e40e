package lodestone.stdlib.language.figure;

import lodestone.dsl.Options;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Reads numbers that lie within bounds. */
final class FigureNumbers {

    private FigureNumbers() {
    }

    /**
     * @throws StudyException WRONG_ARGUMENT if it is not within these bounds
     */
    static double within(String verb, String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw StudyException.of(Message.WRONG_ARGUMENT, verb,
                    "a number from " + Conversion.show(plain(least)) + " to " + Conversion.show(plain(most)) + what,
                    Conversion.show(plain(value)));
        }
        return value;
    }

    private static Object plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? (Object) (long) value : (Object) value;
    }

    static double number(String verb, Options options, String name, double otherwise, double least, double most) {
        return within(verb, " as '" + name + "'", options.get(name, Double.class, otherwise), least, most);
    }

    static int whole(String verb, Options options, String name, Integer otherwise, int least, int most) {
        return (int) within(verb, " as '" + name + "'", options.get(name, Integer.class, otherwise), least, most);
    }
}
