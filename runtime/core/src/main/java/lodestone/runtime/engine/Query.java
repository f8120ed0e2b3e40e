package lodestone.runtime.engine;

import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.plan.Plan;

/**
 * A plan that somebody wants the result of.
 *
 * @param pipeline the pipeline's name, for messages and the manifest
 * @param plan     what is wanted, as written (not optimised)
 * @param at       where it was asked for
 */
public record Query(String pipeline, Plan plan, SourceRef at) {

    /** The same of the rows that fulfil a condition. */
    Query where(Expr condition) {
        return new Query(pipeline, new Plan.Filter(plan, condition, at), at);
    }
}
