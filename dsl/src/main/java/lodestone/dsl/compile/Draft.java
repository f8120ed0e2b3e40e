package lodestone.dsl.compile;

import java.util.List;
import java.util.Set;
import lodestone.dsl.StudyScript;
import lodestone.runtime.message.StudyException;

/**
 * A script as far as it could be compiled.
 *
 * @param type     it without the parts that have mistakes; its statements are guarded, see {@link lodestone.dsl.Guard}.
 *                 Null if not even that was possible
 * @param mistakes what the compiler has found
 * @param lost     the names in the lines that could not be read
 */
public record Draft(Class<? extends StudyScript> type, List<StudyException> mistakes, Set<String> lost) {
}
