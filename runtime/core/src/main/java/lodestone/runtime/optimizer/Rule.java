package lodestone.runtime.optimizer;

import lodestone.runtime.plan.Plan;

/**
 * One way to make a plan cheaper without changing its result.
 *
 * @param name as {@code explain} shows it
 */
public record Rule(String name, Rewrite rewrite) {

    /** Rewrites one node whose inputs are done; returns the node itself where there is nothing to do. */
    public interface Rewrite {
        Plan apply(Plan node);
    }
}
