package lodestone.stdlib.rule;

import lodestone.runtime.expr.Function;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.space.RatioTable;

/** A condition on compositions that a space computes as bitmaps, one chemical system after the other. */
public interface SystemTest extends Function {

    /** Where it is true in a space, for one thread. */
    SystemMasks masks(Pool pool, RatioTable ratios);

    /** The test that is true where this one is false; where a value is missing neither is. */
    SystemTest negated();
}
