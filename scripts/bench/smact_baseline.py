"""Times SMACT's own filter on random systems and scales it to all systems of 103 elements.

Usage: python smact_baseline.py; needs smact (pip install smact==4.0.2). Prints `arity ms-per-system core-hours` lines.
"""

import math
import random
import statistics
import time
import warnings
from importlib.metadata import version

import smact
from smact.screening import smact_filter

warnings.simplefilter("ignore")
symbols = smact.ordered_elements(1, 103)
table = smact.element_dictionary(symbols)
rng = random.Random(1)
print(f"# smact {version('smact')}, smact_filter, oxidation states smact14, amounts 1..8, mean over random systems, one core")
for arity, systems in [(2, 2000), (3, 400), (4, 60)]:
    times = []
    for _ in range(systems):
        elements = [table[s] for s in rng.sample(symbols, arity)]
        start = time.perf_counter()
        try:
            smact_filter(elements, threshold=8, species_unique=False, oxidation_states_set="smact14")
        except ValueError:  # an element without oxidation states
            pass
        times.append(time.perf_counter() - start)
    mean = statistics.mean(times)
    print(f"{arity} {mean * 1e3:.3f} {mean * math.comb(103, arity) / 3600:.3f}")
