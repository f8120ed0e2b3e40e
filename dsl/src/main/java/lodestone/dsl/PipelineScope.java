package lodestone.dsl;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Schema;

/** What a stage sees of its pipeline: the plan up to it, which it extends, and what earlier stages left for it. */
public final class PipelineScope {

    private final Session session;
    private final Map<Class<?>, Object> attributes = new HashMap<>();
    private Plan plan;
    private String verb;
    private SourceRef at;

    PipelineScope(Session session, SourceRef at) {
        this.session = session;
        this.at = at;
    }

    void enter(String verb, SourceRef at) {
        this.verb = verb;
        this.at = at;
    }

    Session session() {
        return session;
    }

    Map<Class<?>, Object> attributes() {
        return attributes;
    }

    /** What the pipeline lacks because of mistakes that a check has found. */
    Lost lost() {
        Lost lost = get(Lost.class);
        return lost == null ? Lost.NOTHING : lost;
    }

    void lose(Collection<String> columns, boolean any) {
        put(Lost.class, lost().and(columns.stream().filter(name -> !schema().has(name)).toList(), any));
    }

    /** The pipeline has no good beginning. */
    void loseAll() {
        Source nothing = new NoRows();
        set(new Plan.Scan(nothing, ScanRequest.all(nothing), at));
        lose(List.of(), true);
    }

    /** A mistake: the end of a run, and a finding of a check, unless it follows from another one. */
    void report(StudyException mistake) {
        if (session.findings() == null) {
            throw mistake;
        } else if (!lost().explains(mistake)) {
            session.findings().add(mistake);
        }
    }

    /** The plan of the stages so far; null before the first that gives rows. */
    public Plan plan() {
        return plan;
    }

    public void set(Plan plan) {
        this.plan = plan;
    }

    /**
     * Adds a column to the plan so far.
     *
     * @throws StudyException MISPLACED_STAGE if there are no rows yet, DUPLICATE_COLUMN if there is such a column
     */
    public void derive(String name, Expr expr) {
        Plan plan = new Plan.Derive(input(), new Named(name, expr), at);
        plan.schema();
        set(plan);
    }

    /** Goes on where another pipeline ended, with all that its stages left. */
    public void adopt(Pipeline other) {
        plan = other.plan();
        attributes.putAll(other.attributes());
    }

    /**
     * The plan so far, for a stage that needs rows.
     *
     * @throws StudyException MISPLACED_STAGE if there are none yet
     */
    public Plan input() {
        require(plan != null, "nothing before it gives rows");
        return plan;
    }

    /**
     * @throws StudyException MISPLACED_STAGE if there are rows already, for a stage that begins a pipeline
     */
    public void requireFirst() {
        require(plan == null, "there are rows already");
    }

    /**
     * @param why what is wrong with the place otherwise
     * @throws StudyException MISPLACED_STAGE if the stage can not stand here
     */
    public void require(boolean possible, String why) {
        if (!possible) {
            throw StudyException.of(Message.MISPLACED_STAGE, verb, why).at(at);
        }
    }

    /** The columns so far; none before the first stage that gives rows. */
    public Schema schema() {
        return plan == null ? Schema.of() : plan.schema();
    }

    /** The place of the stage in the script. */
    public SourceRef at() {
        return at;
    }

    /**
     * Something that all pipelines of a study can share, such as a file that was read.
     *
     * @param key what it is made from
     */
    public <T> T shared(Object key, Supplier<T> make) {
        return session.shared(key, make);
    }

    /** The seed of the study. */
    public long seed() {
        return session.seed();
    }

    /** Leaves something for later stages, also for those of pipelines that start from this one. */
    public <T> void put(Class<T> type, T attribute) {
        attributes.put(type, attribute);
    }

    /** What an earlier stage left, or null. */
    public <T> T get(Class<T> type) {
        return type.cast(attributes.get(type));
    }
}
