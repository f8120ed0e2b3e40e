package lodestone.stdlib.language;

import groovy.lang.IntRange;
import groovy.lang.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.space.Stoichiometry;

/** Reads numbers and ranges of them as scripts write them. */
final class WholeNumbers {

    private static final String VERB = "compositions";

    private WholeNumbers() {
    }

    /** @param given a number, a range or a list */
    static List<Integer> arities(Object given, int poolSize) {
        if (given == null) {
            throw StudyException.of(Message.MISSING_ARGUMENT, VERB, "'arity', as in arity: 2");
        }
        Collection<?> items = given instanceof Collection<?> list ? ordered(list) : List.of(given);
        List<Integer> arities = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Integer arity)) {
                throw StudyException.of(Message.WRONG_ARGUMENT, VERB, "a whole number as 'arity'", Conversion.show(item));
            } else if (arity < 1 || arity > poolSize) {
                throw StudyException.of(Message.BAD_ARITY, given, poolSize, poolSize);
            }
            arities.add(arity);
        }
        if (arities.isEmpty()) {
            throw StudyException.of(Message.BAD_ARITY, given, poolSize, poolSize);
        }
        return arities;
    }

    /** @param given a range, or a number for exactly that amount */
    static Stoichiometry stoichiometry(Object given) {
        if (given == null) {
            throw StudyException.of(Message.MISSING_ARGUMENT, VERB, "'stoichiometry', as in stoichiometry: 1..8");
        } else if (given instanceof Integer amount) {
            return new Stoichiometry(amount, amount);
        } else if (given instanceof IntRange range) {
            ordered(range);
            return new Stoichiometry(range.getFromInt(), range.getToInt());
        } else if (given instanceof Collection<?> empty && empty.isEmpty()) {
            throw StudyException.of(Message.BAD_STOICHIOMETRY, given, Stoichiometry.MOST);
        }
        throw StudyException.of(Message.WRONG_ARGUMENT, VERB, "a range of whole numbers as 'stoichiometry'", Conversion.show(given));
    }

    private static Collection<?> ordered(Collection<?> items) {
        if (items instanceof Range<?> range && range.isReverse()) {
            throw StudyException.of(Message.REVERSED_RANGE, VERB, range.getTo() + ".." + range.getFrom(),
                    range.getFrom() + ".." + range.getTo());
        }
        return items;
    }
}
