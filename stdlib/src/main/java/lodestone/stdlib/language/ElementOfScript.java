package lodestone.stdlib.language;

import lodestone.dsl.ScriptFunction;
import lodestone.stdlib.descriptor.ElementProperty;
import lodestone.stdlib.element.Element;

/** The figures of elements in scripts, as {@code Fe.density}; null where there is none. */
public final class ElementOfScript {

    private ElementOfScript() {
    }

    @ScriptFunction(usage = "Fe.density", doc = "Mass density of the solid in g/cm3.",
            example = """
            println Fe.density
            """)
    public static Double getDensity(Element element) {
        return ElementProperty.DENSITY.of(element);
    }

    @ScriptFunction(usage = "Na.ionizationEnergy", doc = "First ionization energy in eV.",
            example = """
            println Na.ionizationEnergy
            """)
    public static Double getIonizationEnergy(Element element) {
        return ElementProperty.IONIZATION_ENERGY.of(element);
    }

    @ScriptFunction(usage = "Cl.electronAffinity", doc = "Electron affinity in eV.",
            example = """
            println Cl.electronAffinity
            """)
    public static Double getElectronAffinity(Element element) {
        return ElementProperty.ELECTRON_AFFINITY.of(element);
    }

    @ScriptFunction(usage = "O.mullikenElectronegativity", doc = "Half the sum of ionization energy and electron affinity, in eV.",
            example = """
            println O.mullikenElectronegativity
            """)
    public static Double getMullikenElectronegativity(Element element) {
        return ElementProperty.MULLIKEN_ELECTRONEGATIVITY.of(element);
    }

    @ScriptFunction(usage = "Ni.valenceElectrons", doc = "Valence electrons, as valenceElectrons() counts them.",
            example = """
            println Ni.valenceElectrons
            """)
    public static Double getValenceElectrons(Element element) {
        return ElementProperty.VALENCE_ELECTRONS.of(element);
    }

    @ScriptFunction(usage = "In.crustalAbundance", doc = "Abundance in the Earth's crust in mg/kg.",
            example = """
            println In.crustalAbundance
            """)
    public static Double getCrustalAbundance(Element element) {
        return ElementProperty.CRUSTAL_ABUNDANCE.of(element);
    }

    @ScriptFunction(usage = "Te.hhiProduction", doc = "Herfindahl-Hirschman index of the countries that produce it, 0 to 10,000.",
            example = """
            println Te.hhiProduction
            """)
    public static Double getHhiProduction(Element element) {
        return ElementProperty.HHI_PRODUCTION.of(element);
    }

    @ScriptFunction(usage = "Te.hhiReserves", doc = "Herfindahl-Hirschman index of the countries that have reserves of it, 0 to 10,000.",
            example = """
            println Te.hhiReserves
            """)
    public static Double getHhiReserves(Element element) {
        return ElementProperty.HHI_RESERVES.of(element);
    }
}
