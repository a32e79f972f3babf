"""Memory: the peak of the cold command, and of one process as the number and the length of articles grow."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.cold_start import SIZE
from benchmarks.figures import Bars
from benchmarks.table import Table, spread
from benchmarks.texts import ROOT, article_of

STATUS = Path("/proc/self/status")
DUMP = r"""
import atexit, re, runpy, sys
def peak():
    status = open("/proc/self/status").read()
    print("peak", re.search(r"VmHWM:\s+(\d+)", status)[1], file=sys.stderr)
atexit.register(peak)
"""
YARDSTICK = "import numpy"
TARGET = 80
COMMAND = "sys.argv[1:] = ['score', sys.argv[1]]; runpy.run_module('credscore', run_name='__main__', alter_sys=True)"
MANY = (
    "from credscore import Scorer; text = open(sys.argv[1]).read(); "
    "print(sum(1 for _ in Scorer().score_many(text for _ in range(int(sys.argv[2])))))"
)
LONG = "from credscore import Scorer; Scorer().score(open(sys.argv[1]).read(), 'text')"


def measure(runs: int) -> Table:
    """Return the peaks of resident memory, each as megabytes above a bare Python that imports numpy."""
    if not STATUS.is_file():
        return Table("Memory", "Measured where /proc tells the peak of a process: on Linux.", ("process",), ())
    with tempfile.TemporaryDirectory() as folder:
        small = _written(Path(folder), SIZE)
        cases = {
            "credscore score, 5 KB": (COMMAND, small),
            "Scorer.score_many, 10 articles of 5 KB": (MANY, small, "10"),
            "Scorer.score_many, 1,000 articles of 5 KB": (MANY, small, "1000"),
            "Scorer.score, 1 MB": (LONG, _written(Path(folder), 1_000_000)),
            "Scorer.score, 4 MB": (LONG, _written(Path(folder), 4_000_000)),
            "Scorer.score, 20 MB": (LONG, _written(Path(folder), 20_000_000)),
        }
        bare = [peak(YARDSTICK) for _ in range(runs)]
        peaks = {name: [peak(*case) for _ in range(runs)] for name, case in cases.items()}
    above = {name: [value - median(bare) for value in values] for name, values in peaks.items()}
    rows = [(name, spread(above[name], 0), spread(values, 0)) for name, values in peaks.items()]
    note = (
        f"Peak resident megabytes of whole processes, {runs} each: median (smallest-largest). A Python that "
        f"imports numpy takes {spread(bare, 0)}. Target for the command: {TARGET} above that."
    )
    batches = {name: above[name] for name in tuple(cases)[:3]}
    figure = Bars(
        "memory", "Peak memory of short articles", "MB above a Python with numpy", batches, marked=tuple(batches),
        limit=(TARGET, f"target for the command: {TARGET} MB"),
    )  # fmt: skip
    return Table("Memory", note, ("process", "above numpy", "MB"), tuple(rows), (figure,))


def _written(folder: Path, size: int) -> str:
    path = folder / f"{size}.md"
    path.write_text(article_of(size), encoding="utf-8")
    return str(path)


def peak(code: str, *arguments: str) -> float:
    """Megabytes. The process tells its own peak: what its parent can ask for holds the parent's memory too."""
    command = [sys.executable, "-c", DUMP + code, *arguments]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return int(ran.stderr.split("peak")[-1]) / 1000
