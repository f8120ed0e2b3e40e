package lodestone.dsl.udf;

import lodestone.runtime.expr.Function;
import lodestone.runtime.message.SourceRef;

/** A function whose failures are told at the place of its call. */
interface Placeable extends Function {

    /** The same function, equal to this one, called at a place. */
    Function at(SourceRef call);
}
