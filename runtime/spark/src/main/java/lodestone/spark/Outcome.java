package lodestone.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.RowReport;
import lodestone.runtime.message.StudyException;

/**
 * What came of a task.
 *
 * @param results of its pieces in order, rows packed; fewer than pieces if one failed
 * @param notices what the pieces said
 * @param reports what they added up
 * @param failure of the piece after the last result, or null
 * @param nanos   how long it took
 */
record Outcome(List<Object> results, List<String> notices, Map<RowReport, Map<String, Long>> reports, StudyException failure,
               long nanos) implements Serializable {

    /** The first byte of an outcome's bytes. */
    static final int DONE = 0;

    /** The first byte where nothing was done, for the versions differ; the executor's follow as text. */
    static final int OTHER_VERSION = 1;
}
