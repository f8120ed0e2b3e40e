package lodestone.stdlib.language;

import lodestone.dsl.Pipeline;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;

/** The map that a pipeline makes. */
final class Maps {

    private Maps() {
    }

    /**
     * @param who what needs it
     * @throws StudyException NO_MAP
     */
    static Plan.Reduce of(Pipeline pipeline, String who) {
        return pipeline.plan().chain().stream().filter(Plan.Reduce.class::isInstance).map(Plan.Reduce.class::cast).findFirst()
                .orElseThrow(() -> StudyException.of(Message.NO_MAP, who, pipeline.name()));
    }
}
