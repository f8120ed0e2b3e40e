package lodestone.dsl;

import java.util.Map;
import java.util.function.Supplier;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Schema;

/** What a function in an expression sees of the stage it stands in. */
public final class ExpressionScope {

    private final PipelineScope stage;
    private final SourceRef at;

    ExpressionScope(PipelineScope stage, SourceRef at) {
        this.stage = stage;
        this.at = at;
    }

    /** The columns that can be used, hidden ones among them. */
    public Schema schema() {
        return stage.schema();
    }

    /**
     * A column by its name.
     *
     * @throws StudyException UNKNOWN_COLUMN if there is none
     */
    public Expr column(String name) {
        return Exprs.column(schema().column(name));
    }

    /** The place of the call in the script. */
    public SourceRef at() {
        return at;
    }

    /**
     * Something that all pipelines of a study can share, such as a file that was read.
     *
     * @param key what it is made from
     */
    public <T> T shared(Object key, Supplier<T> make) {
        return stage.shared(key, make);
    }

    /** The environment variables that the run goes by. */
    public Map<String, String> environment() {
        return stage.session().environment();
    }

    /** Threads for work on what a function reads, with the engine's listener, stopped with it; the caller closes them. */
    public Workers workers() {
        return stage.session().engine().workers();
    }

    /** What an earlier stage left, or null. */
    public <T> T get(Class<T> type) {
        return stage.get(type);
    }
}
