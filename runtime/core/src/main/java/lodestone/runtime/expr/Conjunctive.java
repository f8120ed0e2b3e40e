package lodestone.runtime.expr;

import java.util.Optional;

/**
 * A condition that means more than its truth table when it is joined to another one by {@code &&} or {@code &} in one
 * expression: "neutral and ordered" asks for one assignment of charges that is both.
 */
public interface Conjunctive extends Function {

    /** The joint condition of this and the other, over the same arguments; empty if they are independent. */
    Optional<Conjunctive> and(Conjunctive other);
}
