package lodestone.stdlib.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Arithmetic;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.formula.AnonymousFormula;
import lodestone.stdlib.formula.ChemicalSystem;
import lodestone.stdlib.formula.CompositionRows;
import lodestone.stdlib.formula.Texts;

/** The columns of a template: those of a space of elements, the element on each site, and whether a formula is repeated. */
final class TemplateColumns {

    static final String REPEATED = "repeated";

    private final List<String> sites;
    private final int arity;

    TemplateColumns(Template template) {
        sites = template.sites().stream().map(Member::column).toList();
        arity = template.members().size();
    }

    Schema schema() {
        List<Column> columns = new ArrayList<>(List.of(new Column("formula", Type.UTF8)));
        sites.forEach(site -> columns.add(new Column(site, Type.UTF8)));
        columns.addAll(List.of(new Column(REPEATED, Type.BOOL, true), new Column("arity", Type.INT64, true),
                new Column("atoms", Type.INT64, true), new Column("elements", Type.UTF8_LIST, true),
                new Column("anonymous", Type.UTF8, true), new Column("chemicalSystem", Type.UTF8, true),
                new Column("chiMin", Type.FLOAT64, true), new Column("chiMax", Type.FLOAT64, true),
                new Column("chiMean", Type.FLOAT64, true), new Column("mass", Type.FLOAT64, true),
                new Column(Source.RANK, Type.INT64, true)));
        for (String kind : List.of("z", "n")) {
            IntStream.rangeClosed(1, arity).forEach(j -> columns.add(new Column(kind + j, Type.UINT8, true)));
        }
        return new Schema(columns);
    }

    Values values(String column, TemplateRows block) {
        int rows = block.rows;
        return switch (column) {
            case "formula" -> formulas(block);
            case REPEATED -> new Values.Bools(block.repeated, null, rows);
            case "arity" -> longs(rows, i -> arity);
            case "atoms" -> longs(rows, i -> atoms(block, i));
            case Source.RANK -> longs(rows, i -> block.ranks[i]);
            case "elements" -> elements(block);
            case "anonymous" -> new AnonymousFormula().apply(compositions(block), rows);
            case "chemicalSystem" -> new ChemicalSystem().apply(compositions(block).subList(0, arity), rows);
            case "chiMin" -> doubles(rows, i -> extreme(block, i, -1));
            case "chiMax" -> doubles(rows, i -> extreme(block, i, 1));
            case "chiMean" -> doubles(rows, i -> sum(block, i, TemplateColumns::chi) / atoms(block, i));
            case "mass" -> doubles(rows, i -> sum(block, i, Element::mass));
            default -> sites.contains(column) ? symbols(block.sites[sites.indexOf(column)], rows)
                    : bytes((column.charAt(0) == 'z' ? block.numbers : block.amounts)[column.charAt(1) - '1'], rows);
        };
    }

    /** The columns that {@link CompositionRows} reads. */
    private List<Values> compositions(TemplateRows block) {
        List<Values> columns = new ArrayList<>();
        for (byte[][] kind : List.of(block.numbers, block.amounts)) {
            Arrays.stream(kind).forEach(values -> columns.add(bytes(values, block.rows)));
        }
        return columns;
    }

    private static Values longs(int rows, IntToLongFunction number) {
        long[] out = new long[rows];
        Arrays.setAll(out, number);
        return new Values.Longs(out, null, rows);
    }

    /** NaN is missing. */
    private static Values doubles(int rows, IntToDoubleFunction number) {
        double[] out = new double[rows];
        Arrays.setAll(out, number);
        return Arithmetic.finite(out, null);
    }

    private static Values bytes(byte[] values, int rows) {
        return new Values.Bytes(Arrays.copyOf(values, rows), null, rows);
    }

    private long atoms(TemplateRows block, int row) {
        long atoms = 0;
        for (byte[] amounts : block.amounts) {
            atoms += amounts[row] & 0xFF;
        }
        return atoms;
    }

    private static double chi(Element element) {
        return element.electronegativity() == null ? Double.NaN : element.electronegativity();
    }

    private double extreme(TemplateRows block, int row, int sign) {
        double best = Double.NEGATIVE_INFINITY;
        for (byte[] numbers : block.numbers) {
            best = Math.max(best, sign * chi(Element.ofNumber(numbers[row])));
        }
        return sign * best;
    }

    private double sum(TemplateRows block, int row, ToDoubleFunction<Element> figure) {
        double sum = 0;
        for (int j = 0; j < arity; j++) {
            sum += (block.amounts[j][row] & 0xFF) * figure.applyAsDouble(Element.ofNumber(block.numbers[j][row]));
        }
        return sum;
    }

    private Values formulas(TemplateRows block) {
        Texts texts = new Texts(block.rows, 3 * arity);
        for (int i = 0; i < block.rows; i++) {
            for (int j = 0; j < arity; j++) {
                texts.symbol(block.numbers[j][i]).amount(block.amounts[j][i] & 0xFF);
            }
            texts.end();
        }
        return texts.values();
    }

    private static Values symbols(byte[] numbers, int rows) {
        Texts texts = new Texts(rows, 2);
        for (int i = 0; i < rows; i++) {
            texts.symbol(numbers[i]).end();
        }
        return texts.values();
    }

    private Values elements(TemplateRows block) {
        Texts texts = new Texts(block.rows * arity, 2);
        int[] offsets = new int[block.rows + 1];
        for (int i = 0; i < block.rows; i++) {
            for (int j = 0; j < arity; j++) {
                texts.symbol(block.numbers[j][i]).end();
            }
            offsets[i + 1] = (i + 1) * arity;
        }
        return new Values.StringLists(texts.values(), offsets, null, block.rows);
    }
}
