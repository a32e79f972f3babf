"""Cold start: ``credscore score`` and ``credscore check`` of one 5 KB file as whole processes, against one that imports
numpy and click. The check scores the draft: none of its scores are kept from an earlier run."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.figures import Bars
from benchmarks.processes import byte_compile, cost, environment
from benchmarks.table import Table, spread
from benchmarks.texts import ROOT, article_of

SIZE = 5_000
TARGET = 1.6
YARDSTICK = "import numpy, click"
SLOWEST = 12
LOAD = (
    "import time; from credscore.scoring import Scorer; begin = time.perf_counter(); Scorer(); "
    "print((time.perf_counter() - begin) * 1000)"
)


def measure(runs: int) -> list[Table]:
    """Time the processes in turn, ``runs`` times after one warm-up; a ratio is of two neighbouring runs."""
    byte_compile()
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.md"
        article.write_text(article_of(SIZE), encoding="utf-8")
        commands = {
            f'python -c "{YARDSTICK}"': [sys.executable, "-c", YARDSTICK],
            "credscore score, 5 KB": [sys.executable, "-m", "credscore", "score", str(article)],
            "credscore check, 5 KB": [sys.executable, "-m", "credscore", "check", "--no-cache", str(article)],
        }
        rounds = [{name: cost(command) for name, command in commands.items()} for _ in range(runs + 1)][1:]
        imported = _imports([sys.executable, "-X", "importtime", "-m", "credscore", "score", str(article)])
    bare = next(iter(commands))
    clock, processor = (
        {name: [times[name][kind] / times[bare][kind] for times in rounds] for name in commands} for kind in (0, 1)
    )
    rows = tuple(
        (name, spread(clock[name]), spread(processor[name]), spread([times[name][0] for times in rounds], 3))
        for name in commands
    )
    note = f"Whole processes in alternation, {runs} runs each: median (smallest-largest)."
    columns = ("process", "ratio by the clock", "by the processor", "seconds")
    figure = Bars(
        "cold-start", "Cold start on one 5 KB draft", f"times {YARDSTICK}, by the processor", processor,
        marked=tuple(commands)[1:], limit=(TARGET, f"target: {TARGET}"),
    )  # fmt: skip
    return [Table("Cold start", note, columns, rows, (figure,)), imported, _loading(runs)]


def _imports(command: list[str]) -> Table:
    """The modules that take longest to import, by themselves."""
    ran = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    lines = [line.partition(":")[2].split("|") for line in ran.stderr.splitlines() if line.startswith("import time:")]
    found = sorted(((int(own), name.strip()) for own, _, name in lines if own.strip().isdigit()), reverse=True)
    ours = sum(own for own, name in found if name.startswith("credscore"))
    rows = (("all", f"{sum(own for own, _ in found) / 1000:.1f}"), ("all of credscore", f"{ours / 1000:.1f}"))
    rows += tuple((name, f"{own / 1000:.1f}") for own, name in found[:SLOWEST])
    note = f"`python -X importtime -m credscore score`: {len(found)} modules, the {SLOWEST} slowest of them."
    return Table("Imports", note, ("module", "milliseconds"), rows)


def _loading(runs: int) -> Table:
    """How long a fresh process takes to load the model."""
    seconds = []
    for _ in range(runs):
        command = [sys.executable, "-c", LOAD]
        ran = subprocess.run(command, env=environment(), cwd=ROOT, capture_output=True, check=True)
        seconds.append(float(ran.stdout))
    note = f"`Scorer()` in {runs} fresh processes, imports done: median (smallest-largest)."
    return Table("Loading the model", note, ("what", "milliseconds"), (("Scorer()", spread(seconds, 1)),))
