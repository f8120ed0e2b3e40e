package lodestone.dsl.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.dsl.LanguageExtension;
import lodestone.dsl.LiveSession;
import lodestone.dsl.Option;
import lodestone.dsl.Pipeline;
import lodestone.dsl.StudyScript;
import lodestone.dsl.udf.UserFunction;
import lodestone.dsl.verb.Reference;
import lodestone.dsl.verb.Verb;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.table.Schema;

/** Knows what could be typed at a place of an input: what the language, its extensions and the session have for it. */
public final class Completion {

    /** How many statements of a block are left out in search of some that can be planned. */
    private static final int LEFT_OUT = 4;

    private final LiveSession session;
    private final Verbs verbs;
    private final Map<String, List<String>> choices = new HashMap<>();
    private Reference reference;
    private String planned;
    private Schema columns = Schema.of();

    /**
     * Something that could be typed.
     *
     * @param value what would stand there
     * @param group what kind of thing it is
     * @param doc   what it does, or ""
     */
    public record Proposal(String value, String group, String doc) {
    }

    /**
     * What could be typed at a cursor.
     *
     * @param prefix    what is typed of it
     * @param proposals that begin with the prefix
     * @param files     whether files could stand there, too
     * @param inText    whether it stands in quotes
     */
    public record Proposals(String prefix, List<Proposal> proposals, boolean files, boolean inText) {
    }

    public Completion(LiveSession session) {
        this.session = session;
        this.verbs = session.language().verbs();
    }

    private Reference reference() {
        if (reference == null) {
            reference = verbs.reference();
            choices.put("udf.language", UserFunction.LANGUAGES);
            for (LanguageExtension extension : ServiceLoader.load(LanguageExtension.class, getClass().getClassLoader())) {
                choices.putAll(extension.choices());
            }
        }
        return reference;
    }

    /** What could stand at the end of a text. */
    public synchronized Proposals at(String text) {
        reference();
        TypedCall call = TypedCall.at(text);
        Map<String, Proposal> found = new LinkedHashMap<>();
        boolean files = false;
        if (call.inText()) {
            files = text(call, found);
        } else if (call.member()) {
            members(call.receiver() == null ? null : session.variables().get(call.receiver()), found);
        } else if ("pipeline".equals(call.block())) {
            stage(call, found);
        } else {
            statement(call, found);
        }
        return new Proposals(call.prefix(),
                found.values().stream().filter(p -> p.value().startsWith(call.prefix())).toList(), files, call.inText());
    }

    private static void add(Map<String, Proposal> to, String value, String group, String doc) {
        to.putIfAbsent(value, new Proposal(value, group, doc));
    }

    private static void verbs(Collection<Verb> verbs, String group, Map<String, Proposal> to) {
        verbs.forEach(verb -> add(to, verb.name(), group, verb.doc()));
    }

    /** In quotes: the choices of the verb, else columns; returns whether files could stand there. */
    private boolean text(TypedCall call, Map<String, Proposal> to) {
        List<String> known = choices.get(call.option() == null ? call.verb() : call.verb() + "." + call.option());
        if (known != null) {
            known.forEach(name -> add(to, name, call.option() == null ? call.verb() : call.option(), ""));
            return call.prefix().contains("/") || call.prefix().contains(".");
        }
        boolean stage = "pipeline".equals(call.block()) && verbs.isStage(call.verb()) && !call.verb().equals("from");
        Schema schema = stage ? columns(call.before()) : ofPipeline(call);
        columns(schema, to);
        return schema.columns().isEmpty() || "write".equals(call.verb());
    }

    /** The columns of the pipeline that a method is called on, or that is named before the text. */
    private Schema ofPipeline(TypedCall call) {
        List<String> names = new ArrayList<>(call.given());
        names.add(0, String.valueOf(call.receiver()));
        return names.stream().map(session.variables()::get).filter(Pipeline.class::isInstance)
                .map(p -> ((Pipeline) p).getSchema()).findFirst().orElse(Schema.of());
    }

    private static void columns(Schema schema, Map<String, Proposal> to) {
        schema.columns().stream().sorted((a, b) -> Boolean.compare(a.hidden(), b.hidden()))
                .forEach(column -> add(to, column.name(), "columns", column.type().toString()));
    }

    private void members(Object value, Map<String, Proposal> to) {
        if (value == null) {
            return;
        }
        for (Reference.Section section : reference().sections()) {
            if (section.on().isInstance(value)) {
                verbs(section.verbs(), "methods", to);
            }
        }
        Members.of(value).forEach(name -> add(to, name, "methods", ""));
    }

    private void stage(TypedCall call, Map<String, Proposal> to) {
        boolean stage = call.verb() != null && verbs.isStage(call.verb());
        if (call.inner()) {
            expression(columns(call.before()), to);
        } else if (!stage && !verbs.isFunction(String.valueOf(call.verb()))) {
            verbs(verbs.stages(), "stages", to);
            return;
        } else {
            Verb verb = stage ? verbs.stage(call.verb()) : verbs.function(call.verb());
            options(verb, call, to);
            if (!stage || verb.captures(0) || verb.capturesNamed()) {
                expression(columns(call.before()), to);
            }
        }
        values(call.prefix(), to);
    }

    private void options(Verb verb, TypedCall call, Map<String, Proposal> to) {
        for (Option option : verb.options()) {
            if (call.option() == null && !call.given().contains(option.name())) {
                add(to, option.name() + ":", "options", Verb.meaning(option));
            }
        }
    }

    private void expression(Schema schema, Map<String, Proposal> to) {
        columns(schema, to);
        verbs(verbs.functions(), "functions", to);
    }

    /** Variables of the session and, of a prefix, constants. */
    private void values(String prefix, Map<String, Proposal> to) {
        session.variables().forEach((name, value) ->
                add(to, name, "variables", value == null ? "" : LiveSession.kind(value)));
        if (!prefix.isEmpty()) {
            session.language().constants().forEach(name -> add(to, name, "constants", ""));
        }
    }

    /** Outside of pipeline blocks: what a script knows, or blocks of another kind; these may stand in each other. */
    private void statement(TypedCall call, Map<String, Proposal> to) {
        boolean block = call.block() != null && !blocks(call.block()).isEmpty();
        Set<Class<?>> owners = block ? blocks(null) : Set.of(StudyScript.class);
        for (Reference.Section section : reference().sections()) {
            if (owners.contains(section.on())) {
                section.verbs().stream().filter(verb -> verb.name().equals(call.verb())).forEach(verb -> options(verb, call, to));
                verbs(section.verbs(), block ? call.block() : "script", to);
            }
        }
        values(call.prefix(), to);
    }

    /** What the verbs in the blocks of a method are called on, or in those of all methods but {@code pipeline}. */
    private Set<Class<?>> blocks(String owner) {
        return reference().sections().stream().flatMap(section -> section.verbs().stream())
                .filter(verb -> owner == null ? !verb.name().equals("pipeline") : verb.name().equals(owner))
                .flatMap(verb -> verb.methods().stream()).map(Reference::block).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The columns after some stages, as far as they can be planned. */
    private Schema columns(String stages) {
        String key = session.number() + stages;
        if (key.equals(planned)) {
            return columns;
        }
        planned = key;
        columns = Schema.of();
        List<String> lines = new ArrayList<>(stages.lines().toList());
        for (int i = 0; i <= LEFT_OUT && !lines.isEmpty(); i++) {
            if (session.rehearse("pipeline('') {\n" + String.join("\n", lines) + "\n}") instanceof Pipeline pipeline) {
                columns = pipeline.getSchema();
                break;
            }
            lines.remove(lines.size() - 1);
        }
        return columns;
    }
}
