"""Growth: time per kilobyte as one document grows, on ordinary prose and on texts made to hurt."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from benchmarks.table import Table
from benchmarks.texts import HOSTILE, article_of
from credscore import Scorer

SIZES = (1_000, 64_000, 512_000, 2_000_000, 20_000_000)
HOSTILE_SIZES = (64_000, 512_000, 2_000_000)
BASE = 64_000
LONG = 2_000_000
"""Texts of more characters are measured once: they are long enough to be steady."""
LIMIT = 60.0
"""Seconds for one document, after which larger ones are left out: a quadratic stage would take hours."""


def measure(runs: int) -> Table:
    """Score documents of growing size, ``runs`` times each. Growth is the time per kilobyte at the largest size over
    that at 64 KB: 1 is linear, below 64 KB the fixed cost of a call shows."""
    scorer = Scorer()
    scorer.score(article_of(BASE))
    rows = [_row(scorer, "prose", "text", article_of, SIZES, runs)]
    rows += [_row(scorer, name, form, make, HOSTILE_SIZES, runs) for name, (form, make) in HOSTILE.items()]
    note = f"Processor microseconds per kilobyte of one document, median of {runs} runs (one from 2 MB on)."
    columns = ("text", *(f"{size // 1000:,} KB" for size in SIZES), "growth")
    return Table("Growth with length", note, columns, tuple(rows))


def _row(
    scorer: Scorer, name: str, form: str, make: Callable[[int], str], sizes: tuple[int, ...], runs: int
) -> tuple[str, ...]:
    costs: dict[int, float] = {}
    for size in sizes:
        text = make(size)
        seconds = [_seconds(scorer, text, form) for _ in range(runs if size < LONG else 1)]
        costs[size] = median(seconds) * 1e9 / size
        if max(seconds) > LIMIT:
            break
    cells = [f"{costs[size]:.0f}" if size in costs else "" for size in SIZES]
    growth = f"{costs[max(costs)] / costs[BASE]:.1f}" if BASE in costs else "-"
    stopped = "" if len(costs) == len(sizes) else f", stopped after {LIMIT:.0f} s"
    return (name, *cells, growth + stopped)


def _seconds(scorer: Scorer, text: str, form: str) -> float:
    start = time.process_time()
    scorer.score(text, form)
    return time.process_time() - start
