#!/usr/bin/env python3
"""Remakes elements.csv and oxidation-states/*.txt of the module stdlib from PyPI packages.

    python3 -m venv venv
    venv/bin/pip install smact==4.0.2 pymatgen==2026.10.24
    venv/bin/python scripts/data/make_element_tables.py stdlib/src/main/resources/lodestone/stdlib

The choices made here are explained in elements.source.md and oxidation-states/*.source.md beside the tables.
"""

import csv
import json
import sys
from importlib.metadata import version
from pathlib import Path

import smact
from pymatgen.core.periodic_table import Element

SMACT_DATA = Path(smact.__file__).parent / "data"

# SMACT's file for each name, and what SMACT says about it.
STATES = {
    "smact14": ("oxidation_states.txt", "SMACT's original set, compiled by hand in 2014"),
    "icsd16": ("oxidation_states_icsd.txt", "states that occur in the ICSD of 2016"),
    "icsd24": ("oxidation_states_icsd24_filtered.txt", "states with more than 5 reports in the ICSD of 2024"),
    "pymatgen_sp": ("oxidation_states_SP.txt", "states known to pymatgen's structure predictor (2017)"),
    "wiki": ("oxidation_states_wiki.txt", "Wikipedia's list of oxidation states (2022-09-22)"),
}

# SMACT gives the mass of the isotope 1H; IUPAC's conventional atomic weight of hydrogen is 1.008.
MASS = {"H": 1.008}

# pymatgen files helium under p, with the other noble gases; its valence shell is 1s.
BLOCK = {"He": "s"}

# The element above each of these, by which it is called a metal or not: nothing is measured beyond copernicium.
ABOVE = {"Nh": "Tl", "Fl": "Pb", "Mc": "Bi", "Lv": "Po", "Ts": "At", "Og": "Rn"}


def smact_rows():
    """Symbol to cells of SMACT's element table; the text 'None' is None."""
    with open(SMACT_DATA / "element_data.txt") as lines:
        cells = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return {row[0]: [None if cell == "None" else cell for cell in row] for row in cells}


def mass(element, row):
    """Standard atomic weight where there is one (SMACT), else the mass number of a long-lived isotope (pymatgen)."""
    if element.symbol in MASS:
        return MASS[element.symbol]
    return float(element.atomic_mass) if row is None or element.Z >= 95 else float(row[3])


def is_metal(element):
    symbol = ABOVE.get(element.symbol, element.symbol)
    return symbol in smact.metals or (element.symbol not in ABOVE and element.Z in (61, *range(103, 113)))


def element_row(element, smact_table):
    row = smact_table.get(element.symbol)
    block = BLOCK.get(element.symbol, element.block)
    radius, electronegativity = (row[4], row[9]) if row else (None, None)
    return [
        element.Z,
        element.symbol,
        row[1] if row else element.long_name,
        f"{mass(element, row):.12g}",
        "" if electronegativity is None else f"{float(electronegativity):g}",
        "" if block == "f" else element.group,
        element.row,
        block,
        "" if radius is None else round(float(radius) * 100),
        str(is_metal(element)).lower(),
    ]


def write_elements(folder):
    table = smact_rows()
    elements = sorted((e for e in Element if 1 <= e.Z <= 118 and e.symbol not in ("D", "T")), key=lambda e: e.Z)
    with open(folder / "elements.csv", "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow("number,symbol,name,mass,electronegativity,group,period,block,covalentRadius,metal".split(","))
        writer.writerows(element_row(element, table) for element in elements)


def write_states(folder):
    for name, (source, description) in STATES.items():
        with open(SMACT_DATA / source) as lines:
            rows = [line.split("#")[0].split() for line in lines]
        with open(folder / "oxidation-states" / f"{name}.txt", "w") as out:
            out.write(f"# {name}: {description}; from SMACT {version('smact')}, {source}\n")
            for symbol, *states in filter(None, rows):
                if states:
                    out.write(" ".join([symbol, *(f"{n:+d}" if n else "0" for n in sorted(map(int, states)))]) + "\n")


def write_counts(folder):
    counts = {}
    for row in json.loads((SMACT_DATA / "oxidation_states_icsd24_counts.json").read_text()):
        if row["results_count"]:
            counts.setdefault(row["element"], []).append((row["oxidation_state"], row["results_count"]))
    with open(folder / "oxidation-states" / "icsd24-counts.txt", "w") as out:
        out.write(f"# reports of each state in the ICSD of 2024; from SMACT {version('smact')}, oxidation_states_icsd24_counts.json\n")
        for symbol, states in counts.items():
            out.write(" ".join([symbol, *(f"{q:+d}:{n}" if q else f"0:{n}" for q, n in sorted(states))]) + "\n")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    write_elements(target)
    write_states(target)
    write_counts(target)
