package lodestone.stdlib.radius;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.element.TableResource;

/**
 * Shannon's radii of ions, in angstrom. Immutable.
 *
 * @see <a href="https://doi.org/10.1107/S0567739476001551">Shannon 1976</a>
 */
public final class ShannonRadii {

    private static final ShannonRadii TABLE = new ShannonRadii();

    private final Map<Species, List<IonRadius>> radii = new HashMap<>();

    private ShannonRadii() {
        String[] lines = TableResource.lines("shannon-radii.csv");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",");
            Species ion = new Species(Element.of(cells[0]), Integer.parseInt(cells[1]));
            radii.computeIfAbsent(ion, s -> new ArrayList<>()).add(new IonRadius(ion, Integer.parseInt(cells[2]), cells[3],
                    cells[4], Double.parseDouble(cells[5]), Double.parseDouble(cells[6])));
        }
    }

    public static ShannonRadii table() {
        return TABLE;
    }

    public static List<Citation> citations() {
        return Sources.of("shannon-radii", "radii of ions");
    }

    /** Whether there is a radius of an ion in any surrounding. */
    public boolean has(Species ion) {
        return radii.containsKey(ion);
    }

    /** The radius of an ion in angstrom, which may be below 0; null if it is not tabulated. */
    public Double find(Species ion, RadiusChoice choice) {
        List<IonRadius> all = radii.getOrDefault(ion, List.of());
        int coordination = choice.nearest() ? all.stream().map(IonRadius::coordination)
                .min(Comparator.comparingInt(c -> Math.abs(c - choice.coordination()))).orElse(0) : choice.coordination();
        List<IonRadius> there = all.stream().filter(r -> r.coordination() == coordination).toList();
        // Without a geometry the usual one is meant, and the square or the pyramid only if there is no other.
        boolean usual = there.stream().anyMatch(r -> r.geometry().isEmpty());
        return there.stream()
                .filter(r -> choice.geometry().isEmpty() ? !usual || r.geometry().isEmpty() : r.geometry().equals(choice.geometry()))
                .max(Comparator.comparing(r -> r.spin().equals(choice.spin())))
                .map(r -> choice.kind().equals("crystal") ? r.crystal() : r.ionic()).orElse(null);
    }

    /**
     * The radius of an ion in angstrom.
     *
     * @throws StudyException NO_RADIUS, which says what there is
     */
    public double get(Species ion, RadiusChoice choice) {
        Double radius = find(ion, choice);
        if (radius == null && has(ion)) {
            String where = " in coordination " + choice.coordination() + (choice.geometry().isEmpty() ? "" : " " + choice.geometry());
            throw StudyException.of(Message.NO_RADIUS, ion, where, radii.get(ion).stream().map(IonRadius::where)
                    .collect(Collectors.joining(", ")), ", or nearest: true");
        } else if (radius == null) {
            String charges = radii.keySet().stream().filter(s -> s.element() == ion.element())
                    .sorted(Comparator.comparingInt(Species::charge)).map(Species::toString).collect(Collectors.joining(", "));
            throw StudyException.of(Message.NO_RADIUS, ion, "", charges.isEmpty() ? "no ion of " + ion.element() : charges,
                    charges.isEmpty() ? ": radii of another element" : "");
        }
        return radius;
    }
}
