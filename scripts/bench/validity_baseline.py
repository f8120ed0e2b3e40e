"""Times SMACT's own smact_validity and metallicity_score on formulas of a file and scales them to all of them.

Usage: python validity_baseline.py FILE [SAMPLE]; needs smact (pip install smact==4.0.2 pymatgen). The file has a column
'formula'. Prints `name formulas-in-file seconds-for-all` lines.
"""

import csv
import random
import sys
import time
import warnings
from importlib.metadata import version

from smact.metallicity import metallicity_score
from smact.screening import smact_validity

warnings.simplefilter("ignore")
with open(sys.argv[1]) as file:
    formulas = [row["formula"] for row in csv.DictReader(file)]
size = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
sample = random.Random(1).sample(formulas, size)
print(f"# smact {version('smact')}, {size} of {len(formulas)} formulas, one core")
for name, function in [
    ("smactValidity()", smact_validity),
    ("smactValidity(mixedValence:true)", lambda f: smact_validity(f, mixed_valence=True)),
    ("metallicity()", metallicity_score),
]:
    function("NaCl")  # reads SMACT's tables
    start = time.perf_counter()
    for formula in sample:
        function(formula)
    print(f"{name} {len(formulas)} {(time.perf_counter() - start) / size * len(formulas):.2f}", flush=True)
