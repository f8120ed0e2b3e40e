#!/usr/bin/env python3
"""Remakes electronegativities/*.txt of the module stdlib from PyPI packages.

    python3 -m venv target/venv && target/venv/bin/pip install smact==4.0.2 mendeleev==1.3.0
    target/venv/bin/python scripts/data/make_electronegativities.py stdlib/src/main/resources/lodestone/stdlib

The choices made here are explained in the *.source.md beside the tables.
"""

import sys
from importlib.metadata import distribution, version
from pathlib import Path

from mendeleev import element
from mendeleev.fetch import fetch_table

# The package is only read from, for its import takes in much more than its data.
SMACT_DATA = Path(distribution("smact").locate_file("smact")) / "data"
RADON = 86
# The ground state has no 5s electron, and the charge of its 4d shell compares with that of no other element.
NO_VALENCE_S = "Pd"


def smact_rows():
    with open(SMACT_DATA / "element_data.txt") as lines:
        cells = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return {row[0]: [None if cell == "None" else cell for cell in row] for row in cells}


def mulliken(number, row):
    """(I + A) / 2 in eV; an atom that holds no further electron has A = 0, beyond radon nobody knows."""
    if row is None or row[10] is None or row[5] is None and number > RADON:
        return ""
    return f"{(float(row[10]) + float(row[5] or 0)) / 2:.8g}"


def allred_rochow(number, symbol, radius):
    """Their equation: all electrons of the atom screen by Slater's rules, which leave out the one that is looked at."""
    if symbol == NO_VALENCE_S:
        return ""
    own = 0.30 if number <= 2 else 0.35
    return f"{3590 * (element(number).zeff() - own) / radius ** 2 + 0.744:.4f}"


def write(name, unit, package, values):
    target = Path(sys.argv[1]) / "electronegativities" / f"{name}.txt"
    lines = [f"# {name}, in {unit}; from {package} {version(package)}"] + [f"{s} {v}" for s, v in values if v]
    target.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    smact = smact_rows()
    rows = list(fetch_table("elements").itertuples())
    write("mulliken", "eV", "smact", [(r.symbol, mulliken(r.atomic_number, smact.get(r.symbol))) for r in rows])
    write("allen", "eV", "mendeleev", [(r.symbol, "" if r.en_allen != r.en_allen else f"{r.en_allen:.6g}") for r in rows])
    write("allred-rochow", "Pauling units", "mendeleev",
          [(r.symbol, allred_rochow(r.atomic_number, r.symbol, r.covalent_radius_pyykko)) for r in rows])
