package lodestone.stdlib.rule;

import lodestone.runtime.expr.Function;

/** A number of a composition that a space can compare with a bound by bitmaps. */
public interface SystemNumber extends Function {

    /** The condition that it is the bound or above. */
    SystemTest atLeast(double bound);
}
