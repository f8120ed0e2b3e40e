package lodestone.stdlib.embedding;

import java.io.Serializable;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.CompositionRows;

/**
 * The element mover's distance of a column of compositions to one composition, on the modified Pettifor scale, 0 to 102;
 * missing where an element has no place on the scale.
 *
 * @see PettiforScale
 */
public final class MoversDistance implements Function, Cited {

    private static final int MOST = 255;

    /** What is sent of it. */
    private record Sent(Composition target) implements Serializable {
        private Object readResolve() {
            return new MoversDistance(target);
        }
    }

    private final Composition target;
    private final PettiforScale scale = new PettiforScale();
    private final byte[] numbers;
    private final byte[] amounts;

    /** @throws StudyException MISSING_VECTOR if an element has no place, WRONG_ARGUMENT for a reduced amount above 255 */
    public MoversDistance(Composition composition) {
        target = composition.reduced();
        this.numbers = new byte[target.arity()];
        this.amounts = new byte[target.arity()];
        for (int j = 0; j < numbers.length; j++) {
            scale.place(target.element(j));
            numbers[j] = (byte) target.element(j).number();
            if (target.amount(j) > MOST) {
                throw StudyException.of(Message.WRONG_ARGUMENT, "elmd", "amounts up to " + MOST, target.formula());
            }
            amounts[j] = (byte) target.amount(j);
        }
    }

    private Object writeReplace() {
        return new Sent(target);
    }

    /** @throws StudyException as the constructor */
    public double to(Composition other) {
        MoversDistance there = new MoversDistance(other);
        return scale.distance(numbers, amounts, there.numbers, there.amounts);
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("methods/elmd", "distances of compositions");
    }

    @Override
    public Type type() {
        return Type.FLOAT64;
    }

    /** @param arguments the atomic numbers z1, z2, ... and then the amounts n1, n2, ...; or one column of formulas */
    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        int arity = compositions.numbers().length;
        byte[] z = new byte[arity];
        byte[] n = new byte[arity];
        double[] distances = new double[rows];
        long[] missing = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            boolean placed = compositions.arity(i) > 0;
            for (int j = 0; j < arity; j++) {
                z[j] = compositions.numbers()[j][i];
                n[j] = compositions.amounts()[j][i];
                placed &= z[j] == 0 || scale.has(z[j]);
            }
            if (placed) {
                distances[i] = scale.distance(numbers, amounts, z, n);
            } else {
                Bits.set(missing, i);
            }
        }
        return new Values.Doubles(distances, Bits.count(missing) == 0 ? null : missing, rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MoversDistance distance && distance.target.equals(target);
    }

    @Override
    public int hashCode() {
        return target.hashCode();
    }

    @Override
    public String toString() {
        return "elmd('" + target.formula() + "')";
    }
}
