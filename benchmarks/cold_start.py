"""Cold start: ``credscore score`` of one 5 KB file as a whole process, against one that imports numpy and click."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from benchmarks.table import Table, spread
from benchmarks.texts import article_of

SIZE = 5_000
PACKAGES = ("credscore", "numpy", "click", "pyromark", "sentencex", "charset_normalizer", "joblib")
YARDSTICK = "import numpy, click"


def measure(runs: int) -> Table:
    """Time both processes in turn, ``runs`` times after one warm-up; a ratio is of two neighbouring runs."""
    _byte_compile()
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.md"
        article.write_text(article_of(SIZE), encoding="utf-8")
        ours = [sys.executable, "-m", "credscore", "score", str(article)]
        yardstick = [sys.executable, "-c", YARDSTICK]
        pairs = [(_seconds(ours), _seconds(yardstick)) for _ in range(runs + 1)][1:]
    rows = (
        ("credscore score, 5 KB", spread([a for a, _ in pairs], 3), spread([a / b for a, b in pairs])),
        (f'python -c "{YARDSTICK}"', spread([b for _, b in pairs], 3), "1"),
    )
    note = f"Whole processes in alternation, {runs} runs each: median (smallest-largest)."
    return Table("Cold start", note, ("process", "seconds", "ratio"), rows)


def _byte_compile() -> None:
    """Compile what both processes import: where PYTHONDONTWRITEBYTECODE is set, every start pays for it otherwise."""
    for name in PACKAGES:
        spec = find_spec(name)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            compileall.compile_dir(folder, quiet=2)


def _seconds(command: list[str]) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start
