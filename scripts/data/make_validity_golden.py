"""Remakes the goldens of stdlib/src/test/golden made from SMACT: validity.txt and descriptors.csv.

    python3 -m venv target/venv && target/venv/bin/pip install smact==4.0.2 pymatgen==2026.10.24
    target/venv/bin/python scripts/data/make_validity_golden.py stdlib/src/test/golden

    make_validity_golden.py --live SEED ROWS     prints what validity.txt has, for fewer compositions and another seed

validity.txt: random compositions, a line of 1,000 or fewer each, then a line for each set of options: its name and, after
a space, the answers as bits in the order of the compositions, the first in the lowest bit of the first byte, in base64.
descriptors.csv: SMACT's descriptors of random compositions, and pymatgen's Herfindahl-Hirschman indexes.

A composition is written with its elements in Lodestone's order, for the last bit of SMACT's metallicity depends on it.
"""

import base64
import random
import sys
import warnings
from importlib.metadata import version
from pathlib import Path

import smact
from pymatgen.analysis.hhi import HHIModel
from pymatgen.core import Composition
from smact.metallicity import (get_d_block_element_fraction, get_metal_fraction, metallicity_score)
from smact.properties import band_gap_Harrison, compound_electroneg, valence_electron_count
from smact.screening import ICSD24FilterConfig, smact_validity

SYMBOLS = smact.ordered_elements(1, 103)
TABLE = smact.element_dictionary(SYMBOLS)
REALISTIC = ("Li Na K Mg Ca Sr Ba Al Ga In Si Ge Sn Pb Ti V Cr Mn Fe Co Ni Cu Zn Y Zr Nb Mo Ag Cd La Ce Eu Yb W Bi Sb "
             "Cs U Pd Au").split()
ANIONS = "O O O O S Se F Cl Br I N P H Te As C".split()

OPTIONS = {
    "default": {},
    "no-pauling": {"use_pauling_test": False},
    "no-alloys": {"include_alloys": False},
    "metallicity": {"include_alloys": False, "check_metallicity": True},
    "metallicity-0.4": {"check_metallicity": True, "metallicity_threshold": 0.4},
    **{name: {"oxidation_states_set": name} for name in ("smact14", "icsd16", "icsd24", "pymatgen_sp", "wiki")},
    **{name: {"icsd_filter": ICSD24FilterConfig(commonality=name)} for name in ("medium", "high", "main")},
    "commonality-25.5": {"icsd_filter": ICSD24FilterConfig(commonality=25.5)},
    "consensus-50": {"icsd_filter": ICSD24FilterConfig(consensus=50)},
    "zero": {"icsd_filter": ICSD24FilterConfig(include_zero=True)},
    "mixed": {"mixed_valence": True},
    "mixed-no-pauling": {"mixed_valence": True, "use_pauling_test": False},
    "mixed-smact14-no-alloys": {"mixed_valence": True, "oxidation_states_set": "smact14", "include_alloys": False},
}


def order(symbol):
    """Ascending electronegativity; of the elements without one metals come first, the others last."""
    value = TABLE[symbol].pauling_eneg
    if value is None:
        value = float("-inf") if symbol in smact.metals or symbol in ("Pm", "Lr") else float("inf")
    return value, TABLE[symbol].number


def compositions(seed, count):
    """Distinct ones, of 1 to 6 elements with amounts of 1 to 12."""
    rng = random.Random(seed)
    found = {}
    while len(found) < count:
        arity = rng.choice([1, 2, 2, 3, 3, 3, 4, 4, 5, 6])
        kind = rng.random()
        if kind < 0.3 or arity < 2:
            chosen = rng.sample(SYMBOLS, arity)
        elif kind < 0.4:
            chosen = rng.sample(smact.metals, arity)
        else:
            chosen = list(dict.fromkeys([rng.choice(ANIONS), *rng.sample(REALISTIC, arity - 1)]))
        highest = rng.choice([3, 6, 12])
        amounts = [rng.randint(1, highest) for _ in chosen]
        text = "".join(f"{s}{n if n > 1 else ''}" for s, n in sorted(zip(chosen, amounts), key=lambda p: order(p[0])))
        found[text] = None
    return list(found)


def validity(formulas):
    for at in range(0, len(formulas), 1000):
        yield " ".join(formulas[at:at + 1000])
    for name, options in OPTIONS.items():
        bits = bytearray((len(formulas) + 7) // 8)
        for i, formula in enumerate(formulas):
            if smact_validity(formula, **options):
                bits[i // 8] |= 1 << i % 8
        yield f"{name} {base64.b64encode(bytes(bits)).decode()}"


def or_none(function, *arguments, digits=17, **options):
    try:
        value = function(*arguments, **options)
        return "" if value is None else repr(float(value)) if digits == 17 else f"{value:.{digits}g}"
    except (TypeError, ValueError, KeyError):
        return ""


def descriptors(formulas):
    yield ("formula,metallicity,metalFraction,dBlockFraction,valenceElectrons,mulliken,pauling,hhiProduction,hhiReserves,"
           "cation,anion,distance,gap")
    rng = random.Random(1)
    for formula in formulas:
        composition = Composition(formula)
        symbols, amounts = list(composition.as_dict()), list(composition.as_dict().values())
        cation, anion, distance = symbols[0], symbols[-1], rng.randint(120, 320) / 100
        production, reserves = HHIModel().get_hhi(composition)
        yield ",".join([
            formula, or_none(metallicity_score, formula), or_none(get_metal_fraction, formula),
            or_none(get_d_block_element_fraction, formula), or_none(valence_electron_count, formula),
            or_none(compound_electroneg, symbols, amounts, digits=12),
            or_none(compound_electroneg, symbols, amounts, source="Pauling", digits=12),
            "" if production is None else f"{production:.7g}", "" if reserves is None else f"{reserves:.7g}",
            cation, anion, str(distance),
            or_none(band_gap_Harrison, anion, cation, distance, digits=12) if cation != anion else "",
        ])


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    head = f"# made with smact {version('smact')}, pymatgen {version('pymatgen')} by scripts/data/make_validity_golden.py"
    if sys.argv[1] == "--live":
        print("\n".join([head, *validity(compositions(int(sys.argv[2]), int(sys.argv[3])))]))
    else:
        folder = Path(sys.argv[1])
        (folder / "validity.txt").write_text("\n".join([head, *validity(compositions(20261121, 20000))]) + "\n")
        (folder / "descriptors.csv").write_text("\n".join([head, *descriptors(compositions(5, 3000))]) + "\n")
