package lodestone.stdlib.space;

import lodestone.runtime.engine.Listener;
import lodestone.runtime.expr.Function;

/** A condition that is true for a listed set of compositions, such as those of a database. */
public interface RankedSet extends Function {

    /** The ranks of its members within a space, ascending and distinct. @param listener told what is not in the space */
    long[] ranks(CompositionSpace space, Listener listener);
}
