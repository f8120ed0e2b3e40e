package lodestone.stdlib.language;

import java.util.List;
import lodestone.dsl.Pipeline;
import lodestone.dsl.ScriptFunction;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.stdlib.space.CompositionSource;
import lodestone.stdlib.space.CompositionSpace;

/** Gives pipelines the property {@code space}. */
public final class SpaceOfPipeline {

    private SpaceOfPipeline() {
    }

    /**
     * The composition space that a pipeline starts from, for {@code space.rank('Li6ZnO4')} and {@code space.at(12345)}.
     *
     * @throws StudyException NO_COMPOSITIONS if it starts from something else
     */
    @ScriptFunction(usage = "pipeline.space", doc = "The composition space that a pipeline starts from.",
            example = """
            def binaries = pipeline('binaries') {
                pool         H..Lr
                compositions arity: 2, stoichiometry: 1..8
            }
            println binaries.space
            """)
    public static CompositionSpace getSpace(Pipeline pipeline) {
        List<Plan> chain = pipeline.plan().chain();
        if (chain.get(chain.size() - 1) instanceof Plan.Scan scan && scan.source() instanceof CompositionSource source) {
            return source.space();
        }
        throw StudyException.of(Message.NO_COMPOSITIONS, "space");
    }
}
