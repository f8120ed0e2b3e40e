package lodestone.stdlib.element;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * A chemical element; the constants stand in the order of their atomic numbers, so that {@code H..Lr} is a range.
 *
 * <p>The figures come from the resource {@code elements.csv}; their sources are in {@code elements.source.md}.
 *
 * @see <a href="https://doi.org/10.21105/joss.01361">Davies et al. 2019, SMACT</a>
 */
public enum Element {

    H, He,
    Li, Be, B, C, N, O, F, Ne,
    Na, Mg, Al, Si, P, S, Cl, Ar,
    K, Ca, Sc, Ti, V, Cr, Mn, Fe, Co, Ni, Cu, Zn, Ga, Ge, As, Se, Br, Kr,
    Rb, Sr, Y, Zr, Nb, Mo, Tc, Ru, Rh, Pd, Ag, Cd, In, Sn, Sb, Te, I, Xe,
    Cs, Ba, La, Ce, Pr, Nd, Pm, Sm, Eu, Gd, Tb, Dy, Ho, Er, Tm, Yb, Lu, Hf, Ta, W, Re, Os, Ir, Pt, Au,
    Hg, Tl, Pb, Bi, Po, At, Rn,
    Fr, Ra, Ac, Th, Pa, U, Np, Pu, Am, Cm, Bk, Cf, Es, Fm, Md, No, Lr, Rf, Db, Sg, Bh, Hs, Mt, Ds, Rg,
    Cn, Nh, Fl, Mc, Lv, Ts, Og;

    /**
     * The order of elements in formulas and pools: ascending Pauling electronegativity. Of the elements without one the
     * metals come before all others and the rest after them; ties are in order of atomic number.
     */
    public static final Comparator<Element> BY_ELECTRONEGATIVITY = new ElectronegativityOrder();

    private static final Element[] ALL = values();
    private static final Map<String, Element> BY_SYMBOL = bySymbol();

    private final ElementRow row = ElementRow.read(name(), ordinal());

    /**
     * The element of a symbol, upper and lower case as usual.
     *
     * @throws StudyException UNKNOWN_ELEMENT if there is none
     */
    public static Element of(String symbol) {
        Element element = BY_SYMBOL.get(symbol);
        if (element == null) {
            throw StudyException.of(Message.UNKNOWN_ELEMENT, symbol, ElementSuggestion.didYouMean(symbol));
        }
        return element;
    }

    /**
     * The element of an atomic number.
     *
     * @throws StudyException UNKNOWN_ELEMENT if the number is not in 1..118
     */
    public static Element ofNumber(int number) {
        if (number < 1 || number > ALL.length) {
            throw StudyException.of(Message.UNKNOWN_ELEMENT, number, "");
        }
        return ALL[number - 1];
    }

    public String symbol() {
        return name();
    }

    /** English name as IUPAC spells it, such as {@code Caesium}. */
    public String fullName() {
        return row.fullName();
    }

    /** Atomic number, 1 to 118. */
    public int number() {
        return ordinal() + 1;
    }

    /** Standard atomic weight in u; where there is none, the mass number of a long-lived isotope. */
    public double mass() {
        return row.mass();
    }

    /** Electronegativity on the Pauling scale, or null where there is none. */
    public Double electronegativity() {
        return row.electronegativity();
    }

    /** Group, 1 to 18, or null in the f block. */
    public Integer group() {
        return row.group();
    }

    /** Period, 1 to 7. */
    public int period() {
        return row.period();
    }

    /** Block: {@code s}, {@code p}, {@code d} or {@code f}. */
    public char block() {
        return row.block();
    }

    /** Covalent radius in pm, or null if unknown. */
    public Double covalentRadius() {
        return row.covalentRadius();
    }

    public boolean isMetal() {
        return row.metal();
    }

    /** The element after this one; hydrogen after the last, as Groovy's own enums turn round, which ranges rely on. */
    public Element next() {
        return ALL[(ordinal() + 1) % ALL.length];
    }

    /** The element before this one; the last before hydrogen. */
    public Element previous() {
        return ALL[(ordinal() + ALL.length - 1) % ALL.length];
    }

    // A plain loop, like the comparator a plain class: a first stream or lambda costs more than the whole table.
    private static Map<String, Element> bySymbol() {
        Map<String, Element> elements = new HashMap<>();
        for (Element element : ALL) {
            elements.put(element.name(), element);
        }
        return elements;
    }
}
