package lodestone.stdlib.language;

import java.util.List;
import lodestone.dsl.LanguageExtension;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.language.figure.FigureFiles;
import lodestone.stdlib.language.figure.FigureLayers;
import lodestone.stdlib.language.figure.FigureVerbs;

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
}
