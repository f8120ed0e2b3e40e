package lodestone.runtime.expr;

import java.util.List;
import java.util.Optional;

/**
 * A condition that means more than its truth table when it is joined to another one by {@code &&} or {@code &} in one
 * expression: "neutral and ordered" asks for one assignment of charges that is both.
 */
public interface Conjunctive extends Function {

    /** The joint condition of this and the other, over the same arguments; empty if they are independent. */
    Optional<Conjunctive> and(Conjunctive other);

    /** The conditions that this one joins, in an order that makes sense to a reader; itself if it is a single one. */
    default List<Conjunctive> singles() {
        return List.of(this);
    }
}
