package lodestone.stdlib.formula;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Many compositions in few bytes, to be sent: about 7 bytes for each of a database's.
 *
 * @param bytes for each composition its arity, and for each element its rank in formulas and its amount; numbers with seven
 *              bits a byte, the low ones first, a set high bit where more follow
 */
public record PackedCompositions(byte[] bytes) implements Serializable {

    private static final int LOW = 0x7F;

    public static PackedCompositions of(Collection<Composition> compositions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Composition composition : compositions) {
            write(composition.arity(), out);
            composition.cells().forEach(cell -> write(cell, out));
        }
        return new PackedCompositions(out.toByteArray());
    }

    private static void write(int number, ByteArrayOutputStream out) {
        int rest = number;
        for (; rest > LOW; rest >>>= 7) {
            out.write(rest | LOW + 1);
        }
        out.write(rest);
    }

    /** Hands over each of them. */
    public void forEach(Consumer<Composition> consumer) {
        int[] at = {0};
        while (at[0] < bytes.length) {
            int[] cells = new int[2 * read(at)];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = read(at);
            }
            consumer.accept(new Composition(cells));
        }
    }

    private int read(int[] at) {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at[0]++];
            number |= (next & LOW) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
