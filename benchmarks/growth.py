"""Growth: time per kilobyte as one document grows, on ordinary prose and on texts made to hurt."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial
from statistics import median

from benchmarks.figures import Lines
from benchmarks.near_matches import near_matches, text_of
from benchmarks.table import Table
from benchmarks.texts import HOSTILE, article_of
from credscore import Scorer

SIZES = (1_000, 64_000, 512_000, 2_000_000, 20_000_000)
HOSTILE_SIZES = SIZES[1:4]
BASE = 64_000
"""Below this many bytes the fixed cost of a call shows."""
LONG = 20_000_000
"""Texts of this many characters are measured once: they are long enough to be steady."""
LIMIT = 60.0
"""Seconds for one document, after which larger ones are left out: a quadratic stage would take hours."""
DRAWN = 7
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
        f"Processor microseconds per kilobyte of one document, median of {runs} runs (one for 20 MB). Growth: at the "
        f"largest size over {BASE // 1000} KB. Unevenness: the dearest over the cheapest, of the sizes from "
        f"{BASE // 1000} KB on. Below it the fixed cost of a call shows. Near-matches: of all rules and word lists "
        f"together, and of the one of {len(near_matches())} that grows most by itself."
    )
    columns = ("text", "growth", "unevenness", *(f"{size // 1000:,} KB" for size in SIZES))
    rows = tuple(_row(name, found) for name, found in costs.items())
    return Table("Growth with length", note, columns, rows, (_figure(costs),))


def _worst_rule(scorer: Scorer, runs: int) -> tuple[str, dict[int, float]]:
    """The rule or word list whose near-matches, each measured by themselves, cost most as they grow; and its costs.

    Each is measured once, and the worst of them as often as other texts are: the worst of many single measurements is
    mostly the machine's doing.
    """
    texts = {name: partial(text_of, pieces) for name, pieces in near_matches().items()}
    once = {name: growth(_costs(scorer, "text", make, HOSTILE_SIZES[:2], 1)) for name, make in texts.items()}
    worst = sorted(once, key=once.__getitem__)[-SUSPECTS:]
    costs = {name: _costs(scorer, "text", texts[name], HOSTILE_SIZES, runs) for name in worst}
    return max(costs.items(), key=lambda item: growth(item[1]))


def growth(costs: Mapping[int, float]) -> float:
    """Return the cost per byte at the largest size over that at ``BASE``."""
    return costs[max(costs)] / costs[BASE]


def _costs(
    scorer: Scorer, form: str, make: Callable[[int], str], sizes: tuple[int, ...], runs: int
) -> dict[int, float]:
    seconds: dict[int, list[float]] = {size: [] for size in sizes}
    for number in range(runs):
        for size in sizes:
            if (size < LONG or not number) and max(seconds[size], default=0.0) < LIMIT:
                seconds[size].append(_seconds(scorer, make(size), form))
                if seconds[size][-1] > LIMIT:
                    break
    return {size: median(found) * 1e9 / size for size, found in seconds.items() if found}


def _row(name: str, costs: Mapping[int, float]) -> tuple[str, ...]:
    large = [cost for size, cost in costs.items() if size >= BASE]
    cells = [f"{costs[size]:.0f}" if size in costs else "" for size in SIZES]
    return name, f"{growth(costs):.1f}", f"{max(large) / min(large):.1f}", *cells


def _figure(costs: Mapping[str, Mapping[int, float]]) -> Lines:
    """Prose, and the texts whose cost grows most."""
    worst = sorted(costs, key=lambda name: (name != "prose", -growth(costs[name])))[:DRAWN]
    points = {name: [(size / 1000, cost) for size, cost in costs[name].items()] for name in worst}
    axes = ("kilobytes of one document", "microseconds per kilobyte")
    return Lines("growth", "Prose, and the hostile texts whose cost grows most", axes, points)


def _seconds(scorer: Scorer, text: str, form: str) -> float:
    start = time.process_time()
    scorer.score(text, form)
    return time.process_time() - start
