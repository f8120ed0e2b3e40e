package lodestone.stdlib.optimade;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Entry;

/**
 * Decides which entries of a server are kept, and counts what is odd about them. A formula is kept as the server writes it;
 * one that can not be read is kept too, as it may be of a composition that was asked for.
 */
final class EntryReview {

    private record Oddity(long count, String example) {
    }

    private final String name;
    private final Coverage coverage;
    private final SeenIds seen = new SeenIds();
    private final Map<Message, Oddity> odd = new EnumMap<>(Message.class);
    private boolean freshInLast;

    EntryReview(String name, Coverage coverage) {
        this.name = name;
        this.coverage = coverage;
    }

    List<Entry> keep(List<Found> entries) {
        List<Entry> kept = new ArrayList<>(entries.size());
        freshInLast = false;
        for (Found entry : entries) {
            if (entry.id() == null) {
                count(Message.ENTRIES_WITHOUT_ID, "");
            } else if (!seen.add(entry.id())) {
                count(Message.ENTRIES_REPEATED, entry.id());
            } else {
                freshInLast = true;
                if (isAskedFor(entry)) {
                    kept.add(new Entry(entry.id(), entry.formula()));
                } else {
                    count(Message.ENTRIES_OUTSIDE, example(entry));
                }
            }
        }
        return kept;
    }

    /** Whether the last page had entries that no page before had. */
    boolean hadFresh() {
        return freshInLast;
    }

    /** Tells what was odd. */
    void report(Listener listener) {
        odd.forEach((message, oddity) -> listener.notice(message.text(name, oddity.count(), oddity.example())));
    }

    private boolean isAskedFor(Found entry) {
        Composition composition = entry.formula() == null ? null : parsed(entry.formula());
        if (composition == null) {
            if (entry.formula() == null) {
                count(Message.ENTRIES_WITHOUT_FORMULA, entry.id());
            }
            return entry.arity() < 0 || isInRange(entry.arity());
        }
        if (!isReduced(entry.formula())) {
            count(Message.FORMULAS_NOT_REDUCED, example(entry));
        }
        if (entry.arity() >= 0 && entry.arity() != composition.arity()) {
            count(Message.FORMULAS_OF_OTHER_ARITY, example(entry));
        }
        return isInRange(composition.arity())
                && (coverage.elements().isEmpty() || coverage.elements().containsAll(composition.elements()));
    }

    private boolean isInRange(int arity) {
        return arity >= coverage.fromArity() && arity <= coverage.toArity();
    }

    private static Composition parsed(String formula) {
        try {
            return FormulaParser.parse(formula);
        } catch (StudyException e) {
            return null;
        }
    }

    /** Whether it is a plain row of symbols and whole amounts without a common divisor. */
    private static boolean isReduced(String formula) {
        if (!formula.matches("([A-Z][a-z]?\\d{0,9})+")) {
            return false;
        }
        long divisor = 0;
        for (String amount : formula.substring(1).split("[A-Z]", -1)) {
            String digits = amount.replaceFirst("^[a-z]", "");
            divisor = commonDivisor(digits.isEmpty() ? 1 : Long.parseLong(digits), divisor);
        }
        return divisor == 1;
    }

    private static long commonDivisor(long a, long b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    private static String example(Found entry) {
        return entry.formula() == null ? entry.id() : entry.formula() + " in " + entry.id();
    }

    private void count(Message what, String example) {
        odd.merge(what, new Oddity(1, example), (before, one) -> new Oddity(before.count() + 1, before.example()));
    }
}
