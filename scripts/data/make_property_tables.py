#!/usr/bin/env python3
"""Remakes element-properties.csv of the module stdlib from PyPI packages.

    python3 -m venv venv
    venv/bin/pip install smact==4.0.2 pymatgen==2026.10.24 mendeleev==1.3.0
    venv/bin/python scripts/data/make_property_tables.py stdlib/src/main/resources/lodestone/stdlib
    venv/bin/python scripts/data/make_property_tables.py --compare

The choices made here, and how the figures compare with those of other collections, are in element-properties.source.md.
The second form needs mendeleev and prints that comparison.
"""

import csv
import sys
import warnings
from pathlib import Path

import smact
from pymatgen.core.periodic_table import Element

# Where SMACT's table differs from the CRC Handbook that it names as its source: mg/kg, as mendeleev has them from there.
ABUNDANCE = {"S": 350.0, "Nb": 20.0, "Lu": 0.8, "Ru": 0.001, "Rn": 4e-13}

COLUMNS = ("number,symbol,ionizationEnergy,electronAffinity,valenceElectrons,pEigenvalue,sEigenvalue,hhiProduction,"
           "hhiReserves,crustalAbundance,density,metal,dBlock").split(",")


def density(element):
    """g/cm3 of the solid, None where pymatgen has none."""
    try:
        return round(float(element.density_of_solid) / 1000, 6)
    except (AttributeError, TypeError, ValueError):
        return None


def row(element, table):
    theirs = table.get(element.symbol)
    figures = [None] * 8 if theirs is None else [
        theirs.ionpot, theirs.e_affinity, theirs.num_valence_modified, theirs.eig, theirs.eig_s, theirs.HHI_p,
        theirs.HHI_r, ABUNDANCE.get(element.symbol, theirs.crustal_abundance),
    ]
    return [
        element.Z, element.symbol, *("" if v is None else f"{v:.15g}" for v in [*figures, density(element)]),
        int(element.symbol in smact.metals), int(element.symbol in smact.d_block),
    ]


def write(folder):
    table = smact.element_dictionary()
    elements = sorted((e for e in Element if 1 <= e.Z <= 118 and e.symbol not in ("D", "T")), key=lambda e: e.Z)
    with open(folder / "element-properties.csv", "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(row(element, table) for element in elements)


def differs(ours, theirs, tolerance):
    if ours is None or theirs is None:
        return ours is not theirs
    return abs(ours - theirs) > tolerance * max(abs(ours), abs(theirs))


def compare():
    from mendeleev import get_all_elements

    table = smact.element_dictionary()
    for other in get_all_elements():
        symbol = other.symbol
        ours = table.get(symbol)
        if ours is not None:
            for what, a, b, tolerance in [
                ("ionization energy", ours.ionpot, other.ionenergies.get(1), 1e-3),
                ("electron affinity", ours.e_affinity, other.electron_affinity, 2e-2),
                ("crustal abundance", ours.crustal_abundance, other.abundance_crust, 1e-2),
            ]:
                if differs(a, b, tolerance):
                    print(f"{what}\t{symbol}\tSMACT {a}\tmendeleev {b}")
        if differs(density(Element(symbol)), other.density, 2e-2):
            print(f"density\t{symbol}\tpymatgen {density(Element(symbol))}\tmendeleev {other.density}")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    compare() if sys.argv[1] == "--compare" else write(Path(sys.argv[1]))
