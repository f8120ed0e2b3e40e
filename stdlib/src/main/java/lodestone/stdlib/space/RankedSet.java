package lodestone.stdlib.space;

import lodestone.runtime.expr.Function;

/** A condition that is true for a listed set of compositions, such as those of a database. */
public interface RankedSet extends Function {

    /** The ranks of its members within a space, ascending and distinct. */
    long[] ranks(CompositionSpace space);
}
