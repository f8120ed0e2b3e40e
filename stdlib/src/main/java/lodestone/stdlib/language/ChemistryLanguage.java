package lodestone.stdlib.language;

import java.util.List;
import lodestone.dsl.LanguageExtension;
import lodestone.stdlib.element.Element;

/** Makes the element symbols constants of every study script. */
public final class ChemistryLanguage implements LanguageExtension {

    @Override
    public List<String> staticImports() {
        return List.of(Element.class.getName());
    }
}
