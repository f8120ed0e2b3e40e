"""Remakes stdlib/src/test/golden/mixed-valence.csv: what SMACT's smact_validity(mixed_valence=True) says of formulas.

    python3 -m venv target/venv && target/venv/bin/pip install smact==4.0.2
    target/venv/bin/python scripts/data/make_mixed_valence_golden.py > stdlib/src/test/golden/mixed-valence.csv

One line a formula: the oxidation states set, whether electronegativities must be in order, the formula, and what SMACT says
without and with mixed valence. First come compounds known for it, then random ones that SMACT does not give up on.
"""

import random
import warnings
from importlib.metadata import version
from math import gcd

import smact
from smact.screening import MIXED_VALENCE_ELEMENTS, smact_validity

warnings.simplefilter("error")
warnings.filterwarnings("ignore", message=".*Wikipedia.*")
KNOWN = ["Fe3O4", "Co3O4", "Mn3O4", "Pb3O4", "U3O8", "Cs2SbCl6", "Cs2AuI3", "CsAuCl3", "Sb2O4", "Eu3S4", "Ti4O7", "V6O13",
         "W3O8", "BaBiO3", "Fe7S8", "Sn2S3", "NaV2O5", "LiMn2O4", "Cu2SO5", "Ce7O12"]
rng = random.Random(20261121)
symbols = [s for s in smact.ordered_elements(1, 103) if s not in MIXED_VALENCE_ELEMENTS]
mixed = sorted(MIXED_VALENCE_ELEMENTS)


def formula():
    elements = rng.sample(mixed, rng.choice([1, 1, 1, 2])) + rng.sample(["O", "S", "Cl", "F", "N", "Se", "I"], 1)
    elements += [s for s in rng.sample(symbols, rng.choice([0, 0, 1])) if s not in elements]
    amounts = [rng.randint(1, 5 if s in mixed else 9) for s in elements]
    return "".join(f"{s}{n // gcd(*amounts)}" for s, n in zip(elements, amounts))


print(f"# made with smact {version('smact')} by scripts/data/make_mixed_valence_golden.py")
print("set,ordered,formula,plain,mixed")
for states in ("smact14", "icsd24", "wiki"):
    for ordered in (True, False):
        for text in KNOWN + [formula() for _ in range(300)]:
            options = {"use_pauling_test": ordered, "include_alloys": False, "oxidation_states_set": states}
            try:
                plain, both = (smact_validity(text, **options, mixed_valence=m) for m in (False, True))
            except UserWarning:  # too many combinations
                continue
            print(f"{states},{ordered},{text},{plain},{both}".lower().replace(text.lower(), text))
