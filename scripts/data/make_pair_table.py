#!/usr/bin/env python3
"""Remakes oxidation-states/pairs.csv of the module stdlib: how likely an element is in a state beside an anion.

    python3 -m venv target/venv && target/venv/bin/pip install smact==4.0.2
    target/venv/bin/python scripts/data/make_pair_table.py > \\
        stdlib/src/main/resources/lodestone/stdlib/oxidation-states/pairs.csv

One line a cation, one column an anion, in the order of the atomic numbers; the figures are those of SMACT's file, unchanged.
"""

import json
import re
from pathlib import Path

import smact

rows = json.loads((Path(smact.__file__).parent / "data" / "oxidation_state_probability_table.json").read_text())
number = smact.ordered_elements(1, 103).index


def species(text):
    """SMACT's 'Fe3' and 'O-2' as a sortable triple with 'Fe3+' and 'O2-'."""
    symbol, charge = re.fullmatch(r"([A-Z][a-z]?)(-?\d+)", text).groups()
    size = abs(int(charge))
    return number(symbol), int(charge), f"{symbol}{size if size > 1 else ''}{'-' if int(charge) < 0 else '+'}"


table = {(species(anion), species(cation)): probability for anion, cation, probability in rows}
anions = sorted({anion for anion, _ in table})
cations = sorted({cation for _, cation in table})
print(",".join(["cation", *(anion[2] for anion in anions)]))
for cation in cations:
    print(",".join([cation[2], *(str(table.get((anion, cation), "")) for anion in anions)]))
