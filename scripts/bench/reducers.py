"""Compares Lodestone's reducers with those of Python packages on the same vectors and prints a table.

What the packages took is kept in scripts/target/reducers, so that a run that was stopped goes on where it was; --again
measures them anew. Lodestone is measured in every run.
"""

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import time

import numpy as np

import reducers_quality as quality
from reducers_vectors import FOLDER, HERE, LARGE, SMALL, read, vectors

OURS = {"pca": "pca", "sklearn-tsne": "tsne", "opentsne": "tsne", "umap": "umap", "neighbors": "neighbors"}
CALLS = {"pca": 3, "sklearn-tsne": 1, "opentsne": 1, "umap": 3, "neighbors": 2}
"""Calls of the package, the first of them cold."""
HEAD = ["data", "shape", "method", "theirs first s", "theirs warm s", "ours first s", "ours warm s", "ratio", "warm ratio",
        "theirs CPU s", "ours CPU s", "CPU ratio", "KL theirs", "KL ours", "trust theirs", "trust ours", "same bytes", "ours GB"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", nargs="+", choices=SMALL + LARGE, metavar="SET", help="sets: " + ", ".join(SMALL + LARGE))
    parser.add_argument("--methods", nargs="+", choices=OURS, default=list(OURS), metavar="METHOD", help=", ".join(OURS))
    parser.add_argument("--large", action="store_true", help="the large sets too, without scikit-learn's t-SNE and all pairs")
    parser.add_argument("--known", help="a file of known formulas; default: those shipped with Lodestone")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--again", action="store_true", help="measure the packages again")
    parser.add_argument("--only", choices=["theirs", "ours"], help="measure one side only")
    parser.add_argument("--java-opts", default="", help="flags for our JVM, such as -Xmx6g")
    return parser.parse_args()


def run(command, environment=None):
    """The lines a command prints, as lists of words, and its largest resident memory in GB."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True,
                               env={**os.environ, **(environment or {})})
    lines = [line.split() for line in process.stdout]
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"failed: {' '.join(map(str, command))}")
    return lines, usage.ru_maxrss / 2**20


def seconds(lines, threads):
    """Wall and CPU seconds of each call with so many threads, the first of them cold."""
    return [[float(x) for x in line[2:]] for line in lines if line[0] == "seconds" and line[1] == str(threads)]


def theirs(method, file, about, options):
    """Seconds of each call and the map; kept from an earlier run where vectors and threads are the same."""
    key = hashlib.sha256(f"{about['sha256']} {options.threads} {(HERE / 'reducers-packages.txt').read_text()}".encode())
    kept = FOLDER / f"{file.stem}-{method}-{key.hexdigest()[:8]}.json"
    out = kept.with_suffix(".f64")
    if options.again or not kept.exists():
        threads = str(options.threads)
        lines, _ = run([sys.executable, HERE / "reducers_theirs.py", method, file, *about["shape"], threads, CALLS[method],
                        out], {"OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads, "NUMBA_NUM_THREADS": threads})
        kept.write_text(json.dumps({"seconds": seconds(lines, threads), "version": " ".join(lines[0][1:]),
                                    "when": time.strftime("%Y-%m-%d %H:%M")}))
    found = json.loads(kept.read_text())
    return found, np.fromfile(out, "<f8").reshape(about["shape"][0], -1)


def ours(method, file, about, options, large):
    out = FOLDER / f"{file.stem}-lodestone-{method}.f64"
    lines, memory = run([HERE.parent / "lodestone", "run", "--quiet", HERE / "reducers.groovy", method, file, *about["shape"],
                         options.threads, 1 if large else 3, out, "fast" if large else "bytes"],
                        {"LODESTONE_JAVA_OPTS": options.java_opts} if options.java_opts else None)
    same = [line[1] for line in lines if line[0] == "same"]
    found = {"seconds": seconds(lines, options.threads), "same": {"true": "yes", "false": "NO"}[same[0]] if same else "-",
             "memory": memory}
    return found, np.fromfile(out, "<f8").reshape(about["shape"][0], -1)


def measures(method, points, places, p):
    """KL and trustworthiness as text; for neighbors the part that is as near as the exact ones stands for the second."""
    if places is None:
        return "-", "-"
    divergence = f"{quality.divergence(p(), places):.4f}" if "tsne" in method and len(points) <= quality.LARGEST else "-"
    return divergence, f"{quality.trustworthiness(*quality.sampled(points, places)):.4f}"


def row(name, method, file, about, options, known_ours):
    large = name in LARGE
    them, their_map, us, our_map = {"seconds": []}, None, {"seconds": [], "same": "-", "memory": 0}, None
    if options.only != "ours":
        them, their_map = theirs(method, file, about, options)
    if options.only != "theirs":
        if OURS[method] not in known_ours:
            known_ours[OURS[method]] = ours(OURS[method], file, about, options, large)
        us, our_map = known_ours[OURS[method]]
    points = read(file, about["shape"])
    if method == "neighbors":
        exact = their_map is not None and our_map is not None
        near = (our_map <= their_map * (1 + 1e-5) + 1e-6).mean() if exact else None
        texts = ["-", "-", "-", f"{near:.4f}" if exact else "-"]
    else:
        p = lambda: known_ours.setdefault("P", quality.affinities(points))
        (kl, trust), (our_kl, our_trust) = measures(method, points, their_map, p), measures(method, points, our_map, p)
        texts = [kl, our_kl, trust, our_trust]
    if method == "pca" and their_map is not None and our_map is not None:
        difference = np.minimum(abs(their_map - our_map).max(0), abs(their_map + our_map).max(0)).max()
        known_ours["notes"].append(f"{name}: PCA coordinates differ by {difference:.1e} at most, up to sign, "
                                   f"of a largest {abs(their_map).max():.1f}")
    version = f"{method} ({them['version']})" if them["seconds"] else method
    return [name, " x ".join(map(str, about["shape"])), version, *times(them["seconds"], us["seconds"]), *texts, us["same"],
            f"{us['memory']:.1f}"]


def times(them, us):
    """The columns of time: the package's best call is what ours are compared with."""
    text = lambda call, kind: f"{call[kind]:.2f}" if call else "-"
    ratio = lambda a, b, kind: f"{a[kind] / b[kind]:.1f}" if a and b else "-"
    (their_first, their_warm, their_best), (first, warm, _) = map(calls, (them, us))
    return [text(their_first, 0), text(their_warm, 0), text(first, 0), text(warm, 0), ratio(their_best, first, 0),
            ratio(their_best, warm, 0), text(their_best, 1), text(first, 1), ratio(their_best, first, 1)]


def calls(seconds):
    """The first call, the best later one and the best of all; None where there is none."""
    return seconds[0] if seconds else None, min(seconds[1:], default=None), min(seconds, default=None)


def main():
    options = arguments()
    FOLDER.mkdir(parents=True, exist_ok=True)
    names = options.data or SMALL + (LARGE if options.large else [])
    lines, notes = [HEAD, ["---"] * len(HEAD)], []
    print(f"# {os.cpu_count()} cores, {options.threads} threads; Python {platform.python_version()}; "
          "ratio: the package's best call by our first; warm ratio: by our best later one", flush=True)
    for name in names:
        file, about = vectors(name, options.known)
        known_ours = {"notes": notes}
        for method in options.methods:
            if name in LARGE and method in ("sklearn-tsne", "neighbors"):
                continue
            lines.append(row(name, method, file, about, options, known_ours))
            print("| " + " | ".join(lines[-1]) + " |", flush=True)
    table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    (FOLDER / "table.md").write_text(table + "\n" + "\n".join(notes) + "\n")
    print("\n" + "\n".join([table, *notes]))


if __name__ == "__main__":
    main()
