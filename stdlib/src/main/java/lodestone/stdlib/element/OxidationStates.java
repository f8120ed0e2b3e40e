package lodestone.stdlib.element;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.stdlib.Sources;

/**
 * A named, immutable table of the oxidation states that elements may take.
 *
 * <p>The shipped tables are SMACT's; beside each stands its {@code .source.md}.
 *
 * @see <a href="https://doi.org/10.21105/joss.01361">Davies et al. 2019, SMACT</a>
 */
public final class OxidationStates implements Cited, Serializable {

    /** The names of the shipped tables. */
    public static final List<String> NAMES = List.of("smact14", "icsd16", "icsd24", "pymatgen_sp", "wiki");

    private static final String OF_SPECIES = "the charges of the species";
    private static final int[] NONE = {};

    private final String name;
    private final String note;
    private final int[][] states;
    private final int hash;

    /**
     * @param note   the source note of a shipped table, among {@code oxidation-states/}; null for a file
     * @param states for each element by its ordinal the states, ascending, or null; never written to again
     */
    OxidationStates(String name, String note, int[][] states) {
        this.name = name;
        this.note = note;
        this.states = states;
        hash = 31 * name.hashCode() + Arrays.deepHashCode(states);
    }

    /**
     * A shipped table by its name, else the table in a file.
     *
     * @throws StudyException UNKNOWN_OXIDATION_STATES if there is neither; for a file as {@link #fromFile}
     */
    public static OxidationStates of(String nameOrPath) {
        return !NAMES.contains(nameOrPath) && ElementLines.isFile(nameOrPath) ? fromFile(Path.of(nameOrPath)) : named(nameOrPath);
    }

    /**
     * A shipped table.
     *
     * @throws StudyException UNKNOWN_OXIDATION_STATES if there is none of this name
     */
    public static OxidationStates named(String name) {
        if (!NAMES.contains(name)) {
            throw StudyException.of(Message.UNKNOWN_OXIDATION_STATES, name, String.join(", ", NAMES),
                    Suggestion.didYouMean(name, NAMES));
        }
        return new StatesReader(name, name).read(TableResource.lines("oxidation-states/".concat(name).concat(".txt")));
    }

    /**
     * The table in a UTF-8 text file with lines {@code Symbol state state ...}; {@code #} begins a comment, blank lines
     * count for nothing, and a symbol alone has no states.
     *
     * @throws StudyException at file:line:column MALFORMED_STATES_LINE or UNKNOWN_ELEMENT; FILE_NOT_FOUND or
     *                        FILE_UNREADABLE
     */
    public static OxidationStates fromFile(Path file) {
        return new StatesReader(file.toString(), null).read(ElementLines.of(file));
    }

    /** Only the charges that some species have. */
    public static OxidationStates of(Collection<Species> species) {
        int[][] states = new int[Element.values().length][];
        for (Element element : Element.values()) {
            int[] charges = species.stream().filter(s -> s.element() == element).mapToInt(Species::charge).sorted().toArray();
            states[element.ordinal()] = charges.length == 0 ? null : charges;
        }
        return new OxidationStates(OF_SPECIES, null, states);
    }

    /**
     * The states that the ICSD of 2024 reports often enough, as SMACT's class ICSD24OxStatesFilter has them.
     *
     * @param consensus   the least number of reports of a state
     * @param commonality the least share of a state in the element's reports that are left after {@code consensus} and
     *                    {@code includeZero}: low (0 %), medium (10 %), high (50 %), main (only the most reported state, the
     *                    lowest of several), or a number of percent
     * @param includeZero whether state 0 counts
     * @throws StudyException UNKNOWN_COMMONALITY, or WRONG_ARGUMENT for a negative consensus
     */
    public static OxidationStates icsd24(int consensus, Object commonality, boolean includeZero) {
        return IcsdReports.filter(consensus, commonality, includeZero);
    }

    /** What {@link #icsd24} takes for a commonality by name. */
    public static List<String> commonalities() {
        return IcsdReports.COMMONALITIES;
    }

    /** The name of a shipped table, how a table of {@link #icsd24} was asked for, or the path of the table's file. */
    public String name() {
        return name;
    }

    /** The states of an element, ascending and distinct, empty if it has none; a copy, which the caller may change. */
    public int[] states(Element element) {
        int[] found = states[element.ordinal()];
        return found == null ? NONE : found.clone();
    }

    /** Whether it says how often states are reported: the tables of the ICSD of 2024 do. */
    public boolean hasCounts() {
        return note != null && note.startsWith("icsd24");
    }

    /** How often a state is reported, also one that the table leaves out; 0 if that is never, or not known. */
    public long count(Element element, int charge) {
        return hasCounts() ? IcsdReports.count(element, charge) : 0;
    }

    @Override
    public List<Citation> citations() {
        return name.equals(OF_SPECIES) ? List.of() : note == null ? List.of(Citation.of(Path.of(name)))
                : Sources.of("oxidation-states/" + note, "oxidation states");
    }

    /** Tables are equal that have one name and the same states. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof OxidationStates table && table.hash == hash && table.name.equals(name)
                && Arrays.deepEquals(table.states, states);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return name;
    }
}
