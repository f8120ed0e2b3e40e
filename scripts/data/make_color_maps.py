#!/usr/bin/env python3
"""Remakes color-maps.csv of the module stdlib.

    python3 -m venv venv
    venv/bin/pip install matplotlib==3.11.2
    venv/bin/python scripts/data/make_color_maps.py stdlib/src/main/resources/lodestone/stdlib/figure

One line for each of 256 steps from low to high, one column a map, each colour as rrggbb. Where the figures come from is
in color-maps.source.md beside the table.
"""

import math
import sys
from pathlib import Path

from matplotlib import _cm_listed

LISTED = ["viridis", "plasma", "magma", "inferno", "cividis"]
WHITE = (0.95047, 1.0, 1.08883)


def lab(rgb):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in rgb)]
    rows = [(0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505)]
    xyz = [sum(a * b for a, b in zip(row, linear)) / w for row, w in zip(rows, WHITE)]
    f = [t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def rgb(L, a, b):
    y = (L + 16) / 116
    f = [y + a / 500, y, y - b / 200]
    x, y, z = [w * (t ** 3 if t ** 3 > 0.008856 else (t - 16 / 116) / 7.787) for t, w in zip(f, WHITE)]
    rows = [(3.2406, -1.5372, -0.4986), (-0.9689, 1.8758, 0.0415), (0.0557, -0.2040, 1.0570)]
    linear = [r[0] * x + r[1] * y + r[2] * z for r in rows]
    return [12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in linear]


def msh(rgb255):
    L, a, b = lab(rgb255)
    m = math.sqrt(L * L + a * a + b * b)
    return m, math.acos(L / m), math.atan2(b, a)


def adjusted_hue(saturated, m):
    spin = saturated[1] * math.sqrt(m * m - saturated[0] ** 2) / (saturated[0] * math.sin(saturated[1]))
    return saturated[2] + spin if saturated[2] > -math.pi / 3 else saturated[2] - spin


def coolwarm(t):
    """Moreland's diverging map from (59, 76, 192) over white to (180, 4, 38), his equations in Msh."""
    low, high, middle = msh((59, 76, 192)), msh((180, 4, 38)), 88.0
    end, share = (low, t * 2) if t < 0.5 else (high, (1 - t) * 2)
    white = (middle, 0.0, adjusted_hue(end, middle))
    m, s, h = [(1 - share) * a + share * b for a, b in zip(end, white)]
    return rgb(m * math.cos(s), m * math.sin(s) * math.cos(h), m * math.sin(s) * math.sin(h))


maps = {name: [list(c) for c in getattr(_cm_listed, f"_{name}_data")] for name in LISTED}
maps["coolwarm"] = [coolwarm(i / 255) for i in range(256)]
out = Path(sys.argv[1]) / "color-maps.csv"
lines = [",".join(maps)]
for i in range(256):
    lines.append(",".join("".join(f"{min(255, max(0, round(c * 255))):02x}" for c in colors[i]) for colors in maps.values()))
out.write_text("\n".join(lines) + "\n")
