#!/usr/bin/env python3
"""Remakes shannon-radii.csv of the module stdlib from PyPI packages.

    python3 -m venv venv
    venv/bin/pip install smact==4.0.2 pymatgen==2026.10.24
    venv/bin/python scripts/data/make_shannon_radii.py > stdlib/src/main/resources/lodestone/stdlib/shannon-radii.csv

SMACT's table has the mean where Shannon gives two spins; pymatgen's has both. So the rows are pymatgen's, and each is
checked against SMACT's. What is different is explained in shannon-radii.source.md.
"""

import csv
import sys
from pathlib import Path

import smact
from pymatgen.core.periodic_table import Element

ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
         "XIV": 14}
GEOMETRY = {"PY": "pyramidal", "SQ": "square"}
SPIN = {"": "", "High Spin": "high", "Low Spin": "low"}
SUFFIX = {"": "n", "pyramidal": "py", "square": "sq"}
# In SMACT alone: deuterium and the hydroxide ion, and two that SMACT's authors added; Sb3+ is there as 4_py as well.
SMACT_ONLY = {("D", 1, "2_n"), ("Bi", 3, "4_n"), ("Sb", 3, "4_n")} | {("OH", -1, f"{n}_n") for n in (2, 3, 4, 6)}


def site(name):
    geometry = GEOMETRY.get(name[-2:], "")
    return ROMAN[name[:-2] if geometry else name], geometry


rows = []
for element in Element:
    radii = element.data.get("Shannon radii")
    for charge, sites in (radii if isinstance(radii, dict) else {}).items():
        for name, spins in sites.items():
            for spin, radius in spins.items():
                # One charge is left out in pymatgen's file: that of europium in site VII, which SMACT has as 3.
                rows.append((element.Z, element.symbol, int(charge or 3), *site(name), SPIN[spin],
                             radius["ionic_radius"], radius["crystal_radius"]))
rows.sort()

with open(Path(smact.__file__).parent / "data" / "shannon_radii.csv") as lines:
    theirs = {(row["ion"], int(row["charge"]), row["coordination"]): (float(row["ionic_radius"]), float(row["crystal_radius"]))
              for row in csv.DictReader(lines)}
ours = {}
for _, symbol, charge, coordination, geometry, _, ionic, crystal in rows:
    ours.setdefault((symbol, charge, f"{coordination}_{SUFFIX[geometry]}"), []).append((ionic, crystal))
assert set(theirs) - set(ours) == SMACT_ONLY and set(ours) <= set(theirs)
for key, radii in ours.items():
    for mean, radius in zip(theirs[key], map(lambda column: sum(column) / len(column), zip(*radii))):
        assert abs(mean - radius) < (0.0051 if len(radii) > 1 else 1e-9), (key, radii, theirs[key])

writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow("element,charge,coordination,geometry,spin,ionic,crystal".split(","))
writer.writerows(row[1:] for row in rows)
