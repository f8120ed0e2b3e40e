package lodestone.stdlib.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.Pipeline;
import lodestone.dsl.PipelineScope;
import lodestone.dsl.Stage;
import lodestone.dsl.udf.UserFunction;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.engine.PointLimit;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Reducer;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.stdlib.embedding.CompositionVector;
import lodestone.stdlib.embedding.PooledVectors;
import lodestone.stdlib.embedding.Pooling;
import lodestone.stdlib.embedding.VectorTable;
import lodestone.stdlib.embedding.VectorTables;
import lodestone.stdlib.known.FormulaColumn;

/** The stages that turn compositions into vectors, and vectors into maps. */
public final class MapStages {

    private static final List<String> COORDINATES = List.of("x", "y", "z");

    private MapStages() {
    }

    @Stage(usage = "embed 'magpie', pooling: 'mean'",
            doc = "Adds a column of vectors, named as the embedding: those of the elements pooled by amount; "
                    + "missing where an "
                    + "element has none.",
            options = {@Option(name = "pooling", otherwise = "'mean'", doc = "mean, sum, variance, min, max, range, "
                    + "geometric, harmonic, or a list of these"),
                @Option(name = "scale", doc = "'standard': each feature to mean 0 and deviation 1 over the "
                    + "table's elements; else as it is"),
                @Option(name = "formula", doc = "the column of formulas in a table from a file; else the one "
                    + "called formula, formula_pretty, reduced_formula or composition"),
                @Option(name = "as", doc = "another name for the column; else the embedding's, or that of its file")},
            example = """
            show pipeline('vectors') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                embed        'megnet16', pooling: ['mean', 'range'], as: 'vector'
            }
            """)
    public static void embed(PipelineScope scope, Options options, String embedding) {
        boolean scaled = options.get("scale", String.class, null) != null;
        if (scaled && !"standard".equals(options.get("scale"))) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "embed", "'standard' as 'scale'", Conversion.show(options.get("scale")));
        }
        List<Pooling> poolings = poolings(options.getOrDefault("pooling", "mean"));
        boolean file = EmbeddingOfScript.isFile(embedding);
        CompositionVector vector = scope.shared(List.of(CompositionVector.class, embedding, scaled, poolings), () -> {
            VectorTable table = file ? VectorTables.ofFile(Path.of(embedding)) : VectorTables.named(embedding);
            return new CompositionVector(embedding + (scaled ? ", scaled" : ""), file ? embedding : null,
                    poolings, new PooledVectors(scaled ? table.standardized() : table, poolings));
        });
        String name = options.get("as", String.class, file ? Path.of(embedding).getFileName().toString().replaceFirst("\\..*", "")
                : embedding);
        scope.derive(name, new Expr.Call(vector, compositions(scope.input().schema(), options.get("formula", String.class, null))));
    }

    @Stage(usage = "embed mine",
            doc = "Adds a column of the vectors that a function of yours gives (def mine = udf('mine', returns: vector(3), ...)), "
                    + "of its own columns.")
    public static void embed(PipelineScope scope, Options options, UserFunction function) {
        requireOnly("embed", options, List.of("as"));
        Expr call = function.call(scope.input().schema(), scope.at(), List.of());
        if (!call.type().isVector()) {
            throw StudyException.of(Message.UDF_NO_VECTOR, function.name(), call.type());
        }
        scope.derive(options.get("as", String.class, function.name()), call);
    }

    /** The other options are those of what has a name of its own. */
    private static void requireOnly(String stage, Options options, List<String> known) {
        options.keySet().stream().filter(option -> !known.contains(option)).findFirst().ifPresent(option -> {
            throw StudyException.of(Message.UNKNOWN_OPTION, stage + " function", option, String.join(", ", known),
                    Suggestion.didYouMean(option, known));
        });
    }

    /** The numbers and amounts of a composition space; of any other table a column of formulas. */
    private static List<Expr> compositions(Schema schema, String formula) {
        return formula == null && schema.has("z1") ? CompositionColumns.numbersAndAmounts(schema, "embed")
                : List.of(Exprs.column(schema.column(FormulaColumn.of("the table before 'embed'", schema, formula))));
    }

    private static List<Pooling> poolings(Object option) {
        List<Pooling> poolings = new ArrayList<>();
        for (Object label : option instanceof Iterable<?> several ? several : List.of(option)) {
            poolings.add(Pooling.named(String.valueOf(label)));
        }
        if (poolings.isEmpty()) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "embed", "a pooling");
        }
        return poolings;
    }

    @Stage(usage = "reduce 'umap', dimensions: 2",
            doc = "Makes a map of all rows: adds the coordinates x, y (and z). 'pca', 'tsne' or 'umap', with "
                    + "the options and "
                    + "defaults of scikit-learn and umap-learn.",
            options = {@Option(name = "dimensions", otherwise = "2", doc = "2 or 3; pca takes as many as the vectors have"),
                @Option(name = "of", doc = "the column of vectors; else the last one"),
                @Option(name = "as", otherwise = "['x', 'y']", doc = "names of the coordinates, as ['u', 'v']"),
                @Option(name = "seed", doc = "a whole number in place of the study's seed"),
                @Option(name = "whiten", otherwise = "false", doc = "pca: whether each coordinate is divided by "
                    + "its deviation"),
                @Option(name = "perplexity", otherwise = "30", unit = "rows", doc = "tsne: how many neighbours "
                        + "count, about"),
                @Option(name = "earlyExaggeration", otherwise = "12", doc = "tsne: how much attraction is "
                    + "exaggerated at first"),
                @Option(name = "learningRate", otherwise = "'auto'", doc = "tsne: 'auto' is max(rows / 12 / 4, "
                        + "50); umap: 1"),
                @Option(name = "maxIter", otherwise = "'auto'", unit = "iterations", doc = "tsne: in all; 'auto' "
                    + "as the schedule has it"),
                @Option(name = "schedule", otherwise = "'fast'", doc = "tsne: 'fast', or 'classical' for 250 + "
                    + "750 iterations as scikit-learn"),
                @Option(name = "angle", otherwise = "0.5", doc = "tsne: how coarsely far points are seen, 0 "
                        + "(exactly) to 1"),
                @Option(name = "init", otherwise = "'pca'", doc = "where points start: 'pca' or 'random', umap "
                    + "also 'spectral', with which it begins if nothing is given"),
                @Option(name = "metric", otherwise = "'euclidean'", doc = "tsne, umap: 'euclidean' or 'cosine'"),
                @Option(name = "nNeighbors", otherwise = "15", unit = "rows", doc = "umap: the size of a "
                    + "neighbourhood, the point itself included"),
                @Option(name = "minDist", otherwise = "0.1", doc = "umap: how near points may come"),
                @Option(name = "spread", otherwise = "1", doc = "umap: the scale of the map"),
                @Option(name = "nEpochs", otherwise = "'auto'", doc = "umap: 'auto' is 500 up to 10,000 rows, 200 above"),
                @Option(name = "negativeSampleRate", otherwise = "5", doc = "umap: points pushed away for each "
                    + "that is pulled"),
                @Option(name = "repulsionStrength", otherwise = "1", doc = "umap: the weight of pushing"),
                @Option(name = "localConnectivity", otherwise = "1", unit = "rows", doc = "umap: neighbours each "
                    + "point is sure of"),
                @Option(name = "setOpMixRatio", otherwise = "1", doc = "umap: 1 for the union of neighbourhoods, "
                    + "0 for the intersection"),
                @Option(name = "a", otherwise = "'auto'", doc = "umap: of the curve 1 / (1 + a d^(2b)); 'auto' "
                    + "fits minDist and spread"),
                @Option(name = "b", otherwise = "'auto'", doc = "umap: likewise")},
            example = """
            def oxides = pipeline('oxides') {
                pool         Li, Zn, O
                compositions arity: 2..3, stoichiometry: 1..3
                embed        'magpie'
            }
            show pipeline('map') {
                from   oxides
                reduce 'umap', nNeighbors: 5, minDist: 0.3, seed: 1
                limit  3
            }
            """)
    public static void reduce(PipelineScope scope, Options options, String method) {
        int dimensions = options.get("dimensions", Integer.class, 2);
        List<String> names = names("reduce", options, dimensions);
        Reducer reducer = Reducers.of(method, dimensions, options.get("seed", Long.class, scope.seed()), options);
        set(scope, new Plan.Reduce(scope.input(), vector(scope, "reduce", options).name(), reducer, names, scope.at()));
    }

    @Stage(usage = "reduce mine",
            doc = "Makes the map with a reducer of yours (def mine = udf('mine', reducer: 2, ...)).")
    public static void reduce(PipelineScope scope, Options options, UserFunction function) {
        requireOnly("reduce", options, List.of("of", "as"));
        Reducer reducer = function.reducer();
        List<String> names = names("reduce", options, reducer.dimensions());
        set(scope, new Plan.Reduce(scope.input(), vector(scope, "reduce", options).name(), reducer, names, scope.at()));
    }

    @Stage(usage = "transform pipeline",
            doc = "Places the rows in the map that another pipeline has made of its own, which stays as it is.",
            options = {@Option(name = "of", doc = "the column of vectors; else the last one"),
                @Option(name = "as", otherwise = "['x', 'y']", doc = "names of the coordinates")},
            example = """
            def oxides = pipeline('oxides') {
                pool         Li, Zn, O
                compositions arity: 2..3, stoichiometry: 1..3
                embed        'magpie'
            }
            def map = pipeline('map') { from oxides; filter { arity == 2 }; reduce 'pca' }
            show pipeline('others in it') { from oxides; filter { arity == 3 && atoms == 4 }; transform map }
            """)
    public static void transform(PipelineScope scope, Options options, Pipeline pipeline) {
        Plan.Reduce map = Maps.stage(pipeline, "transform");
        if (!map.reducer().canTransform()) {
            throw StudyException.of(Message.UDF_NO_TRANSFORM, map.reducer());
        }
        Column vector = vector(scope, "transform", options);
        int width = map.input().schema().column(map.vector()).type().width();
        if (vector.type().width() != width) {
            throw StudyException.of(Message.OTHER_WIDTH, "transform", width, vector.name(), vector.type().width());
        }
        set(scope, new Plan.Transform(scope.input(), vector.name(), map,
                names("transform", options, map.reducer().dimensions()), scope.at()));
    }

    private static void set(PipelineScope scope, Plan plan) {
        plan.schema();
        if (plan instanceof Plan.Reduce reduce) {
            PointLimit.require(reduce);
        }
        scope.set(plan);
    }

    private static Column vector(PipelineScope scope, String stage, Options options) {
        String name = options.get("of", String.class, null);
        if (name != null) {
            Column column = scope.input().schema().column(name);
            if (!column.type().isVector()) {
                throw StudyException.of(Message.NO_VECTOR_COLUMN, stage, "'" + name + "' is " + column.type());
            }
            return column;
        }
        return scope.input().schema().columns().stream().filter(c -> c.type().isVector()).reduce((a, b) -> b)
                .orElseThrow(() -> StudyException.of(Message.NO_VECTOR_COLUMN, stage, "there is none"));
    }

    private static List<String> names(String stage, Options options, int dimensions) {
        List<?> given = options.get("as", List.class, null);
        if (given == null) {
            return dimensions <= COORDINATES.size() ? COORDINATES.subList(0, dimensions)
                    : IntStream.rangeClosed(1, dimensions).mapToObj(k -> "x" + k).toList();
        } else if (given.size() != dimensions) {
            throw StudyException.of(Message.WRONG_ARGUMENT, stage, dimensions + " names as 'as'", Conversion.show(given));
        }
        return given.stream().map(String::valueOf).toList();
    }
}
