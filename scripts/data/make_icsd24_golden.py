"""Remakes stdlib/src/test/golden/icsd24.csv: the oxidation states that SMACT's filter of the ICSD of 2024 leaves.

    python3 -m venv target/venv && target/venv/bin/pip install smact==4.0.2
    target/venv/bin/python scripts/data/make_icsd24_golden.py > stdlib/src/test/golden/icsd24.csv

One line a set of parameters: consensus, commonality, whether 0 is included, the number of states, and the SHA-256 of the
lines "Symbol state state ..." in the order of the atomic numbers.
"""

import hashlib
from importlib.metadata import version

from smact.utils.oxidation import ICSD24OxStatesFilter

states = ICSD24OxStatesFilter()
print(f"# made with smact {version('smact')} by scripts/data/make_icsd24_golden.py")
print("consensus,commonality,includeZero,states,sha256")
for consensus in (0, 1, 2, 3, 5, 10, 100, 5000):
    for commonality in ("low", "medium", "high", "main", 0, 1, 2.5, 10, 33.3, 50, 90, 100):
        for zero in (False, True):
            frame = states.filter(consensus, zero, commonality)
            rows = [f"{e} {s}" for e, s in zip(frame["element"], frame["oxidation_state"])]
            digest = hashlib.sha256("\n".join(rows).encode()).hexdigest()
            print(f"{consensus},{commonality},{str(zero).lower()},{sum(r.count(' ') for r in rows)},{digest}")
