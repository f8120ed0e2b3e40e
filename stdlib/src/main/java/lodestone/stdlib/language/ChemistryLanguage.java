package lodestone.stdlib.language;

import java.util.List;
import java.util.Map;
import lodestone.dsl.LanguageExtension;
import lodestone.stdlib.descriptor.ElementProperty;
import lodestone.stdlib.element.Electronegativity;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.embedding.Pooling;
import lodestone.stdlib.embedding.VectorTables;
import lodestone.stdlib.figure.Palette;
import lodestone.stdlib.known.Databases;
import lodestone.stdlib.language.figure.FigureFiles;
import lodestone.stdlib.language.figure.FigureLayers;
import lodestone.stdlib.language.figure.FigureVerbs;
import lodestone.stdlib.optimade.Providers;
import lodestone.stdlib.snapshot.Provider;
import lodestone.stdlib.radius.Factor;
import lodestone.stdlib.radius.RadiusChoice;

/** Makes the element symbols constants of every study script. */
public final class ChemistryLanguage implements LanguageExtension {

    @Override
    public List<String> staticImports() {
        return List.of(Element.class.getName());
    }

    @Override
    public List<Class<?>> blocks() {
        return List.of(FigureVerbs.class, FigureLayers.class, FigureFiles.class);
    }

    @Override
    public Map<String, List<String>> choices() {
        return Map.ofEntries(
                Map.entry("pool.oxidationStates", OxidationStates.NAMES),
                Map.entry("species.oxidationStates", OxidationStates.NAMES),
                Map.entry("assignments.oxidationStates", OxidationStates.NAMES),
                Map.entry("icsd24.commonality", OxidationStates.commonalities()),
                Map.entry("chargeNeutral.oxidationStates", OxidationStates.NAMES),
                Map.entry("paulingOrder.oxidationStates", OxidationStates.NAMES),
                Map.entry("smact.oxidationStates", OxidationStates.NAMES),
                Map.entry("mixedValence.oxidationStates", OxidationStates.NAMES),
                Map.entry("paulingOrder.scale", Electronegativity.NAMES),
                Map.entry("smact.scale", Electronegativity.NAMES),
                Map.entry("mixedValence.scale", Electronegativity.NAMES),
                Map.entry("smactValidity.commonality", OxidationStates.commonalities()),
                Map.entry("smactValidity.oxidationStates", OxidationStates.NAMES),
                Map.entry("elementProperty", ElementProperty.labels()),
                Map.entry("elementProperty.weights", DescriptorFunctions.WEIGHTS),
                Map.entry("compoundElectronegativity.scale", DescriptorFunctions.SCALES),
                Map.entry("hhi", DescriptorFunctions.MARKETS),
                Map.entry("optimade", Providers.all().stream().map(Provider::name)
                        .filter(name -> !name.equals(Databases.MATERIALS_PROJECT)).toList()),
                Map.entry("toleranceFactor", Factor.TOLERANCE),
                Map.entry("toleranceFactor.oxidationStates", OxidationStates.NAMES),
                Map.entry("octahedralFactor.oxidationStates", OxidationStates.NAMES),
                Map.entry("siteCharge.oxidationStates", OxidationStates.NAMES),
                Map.entry("toleranceFactor.radii", RadiusChoice.KINDS),
                Map.entry("toleranceFactor.spin", RadiusChoice.SPINS),
                Map.entry("octahedralFactor.radii", RadiusChoice.KINDS),
                Map.entry("octahedralFactor.spin", RadiusChoice.SPINS),
                Map.entry("shannonRadius.geometry", RadiusChoice.GEOMETRIES),
                Map.entry("shannonRadius.kind", RadiusChoice.KINDS),
                Map.entry("shannonRadius.spin", RadiusChoice.SPINS),
                Map.entry("embed", VectorTables.names()),
                Map.entry("embedding", VectorTables.names()),
                Map.entry("embed.pooling", Pooling.labels()),
                Map.entry("embed.scale", List.of("standard")),
                Map.entry("reduce", Reducers.NAMES),
                Map.entry("reduce.metric", List.of("euclidean", "cosine")),
                Map.entry("reduce.init", List.of("pca", "random", "spectral")),
                Map.entry("reduce.schedule", List.of("fast", "classical")),
                Map.entry("palette", List.of(Palette.PAPER.name(), Palette.OKABE_ITO.name())));
    }
}
