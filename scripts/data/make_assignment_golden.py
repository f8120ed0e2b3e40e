"""Remakes stdlib/src/test/golden/assignments.csv and pair-likelihood.csv from SMACT.

    python3 -m venv target/venv && target/venv/bin/pip install smact==4.0.2
    target/venv/bin/python scripts/data/make_assignment_golden.py stdlib/src/test/golden

assignments.csv: the oxidation states that SMACT's filter finds for compositions of random systems, also some that it does
not allow: the set, the formula, and the states in the order of the formula's elements, all sorted.
pair-likelihood.csv: the compound probability of random lists of species; empty where SMACT has none.
"""

import random
import sys
import warnings
from importlib.metadata import version
from math import gcd
from pathlib import Path

import smact
from smact.oxidation_states import OxidationStateProbabilityFinder
from smact.screening import smact_filter

warnings.simplefilter("ignore")
folder = Path(sys.argv[1])
symbols = smact.ordered_elements(1, 103)
table = smact.element_dictionary(symbols)
rng = random.Random(20261122)
made = f"# made with smact {version('smact')} by scripts/data/make_assignment_golden.py"

with open(folder / "assignments.csv", "w") as out:
    print(made, "set,formula,states", sep="\n", file=out)
    for states, arity, count in [("smact14", 2, 60), ("icsd24", 2, 60), ("smact14", 3, 100), ("icsd24", 3, 100), ("icsd24", 4, 40)]:
        for _ in range(count):
            chosen = rng.sample(symbols, arity - 1) + [rng.choice(["O", "S", "F", "N", "Cl"])]
            if len(set(chosen)) < arity:
                continue
            try:
                found = smact_filter([table[s] for s in chosen], threshold=6, species_unique=True, oxidation_states_set=states)
            except ValueError:  # an element without oxidation states
                found = []
            by_ratio = {}
            for _, charges, ratio in found:
                by_ratio.setdefault(tuple(map(int, ratio)), []).append(tuple(map(int, charges)))
            any_ratio = tuple(rng.randint(1, 6) for _ in chosen)
            divisor = gcd(*any_ratio)
            most = max(by_ratio, key=lambda r: (len(by_ratio[r]), r), default=any_ratio)
            for ratio in {most, rng.choice(sorted(by_ratio) or [any_ratio]), tuple(n // divisor for n in any_ratio)}:
                formula = "".join(f"{s}{n}" for s, n in zip(chosen, ratio))
                rows = sorted(by_ratio.get(ratio, []))
                print(states, formula, " ".join(":".join(map(str, row)) for row in rows), sep=",", file=out)

finder = OxidationStateProbabilityFinder()
species = [smact.Species(s, q) for s in symbols for q in (table[s].oxidation_states_icsd24 or table[s].oxidation_states or [])]
anions = [s for s in species if s.symbol in ("O", "S", "Se", "Te", "F", "Cl", "Br", "I") and s.oxidation < 0]


def text(s):
    size = abs(s.oxidation)
    return f"{s.symbol}{size if size > 1 else ''}{'' if size == 0 else '-' if s.oxidation < 0 else '+'}"


with open(folder / "pair-likelihood.csv", "w") as out:
    print(made, "species,likelihood", sep="\n", file=out)
    for _ in range(2000):
        chosen = rng.sample(species, rng.randint(1, 3)) + rng.sample(anions, rng.randint(0, 1) or rng.randint(0, 1))
        # Where electronegativities are equal SMACT keeps the order of the list: give it that of a pool.
        chosen.sort(key=lambda s: (s.pauling_eneg or 0.0, symbols.index(s.symbol), s.oxidation))
        names = " ".join(map(text, chosen))
        try:
            value = repr(finder.compound_probability(chosen))
        except (KeyError, ValueError):
            value = ""
        print(names, value, sep=",", file=out)
