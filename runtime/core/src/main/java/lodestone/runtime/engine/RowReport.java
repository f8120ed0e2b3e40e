package lodestone.runtime.engine;

import java.io.Serializable;
import java.util.Map;

/** Tells the user what became of the rows of a query. Equal ones are told as one. */
public interface RowReport extends Serializable {

    /** @param rows how many rows were {@link Listener#add added}, by what they were added for, in its order */
    String text(Map<String, Long> rows);
}
