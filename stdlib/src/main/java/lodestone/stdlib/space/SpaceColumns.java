package lodestone.stdlib.space;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Arithmetic;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.element.SpeciesPool;

/** Makes the columns of a space out of systems and ratios. */
final class SpaceColumns {

    /** Columns that are the same for all ratios of a system. */
    private static final Set<String> OF_SYSTEM = Set.of("arity", "elements", "chemicalSystem", "chiMin", "chiMax");
    /** Columns that are the same for all systems with as many elements. */
    private static final Set<String> OF_RATIO = Set.of("arity", "atoms", "anonymous");

    private final SpeciesColumns species;
    private final KindColumns kinds;
    private final int arity;
    private final byte[] numbers;
    private final double[] chi;
    private final double[] masses;
    private final byte[][] symbols;
    private final FormulaWords formulas;

    SpaceColumns(CompositionSpace space) {
        Pool pool = space.pool();
        species = pool.isOfSpecies() ? new SpeciesColumns((SpeciesPool) pool) : null;
        kinds = new KindColumns(pool);
        formulas = new FormulaWords(pool, space.stoichiometry());
        arity = space.highestArity();
        numbers = new byte[pool.size()];
        chi = new double[pool.size()];
        masses = new double[pool.size()];
        symbols = new byte[pool.size()][];
        for (int e = 0; e < pool.size(); e++) {
            Element element = pool.get(e);
            numbers[e] = (byte) element.number();
            chi[e] = element.electronegativity() == null ? Double.NaN : element.electronegativity();
            masses[e] = element.mass();
            symbols[e] = element.symbol().getBytes(StandardCharsets.US_ASCII);
        }
    }

    static Schema schema(CompositionSpace space) {
        List<Column> columns = new ArrayList<>(List.of(new Column("formula", Type.UTF8),
                new Column("arity", Type.INT64, true), new Column("atoms", Type.INT64, true),
                new Column("elements", Type.UTF8_LIST, true), new Column("anonymous", Type.UTF8, true),
                new Column("chemicalSystem", Type.UTF8, true), new Column("chiMin", Type.FLOAT64, true), new Column("chiMax", Type.FLOAT64, true), new Column("chiMean", Type.FLOAT64, true),
                new Column("mass", Type.FLOAT64, true), new Column(Source.RANK, Type.INT64, true)));
        for (String kind : List.of("z", "n")) {
            IntStream.rangeClosed(1, space.highestArity()).forEach(j -> columns.add(new Column(kind + j, Type.UINT8, true)));
        }
        if (space.pool().isOfSpecies()) {
            columns.add(1, new Column("species", Type.UTF8));
            IntStream.rangeClosed(1, space.highestArity()).forEach(j -> columns.add(new Column("q" + j, Type.INT64, true)));
        }
        return new Schema(columns);
    }

    static boolean isOfSystem(String column) {
        return OF_SYSTEM.contains(column) || column.matches("[zq][1-9][0-9]*");
    }

    static boolean isOfRatio(String column) {
        return OF_RATIO.contains(column) || column.matches("n[1-9][0-9]*");
    }

    Values values(String column, RowBlock block) {
        if (species != null && species.has(column)) {
            return species.values(column, block);
        }
        return switch (column) {
            case "formula" -> formulas(block);
            case "elements" -> elements(block);
            case "anonymous" -> kinds.anonymous(block);
            case "chemicalSystem" -> kinds.chemicalSystems(block);
            case "arity" -> longs(block, (run, from, to, out) -> Arrays.fill(out, from, to, block.systems[run].length));
            case "atoms" -> longs(block, (run, from, to, out) -> {
                int[] atoms = block.segments[run].ratios().atoms();
                for (int i = from; i < to; i++) {
                    out[i] = atoms[block.ratios[i]];
                }
            });
            case Source.RANK -> longs(block, (run, from, to, out) -> {
                for (int i = from; i < to; i++) {
                    out[i] = block.firstRanks[run] + block.ratios[i];
                }
            });
            case "chiMin" -> doubles(block, (run, from, to, out) -> Arrays.fill(out, from, to, extreme(block.systems[run], -1)));
            case "chiMax" -> doubles(block, (run, from, to, out) -> Arrays.fill(out, from, to, extreme(block.systems[run], 1)));
            case "mass" -> doubles(block, (run, from, to, out) -> weighted(block, run, from, to, masses, out));
            case "chiMean" -> doubles(block, (run, from, to, out) -> {
                weighted(block, run, from, to, chi, out);
                int[] atoms = block.segments[run].ratios().atoms();
                for (int i = from; i < to; i++) {
                    out[i] /= atoms[block.ratios[i]];
                }
            });
            default -> bytes(column.charAt(0) == 'z', Integer.parseInt(column.substring(1)) - 1, block);
        };
    }

    private interface Fill<A> {
        void run(int run, int from, int to, A out);
    }

    private static Values longs(RowBlock block, Fill<long[]> fill) {
        long[] out = new long[block.rows];
        each(block, fill, out);
        return new Values.Longs(out, null, block.rows);
    }

    /** NaN is missing. */
    private static Values doubles(RowBlock block, Fill<double[]> fill) {
        double[] out = new double[block.rows];
        each(block, fill, out);
        return Arithmetic.finite(out, null);
    }

    private static <A> void each(RowBlock block, Fill<A> fill, A out) {
        for (int run = 0; run < block.runs; run++) {
            fill.run(run, block.start(run), block.ends[run], out);
        }
    }

    /** The highest (sign 1) or lowest (sign -1) electronegativity; NaN if an element has none. */
    private double extreme(int[] system, int sign) {
        double best = Double.NEGATIVE_INFINITY;
        for (int e : system) {
            best = Math.max(best, sign * chi[e]);
        }
        return sign * best;
    }

    private static void weighted(RowBlock block, int run, int from, int to, double[] values, double[] out) {
        RatioTable ratios = block.segments[run].ratios();
        for (int j = 0; j < ratios.arity(); j++) {
            byte[] amounts = ratios.amounts(j);
            double value = values[block.systems[run][j]];
            for (int i = from; i < to; i++) {
                out[i] += value * amounts[block.ratios[i]];
            }
        }
    }

    private Values bytes(boolean number, int position, RowBlock block) {
        byte[] out = block.bytes(block.rows);
        long[] nulls = null;
        for (int run = 0; run < block.runs; run++) {
            int from = block.start(run);
            int to = block.ends[run];
            if (position >= block.systems[run].length) {
                nulls = nulls == null ? new long[Bits.words(block.rows)] : nulls;
                // Files have what stands under a missing value.
                Arrays.fill(out, from, to, (byte) 0);
                for (int i = from; i < to; i++) {
                    Bits.set(nulls, i);
                }
            } else if (number) {
                Arrays.fill(out, from, to, numbers[block.systems[run][position]]);
            } else {
                byte[] amounts = block.segments[run].ratios().amounts(position);
                for (int i = from; i < to; i++) {
                    out[i] = amounts[block.ratios[i]];
                }
            }
        }
        return new Values.Bytes(out, nulls, block.rows);
    }

    private Values formulas(RowBlock block) {
        byte[] data = block.bytes(block.rows * arity * 4 + FormulaWords.ROOM);
        int[] offsets = block.offsets(block.rows + 1);
        int end = 0;
        for (int run = 0; run < block.runs; run++) {
            end = formulas.append(block, run, data, end, offsets);
        }
        return new Values.Strings(data, offsets, null, block.rows);
    }

    private Values elements(RowBlock block) {
        int[] offsets = new int[block.rows + 1];
        byte[] data = new byte[block.rows * arity * 2];
        int[] ends = new int[block.rows * arity + 1];
        int items = 0;
        for (int run = 0; run < block.runs; run++) {
            for (int i = block.start(run); i < block.ends[run]; i++) {
                for (int e : block.systems[run]) {
                    System.arraycopy(symbols[e], 0, data, ends[items], symbols[e].length);
                    ends[items + 1] = ends[items] + symbols[e].length;
                    items++;
                }
                offsets[i + 1] = items;
            }
        }
        return new Values.StringLists(new Values.Strings(data, ends, null, items), offsets, null, block.rows);
    }
}
