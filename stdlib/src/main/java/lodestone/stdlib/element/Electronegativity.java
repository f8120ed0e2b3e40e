package lodestone.stdlib.element;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.stdlib.Sources;

/** A named, immutable scale of electronegativity; beside the tables of the shipped ones stand their {@code .source.md}. */
public final class Electronegativity implements Cited, Serializable {

    /** The scale of {@link Element#electronegativity}. */
    public static final Electronegativity PAULING = new Electronegativity("pauling", "elements",
            Arrays.stream(Element.values()).map(Element::electronegativity).toArray(Double[]::new));

    /** The names of the shipped scales. */
    public static final List<String> NAMES = List.of(PAULING.name, "allen", "mulliken", "allred-rochow");

    private static final String FOLDER = "electronegativities/";

    private final String name;
    private final String note;
    private final Double[] values;
    private final int hash;

    /**
     * @param note   the source note of a shipped scale; empty for a map in a script, null for a file
     * @param values for each element by its ordinal its value, or null; never written to again
     */
    private Electronegativity(String name, String note, Double[] values) {
        this.name = name;
        this.note = note;
        this.values = values;
        hash = 31 * name.hashCode() + Arrays.hashCode(values);
    }

    /**
     * A shipped scale by its name, else the scale in a file.
     *
     * @throws StudyException UNKNOWN_ELECTRONEGATIVITY if there is neither; for a file as {@link #fromFile}
     */
    public static Electronegativity of(String nameOrPath) {
        if (nameOrPath.equals(PAULING.name)) {
            return PAULING;
        } else if (NAMES.contains(nameOrPath)) {
            String table = FOLDER.concat(nameOrPath);
            return new Electronegativity(nameOrPath, table,
                    ElectronegativityReader.read(nameOrPath, TableResource.lines(table.concat(".txt"))));
        } else if (ElementLines.isFile(nameOrPath)) {
            return fromFile(Path.of(nameOrPath));
        }
        throw StudyException.of(Message.UNKNOWN_ELECTRONEGATIVITY, nameOrPath, String.join(", ", NAMES),
                Suggestion.didYouMean(nameOrPath, NAMES));
    }

    /**
     * The scale in a UTF-8 text file with lines {@code Symbol value}; {@code #} begins a comment, blank lines count for
     * nothing.
     *
     * @throws StudyException at file:line:column MALFORMED_ELECTRONEGATIVITY or UNKNOWN_ELEMENT; FILE_NOT_FOUND or
     *                        FILE_UNREADABLE
     */
    public static Electronegativity fromFile(Path file) {
        return new Electronegativity(file.toString(), null, ElectronegativityReader.read(file.toString(), ElementLines.of(file)));
    }

    /**
     * A scale that a script writes down.
     *
     * @param values symbol to value
     * @throws StudyException MALFORMED_ELECTRONEGATIVITY or UNKNOWN_ELEMENT
     */
    public static Electronegativity of(Map<?, ?> values) {
        Double[] read = ElectronegativityReader.read(values);
        String name = Arrays.stream(Element.values()).filter(e -> read[e.ordinal()] != null)
                .map(e -> e + ": " + read[e.ordinal()]).collect(Collectors.joining(", ", "[", "]"));
        return new Electronegativity(name, "", read);
    }

    /** The name of a shipped scale, the path of a file, or what a script wrote. */
    public String name() {
        return name;
    }

    /**
     * The value of an element, or null if it has none: on Pauling's scale or in units of it ({@code pauling},
     * {@code allred-rochow}), or in eV ({@code allen}, {@code mulliken}).
     */
    public Double value(Element element) {
        return values[element.ordinal()];
    }

    @Override
    public List<Citation> citations() {
        return note == null ? List.of(Citation.of(Path.of(name)))
                : note.isEmpty() ? List.of() : Sources.of(note, "electronegativities");
    }

    /** Scales are equal that have one name and the same values. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Electronegativity scale && scale.hash == hash && scale.name.equals(name)
                && Arrays.equals(scale.values, values);
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
