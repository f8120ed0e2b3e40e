package lodestone.stdlib.radius;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.RowReport;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Arithmetic;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Species;

/**
 * A factor of perovskites by Shannon's radii. Its arguments are the columns of the template's sites. Missing where no charges
 * are neutral, a radius is not tabulated or the factor is undefined.
 *
 * @param coordinations of the members
 * @param radii         which radii are meant; its coordination is not looked at
 */
public record PerovskiteFactor(Factor factor, Perovskite perovskite, IonCharges charges, List<Integer> coordinations,
                               RadiusChoice radii) implements Function, RowReport, Cited {

    /** What rows are counted for; ions without a radius are counted by their names. */
    private static final String ROWS = " rows";
    private static final String CHARGED = " charged";
    private static final String UNORDERED = " unordered";
    private static final int EXAMPLES = 5;

    @Override
    public Type type() {
        return Type.FLOAT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        return apply(arguments, rows, Listener.NONE);
    }

    @Override
    public Values apply(List<Values> arguments, int rows, Listener listener) {
        SiteColumns sites = new SiteColumns(perovskite.template(), arguments);
        double[] result = new double[rows];
        Map<String, Long> without = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            result[i] = of(sites.elements(i), without);
            if (Double.isNaN(result[i])) {
                without.merge(ROWS, 1L, Long::sum);
            }
        }
        without.forEach((what, count) -> listener.add(this, what, count));
        return Arithmetic.finite(result, null);
    }

    /** NaN where there is none. */
    private double of(Element[] elements, Map<String, Long> without) {
        int[] chosen = charges.choose(elements);
        if (chosen == null) {
            without.merge(CHARGED, 1L, Long::sum);
            return Double.NaN;
        }
        double[] sizes = new double[elements.length];
        double[] charge = new double[elements.length];
        for (int j = 0; j < elements.length; j++) {
            charge[j] = chosen[j];
            if (factor == Factor.OCTAHEDRAL && j < perovskite.ofA()) {
                continue;
            }
            Species ion = new Species(elements[j], chosen[j]);
            Double radius = ShannonRadii.table().find(ion, radii.at(coordinations.get(j)));
            if (radius == null) {
                without.merge(ion + Message.RADIUS_AT.text(coordinations.get(j)), 1L, Long::sum);
                return Double.NaN;
            }
            sizes[j] = radius;
        }
        double value = factor.of(perovskite.meanOfA(sizes), perovskite.meanOfB(sizes), sizes[sizes.length - 1],
                perovskite.meanOfA(charge));
        if (Double.isNaN(value)) {
            without.merge(UNORDERED, 1L, Long::sum);
        }
        return value;
    }

    @Override
    public String text(Map<String, Long> rows) {
        List<String> ions = new ArrayList<>(rows.keySet());
        ions.removeAll(List.of(ROWS, CHARGED, UNORDERED));
        StringBuilder text = new StringBuilder(Message.WITHOUT_TOLERANCE.text(factor, rows.get(ROWS)));
        if (rows.containsKey(CHARGED)) {
            text.append(Message.WITHOUT_NEUTRAL_CHARGES.text(rows.get(CHARGED)));
        }
        if (rows.containsKey(UNORDERED)) {
            text.append(Message.WITHOUT_ORDER.text(rows.get(UNORDERED)));
        }
        if (!ions.isEmpty()) {
            String some = ions.stream().limit(EXAMPLES).collect(Collectors.joining(", "))
                    + (ions.size() > EXAMPLES ? " and " + (ions.size() - EXAMPLES) + " more" : "");
            text.append(Message.WITHOUT_RADIUS.text(ions.stream().mapToLong(rows::get).sum(), some))
                    .append(radii.nearest() ? "" : Message.NEAREST_RADIUS.text());
        }
        return text.toString();
    }

    @Override
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>(factor.citations());
        citations.addAll(ShannonRadii.citations());
        citations.addAll(Sources.of("methods/bartel", "charges of the ions"));
        citations.addAll(charges.states().citations());
        return citations;
    }

    @Override
    public String text(List<Expr> arguments) {
        return toString();
    }

    @Override
    public String toString() {
        return factor + " of " + perovskite.template() + ", charges " + (charges.given().isEmpty() ? "" : charges.given() + " and ")
                + "by " + charges.states() + ", " + radii.kind() + " radii in coordination " + coordinations
                + (radii.nearest() ? " or the nearest" : "") + ", " + radii.spin() + " spin";
    }
}
