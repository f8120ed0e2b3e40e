package lodestone.stdlib.space;

import java.io.Serializable;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * How many atoms of each element a formula unit may have.
 *
 * @param low  the least amount, at least 1
 * @param high the greatest amount, at most {@value #MOST}
 */
public record Stoichiometry(int low, int high) implements Serializable {

    public static final int MOST = 32;

    public Stoichiometry {
        if (low < 1 || high > MOST || low > high) {
            throw StudyException.of(Message.BAD_STOICHIOMETRY, low + ".." + high, MOST);
        }
    }

    /** How many amounts there are. */
    int span() {
        return high - low + 1;
    }

    public boolean contains(int amount) {
        return low <= amount && amount <= high;
    }

    @Override
    public String toString() {
        return low + ".." + high;
    }
}
