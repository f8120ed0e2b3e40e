package lodestone.stdlib.descriptor;

import java.util.Arrays;
import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.stdlib.element.Element;

/**
 * A figure that elements have; where each comes from is in {@code elements.source.md} and
 * {@code element-properties.source.md}.
 */
public enum ElementProperty {

    NUMBER("number", ""),
    MASS("mass", "u"),
    GROUP("group", ""),
    PERIOD("period", ""),
    COVALENT_RADIUS("covalentRadius", "pm"),
    ELECTRONEGATIVITY("electronegativity", "Pauling units"),
    /** Half the sum of ionization energy and electron affinity. */
    MULLIKEN_ELECTRONEGATIVITY("mullikenElectronegativity", "eV"),
    IONIZATION_ENERGY("ionizationEnergy", "eV"),
    ELECTRON_AFFINITY("electronAffinity", "eV"),
    /** s and d electrons in the d block, s and p in the p block, those beyond the noble gas elsewhere. */
    VALENCE_ELECTRONS("valenceElectrons", ""),
    /** Highest occupied p state; for Cu the d state. */
    P_EIGENVALUE("pEigenvalue", "eV"),
    S_EIGENVALUE("sEigenvalue", "eV"),
    /** Herfindahl-Hirschman index of the countries that produce it, 0 to 10,000. */
    HHI_PRODUCTION("hhiProduction", ""),
    /** The same of the countries with known reserves. */
    HHI_RESERVES("hhiReserves", ""),
    CRUSTAL_ABUNDANCE("crustalAbundance", "mg/kg"),
    /** Of the solid. */
    DENSITY("density", "g/cm3"),
    /** 1 for the metals of SMACT's list, else 0: not Pm, Lr and beyond, which {@link Element#isMetal} counts. */
    METAL("metal", ""),
    /** 1 for Sc to Zn, Y to Cd, La and Hf to Hg, else 0. */
    D_BLOCK("dBlock", "");

    private final String label;
    private final String unit;

    ElementProperty(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** As scripts name it. */
    public String label() {
        return label;
    }

    /** Empty for a number without one. */
    public String unit() {
        return unit;
    }

    /** @throws StudyException UNKNOWN_CHOICE */
    public static ElementProperty named(String label) {
        return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst()
                .orElseThrow(() -> StudyException.of(Message.UNKNOWN_CHOICE, "property of elements", label,
                        String.join(", ", labels()), Suggestion.didYouMean(label, labels())));
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(ElementProperty::label).toList();
    }

    /** The figure of an element, or null where there is none. */
    public Double of(Element element) {
        double figure = PropertyTable.FIGURES[ordinal()][element.number()];
        return Double.isNaN(figure) ? null : figure;
    }

    /** The figures by atomic number, shape [119]; NaN where there is none. */
    public double[] figures() {
        return PropertyTable.FIGURES[ordinal()].clone();
    }
}
