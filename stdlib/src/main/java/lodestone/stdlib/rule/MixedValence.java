package lodestone.stdlib.rule;

import static lodestone.stdlib.element.Element.Ag;
import static lodestone.stdlib.element.Element.Au;
import static lodestone.stdlib.element.Element.Bi;
import static lodestone.stdlib.element.Element.Ce;
import static lodestone.stdlib.element.Element.Co;
import static lodestone.stdlib.element.Element.Cr;
import static lodestone.stdlib.element.Element.Cu;
import static lodestone.stdlib.element.Element.Eu;
import static lodestone.stdlib.element.Element.Fe;
import static lodestone.stdlib.element.Element.Mn;
import static lodestone.stdlib.element.Element.Mo;
import static lodestone.stdlib.element.Element.Nb;
import static lodestone.stdlib.element.Element.Ni;
import static lodestone.stdlib.element.Element.Os;
import static lodestone.stdlib.element.Element.Pd;
import static lodestone.stdlib.element.Element.Re;
import static lodestone.stdlib.element.Element.Ru;
import static lodestone.stdlib.element.Element.Sb;
import static lodestone.stdlib.element.Element.Sn;
import static lodestone.stdlib.element.Element.Ti;
import static lodestone.stdlib.element.Element.U;
import static lodestone.stdlib.element.Element.V;
import static lodestone.stdlib.element.Element.W;
import static lodestone.stdlib.element.Element.Yb;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import lodestone.stdlib.element.Element;

/** The elements whose atoms are often found in two oxidation states within one compound. */
public final class MixedValence {

    /** The 24 elements of SMACT 4.0.2, {@code smact.screening.MIXED_VALENCE_ELEMENTS}. */
    public static final Set<Element> ELEMENTS = Collections.unmodifiableSet(EnumSet.of(Fe, Mn, Co, Cu, Ni, V, Ti, Cr, Nb, Mo,
            W, Re, Ru, Os, Pd, Ag, Au, Sn, Sb, Bi, Ce, Eu, Yb, U));

    private MixedValence() {
    }
}
