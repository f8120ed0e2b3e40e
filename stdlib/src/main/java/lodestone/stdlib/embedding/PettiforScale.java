package lodestone.stdlib.embedding;

import java.util.Arrays;
import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;

/**
 * The modified Pettifor scale, which puts elements that replace each other in crystals side by side, and the element
 * mover's distance of compositions over it. Immutable.
 *
 * @see <a href="https://doi.org/10.1088/1367-2630/18/9/093011">Glawe et al. 2016, the scale</a>
 * @see <a href="https://doi.org/10.1021/acs.chemmater.0c03381">Hargreaves et al. 2020, the distance</a>
 */
public final class PettiforScale {

    private static final String TABLE = "mod_petti";

    /** By atomic number; -1 where an element has no place. */
    private final int[] places = new int[Element.values().length + 1];
    private final int size;

    /** Reads the scale: the features of the one-hot table stand in its order. */
    public PettiforScale() {
        List<String> symbols = VectorTables.named(TABLE).features();
        size = symbols.size();
        Arrays.fill(places, -1);
        for (int i = 0; i < size; i++) {
            places[Element.of(symbols.get(i)).number()] = i;
        }
    }

    /**
     * The place of an element, from 0 (helium) to 102 (hydrogen).
     *
     * @throws StudyException MISSING_VECTOR beyond lawrencium
     */
    public int place(Element element) {
        return place(element.number());
    }

    boolean has(int number) {
        return places[number] >= 0;
    }

    private int place(int number) {
        if (places[number] < 0) {
            throw StudyException.of(Message.MISSING_VECTOR, TABLE, Element.ofNumber(number));
        }
        return places[number];
    }

    /**
     * The element mover's distance of two compositions: how far, in places of the scale, atoms have to move on average to
     * turn one into the other, both taken to one atom.
     *
     * @param z1 atomic numbers of the first; 0 stands for no element
     * @param n1 their amounts, unsigned; at least one is there
     * @param z2 atomic numbers of the second
     * @param n2 their amounts
     * @return 0 to 102
     * @throws StudyException MISSING_VECTOR if an element has no place
     */
    public double distance(byte[] z1, byte[] n1, byte[] z2, byte[] n2) {
        long[] surplus = new long[size];
        long total1 = total(z1, n1);
        long total2 = total(z2, n2);
        add(surplus, z1, n1, total2);
        add(surplus, z2, n2, -total1);
        // In one dimension all that is too much so far has to move on by one place, which makes integers of it.
        long carried = 0;
        long moved = 0;
        for (long atoms : surplus) {
            carried += atoms;
            moved += Math.abs(carried);
        }
        return (double) moved / (total1 * total2);
    }

    private static long total(byte[] z, byte[] n) {
        long total = 0;
        for (int j = 0; j < z.length; j++) {
            total += z[j] == 0 ? 0 : n[j] & 0xFF;
        }
        return total;
    }

    private void add(long[] surplus, byte[] z, byte[] n, long factor) {
        for (int j = 0; j < z.length; j++) {
            if (z[j] != 0 && n[j] != 0) {
                surplus[place(z[j])] += factor * (n[j] & 0xFF);
            }
        }
    }
}
