package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lodestone.dsl.Pipeline;
import lodestone.dsl.ScriptFunction;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.stdlib.Sources;
import lodestone.stdlib.embedding.CompositionVector;
import lodestone.stdlib.pca.Pca;
import lodestone.stdlib.pca.PrincipalComponents;
import lodestone.stdlib.quality.Silhouette;
import lodestone.stdlib.quality.Trustworthiness;

/** What can be asked of a pipeline with a map. All numbers are NaN where there are no rows. */
public final class MapOfPipeline {

    private static final Cited SILHOUETTE = () -> Sources.of("methods/silhouette", "how good maps are");

    private static final String MAP = """
            def map = pipeline('map') {
                pool         Li, Zn, O
                compositions arity: 2..3, stoichiometry: 1..3
                derive       kind: contains(Li, Zn) ? 'mixed' : 'simple'
                embed        'magpie'
                reduce       'pca'
            }
            """;

    private MapOfPipeline() {
    }

    /**
     * The mean silhouette coefficient of the map, -1 to 1: how well the values of a column are apart. Rows where the column
     * is missing do not count.
     *
     * @throws StudyException NO_MAP, UNKNOWN_COLUMN; LABELS_UNFIT if there are not two values
     */
    @ScriptFunction(usage = "map.silhouette('column')",
            doc = "The mean silhouette coefficient of the map, -1 to 1: how well the values of a column are apart.",
            example = MAP + """
            printf '%.3f%n', map.silhouette('kind')
            """)
    public static double silhouette(Pipeline pipeline, String by) {
        pipeline.cites(SILHOUETTE);
        Labelled rows = Labelled.of(pipeline, by);
        return rows.values().isEmpty() ? Double.NaN : rows.silhouette(pipeline).mean();
    }

    /** The mean silhouette coefficient of each value of a column, in order of the values. */
    @ScriptFunction(usage = "map.silhouettes('column')",
            doc = "The mean silhouette coefficient of each value of a column.",
            example = MAP + """
            show map.silhouettes('kind')
            """)
    public static Map<Object, Double> silhouettes(Pipeline pipeline, String by) {
        pipeline.cites(SILHOUETTE);
        Labelled rows = Labelled.of(pipeline, by);
        Map<Object, Double> means = new LinkedHashMap<>();
        if (!rows.values().isEmpty()) {
            double[] byLabel = rows.silhouette(pipeline).byLabel();
            rows.values().forEach(value -> means.put(value, byLabel[means.size()]));
        }
        return means;
    }

    /** The rows of a map where a column is not missing: their places, the numbers of their values, and the values. */
    private record Labelled(double[][] places, int[] labels, List<Object> values) {

        static Labelled of(Pipeline pipeline, String by) {
            Maps map = Maps.read(pipeline, Maps.stage(pipeline, "silhouette"), by);
            int[] present = IntStream.range(0, map.labels().size()).filter(i -> map.labels().get(i) != null).toArray();
            List<Object> values = new ArrayList<>(new TreeSet<>(IntStream.of(present).mapToObj(map.labels()::get).toList()));
            return new Labelled(IntStream.of(present).mapToObj(i -> map.places()[i]).toArray(double[][]::new),
                    IntStream.of(present).map(i -> values.indexOf(map.labels().get(i))).toArray(), values);
        }

        Silhouette silhouette(Pipeline pipeline) {
            return pipeline.work(workers -> Silhouette.of(places, labels, workers));
        }
    }

    /** How far neighbours in the map are neighbours among the vectors, 0 to 1. */
    @ScriptFunction(usage = "map.trustworthiness()",
            doc = "How far neighbours in the map are neighbours among the vectors, 0 to 1; for each row's 5 nearest, or n.",
            example = MAP + """
            printf '%.3f%n', map.trustworthiness(3)
            """)
    public static double trustworthiness(Pipeline pipeline) {
        return trustworthiness(pipeline, Trustworthiness.NEIGHBORS);
    }

    /** The same, for so many neighbours of each row. */
    @ScriptFunction(usage = "map.trustworthiness(n)", doc = "")
    public static double trustworthiness(Pipeline pipeline, int neighbors) {
        pipeline.cites(() -> Sources.of("methods/trustworthiness", "how good maps are"));
        Maps map = Maps.read(pipeline, Maps.stage(pipeline, "trustworthiness"), null);
        return map.points().length == 0 ? Double.NaN
                : pipeline.work(workers -> Trustworthiness.of(map.points(), map.places(), neighbors, workers));
    }

    /** The share of the variance along each principal component, 0 to 1. */
    @ScriptFunction(usage = "map.explainedVariance()",
            doc = "The share of the variance along each principal component, 0 to 1.",
            example = MAP + """
            show map.explainedVariance()
            """)
    public static List<Double> explainedVariance(Pipeline pipeline) {
        PrincipalComponents components = components(pipeline, "explainedVariance");
        return components == null ? List.of() : boxed(components.explainedVarianceRatio());
    }

    /** What each feature of the vectors adds to each principal component: a row a feature, components of length 1. */
    @ScriptFunction(usage = "map.loadings()",
            doc = "What each feature of the vectors adds to each principal component: a row for each feature.",
            example = MAP + """
            show map.loadings().take(3)
            """)
    public static List<Map<String, Object>> loadings(Pipeline pipeline) {
        Plan.Reduce stage = Maps.stage(pipeline, "loadings");
        PrincipalComponents components = components(pipeline, "loadings");
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> features = components == null ? List.of() : features(stage, components.mean().length);
        for (int d = 0; d < features.size(); d++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("feature", features.get(d));
            for (int k = 0; k < stage.names().size(); k++) {
                row.put(stage.names().get(k), components.components()[k][d]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static PrincipalComponents components(Pipeline pipeline, String who) {
        Plan.Reduce stage = Maps.stage(pipeline, who);
        if (!(stage.reducer() instanceof Pca)) {
            throw StudyException.of(Message.NO_LOADINGS, who, pipeline.name(), stage.reducer());
        }
        double[][] points = Maps.read(pipeline, stage, null).points();
        return points.length == 0 ? null
                : pipeline.work(workers -> PrincipalComponents.of(points, stage.reducer().dimensions(), workers));
    }

    /** The names of a vector's components; their numbers if it comes from a file. */
    private static List<String> features(Plan.Reduce stage, int width) {
        return stage.chain().stream().filter(Plan.Derive.class::isInstance).map(node -> ((Plan.Derive) node).column())
                .filter(column -> column.name().equals(stage.vector()) && column.expr() instanceof Expr.Call)
                .map(column -> ((Expr.Call) column.expr()).function())
                .filter(CompositionVector.class::isInstance).map(f -> ((CompositionVector) f).pooled().features()).findFirst()
                .orElseGet(() -> IntStream.range(0, width).mapToObj(String::valueOf).toList());
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
