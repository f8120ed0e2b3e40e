"""Remakes stdlib/src/test/golden/smact-filter.csv: what SMACT's own filter allows in random chemical systems.

    python3 -m venv target/venv && target/venv/bin/pip install smact==4.0.2
    target/venv/bin/python scripts/data/make_smact_golden.py > stdlib/src/test/golden/smact-filter.csv

One line a system: the oxidation states set, the highest amount, the elements, the number of allowed compositions, and
the SHA-256 of their sorted list (amounts in the order of the elements, joined by commas, one composition a line).
"""

import hashlib
import random
import warnings
from importlib.metadata import version

import smact
from smact.screening import smact_filter

warnings.simplefilter("ignore")
symbols = smact.ordered_elements(1, 103)
table = smact.element_dictionary(symbols)
rng = random.Random(20261121)
print(f"# made with smact {version('smact')} by scripts/data/make_smact_golden.py")
print("set,highest,elements,allowed,sha256")
for states, arity, highest, systems in [
    ("smact14", 2, 8, 120), ("smact14", 3, 8, 120), ("smact14", 4, 8, 30), ("smact14", 4, 4, 60),
    ("icsd16", 3, 8, 60), ("icsd24", 3, 8, 60), ("pymatgen_sp", 3, 8, 60), ("wiki", 2, 8, 60), ("wiki", 3, 5, 60),
]:
    for _ in range(systems):
        system = rng.sample(symbols, arity)
        try:
            found = smact_filter([table[s] for s in system], threshold=highest, species_unique=False,
                                 oxidation_states_set=states)
        except ValueError:  # an element without oxidation states
            found = []
        rows = sorted({",".join(map(str, ratio)) for _, ratio in found})
        digest = hashlib.sha256("\n".join(rows).encode()).hexdigest()
        print(f"{states},{highest},{' '.join(system)},{len(rows)},{digest}")
