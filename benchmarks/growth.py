"""Growth: time per kilobyte as one document grows, on ordinary prose and on texts made to hurt."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from statistics import median

from benchmarks.figures import Lines
from benchmarks.near_matches import near_matches, text_of
from benchmarks.table import Table, spread
from benchmarks.texts import HOSTILE, article_of
from credscore import Scorer

SIZES = (1_000, 64_000, 512_000, 2_000_000, 20_000_000)
HOSTILE_SIZES = SIZES[1:4]
BASE = 64_000
"""Below this many bytes the fixed cost of a call shows."""
LIMIT = 60.0
"""Seconds for one document, after which larger ones are left out: a quadratic stage would take hours."""
DRAWN = 7
Costs = Mapping[int, Sequence[float]]
"""Processor nanoseconds per byte of each run, by size."""
SUSPECTS = 5
"""So many rules, those that seem to grow most, are measured again."""


def measure(runs: int) -> Table:
    """Score documents of growing size, in turn, ``runs`` times each."""
    scorer = Scorer()
    scorer.score(article_of(BASE))
    costs = {"prose": _costs(scorer, "text", article_of, SIZES, runs)}
    for name, (form, make) in HOSTILE.items():
        costs[name] = _costs(scorer, form, make, HOSTILE_SIZES, runs)
    name, found = _worst_rule(scorer, runs)
    costs[f"near-matches of {name} alone"] = found
    note = (
        f"Processor microseconds per kilobyte of one document, median of {runs} runs. Growth: at the largest size over "
        f"{BASE // 1000} KB, median (smallest-largest) of the runs. Unevenness: the dearest over the cheapest, of the "
        f"sizes from {BASE // 1000} KB on. Below it the fixed cost of a call shows. Near-matches: of all rules and "
        f"word lists together, and of the one of {len(near_matches())} that grows most by itself."
    )
    columns = ("text", "growth", "unevenness", *(f"{size // 1000:,} KB" for size in SIZES))
    rows = tuple(_row(name, found) for name, found in costs.items())
    return Table("Growth with length", note, columns, rows, (_figure(costs),))


def _worst_rule(scorer: Scorer, runs: int) -> tuple[str, Costs]:
    """The rule or word list whose near-matches, each measured by themselves, cost most as they grow; and its costs.

    Each is measured once, and the worst of them as often as other texts are: the worst of many single measurements is
    mostly the machine's doing.
    """
    texts = {name: partial(text_of, pieces) for name, pieces in near_matches().items()}
    once = {name: median(growth(_costs(scorer, "text", make, HOSTILE_SIZES[:2], 1))) for name, make in texts.items()}
    worst = sorted(once, key=once.__getitem__)[-SUSPECTS:]
    costs = {name: _costs(scorer, "text", texts[name], HOSTILE_SIZES, runs) for name in worst}
    return max(costs.items(), key=lambda item: median(growth(item[1])))


def growth(costs: Costs) -> list[float]:
    """Return the cost per byte at the largest size over that at ``BASE``, of each run."""
    return [large / base for large, base in zip(costs[max(costs)], costs[BASE], strict=False)]


def _costs(scorer: Scorer, form: str, make: Callable[[int], str], sizes: tuple[int, ...], runs: int) -> Costs:
    found: dict[int, list[float]] = {size: [] for size in sizes}
    for _ in range(runs):
        for size in sizes:
            seconds = _seconds(scorer, make(size), form)
            found[size].append(seconds * 1e9 / size)
            if seconds > LIMIT:
                break
    return {size: costs for size, costs in found.items() if costs}


def _row(name: str, costs: Costs) -> tuple[str, ...]:
    typical = {size: median(values) for size, values in costs.items()}
    large = [cost for size, cost in typical.items() if size >= BASE]
    cells = [f"{typical[size]:.0f}" if size in typical else "" for size in SIZES]
    return name, spread(growth(costs), 1), f"{max(large) / min(large):.1f}", *cells


def _figure(costs: Mapping[str, Costs]) -> Lines:
    """Prose, and the texts whose cost grows most."""
    worst = sorted(costs, key=lambda name: (name != "prose", -median(growth(costs[name]))))[:DRAWN]
    points = {name: [(size / 1000, median(values)) for size, values in costs[name].items()] for name in worst}
    axes = ("kilobytes of one document", "microseconds per kilobyte")
    return Lines("growth", "Prose, and the hostile texts whose cost grows most", axes, points)


def _seconds(scorer: Scorer, text: str, form: str) -> float:
    start = time.process_time()
    scorer.score(text, form)
    return time.process_time() - start
