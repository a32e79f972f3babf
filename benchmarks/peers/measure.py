"""``python -m benchmarks peers``: what each costs and what each says, in the same run."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks.figures import Bars
from benchmarks.peers import probes
from benchmarks.peers.catalogue import OURS, PEERS, YARDSTICK, Peer
from benchmarks.peers.environment import Environment, Unavailable, default_cache
from benchmarks.peers.run import Answer, group, run, start
from benchmarks.processes import byte_compile, cost
from benchmarks.table import Table, spread
from benchmarks.texts import article_of, drafts, examples

START = 5_000
SHORT, LONG = 4_000, 16_000
LARGEST, TOTAL = 20_000, 150_000
"""Bytes of an article and of all: one peer's time grows with the square of the length, another reads 30 KB a second."""
BARE = "import numpy, click"


@dataclass
class Figures:
    """What was measured of one peer, a value a round, and why it stopped, if it did."""

    peer: Peer
    place: Environment
    starts: list[float] = field(default_factory=list)
    answers: list[list[Answer]] = field(default_factory=list)
    said: list[dict[str, float]] = field(default_factory=list)
    missing: str = ""

    def speeds(self) -> list[float]:
        """Processor seconds of a pass over the articles, by round."""
        return [answer[0]["seconds"] for answer in self.answers]

    def growth(self) -> list[float]:
        """How many times the time four times the text takes, by round."""
        return [answer[2]["seconds"] / max(answer[1]["seconds"], 1e-9) for answer in self.answers]

    def megabytes(self) -> list[float]:
        """Peak memory after the articles, by round; empty where the system does not tell it."""
        return [answer[0]["megabytes"] or 0.0 for answer in self.answers if answer[0]["megabytes"]]


def measure(runs: int, cache: Path | None = None) -> list[Table]:
    """Install the peers into ``cache`` (the user's cache folder by default), run each ``runs`` times in turn."""
    byte_compile()
    peers = [Figures(peer, Environment(peer, cache or default_cache())) for peer in (YARDSTICK, OURS, *PEERS)]
    articles = _articles()
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.md"
        file.write_text(article_of(START), encoding="utf-8")
        for one in peers:
            _try(one, lambda one=one: _prepare(one, file))
        for _ in range(runs):
            bare.append(cost([sys.executable, "-c", BARE])[1])
            for one in peers:
                _try(one, lambda one=one: _round(one, file, articles))
    return [_costs(peers, bare, articles, runs), _signals(peers)]


def _try(one: Figures, step: Callable[[], None]) -> None:
    """A peer that fails is a row that says why, and nothing else stops."""
    if one.missing:
        return
    try:
        step()
    except (Unavailable, RuntimeError, subprocess.TimeoutExpired) as error:
        one.missing = str(error).splitlines()[0]


def _prepare(one: Figures, file: Path) -> None:
    one.place.install()
    one.said = run(one.place, [group([(text, "markdown") for text in probes.texts()])])[0]["said"]
    if one.peer is not YARDSTICK:
        start(one.place, file)


def _round(one: Figures, file: Path, articles: Sequence[tuple[str, str]]) -> None:
    if one.peer is not YARDSTICK:
        one.starts.append(start(one.place, file))
    sizes = [[(article_of(size), "text")] for size in (SHORT, LONG)]
    one.answers.append(run(one.place, [group(articles, 1.0), *(group(texts, 0.2) for texts in sizes)]))


def _articles() -> list[tuple[str, str]]:
    """Markdown drafts where the corpora are, our own examples elsewhere."""
    out: list[tuple[str, str]] = []
    size = 0
    for article in drafts(23, "markdown") or examples(repeat=12):
        if article.size <= LARGEST and size < TOTAL:
            out.append((article.text, article.format))
            size += article.size
    return out


def _costs(peers: Sequence[Figures], bare: Sequence[float], articles: Sequence[tuple[str, str]], runs: int) -> Table:
    size = sum(len(text.encode()) for text, _ in articles)
    words, ours = peers[0], peers[1]
    ratios = {
        "starts": {one.peer.name: _over(one.starts, bare) for one in peers if one.starts and not one.missing},
        "speeds": {one.peer.name: _over(words.speeds(), one.speeds()) for one in peers if not one.missing},
    }
    rows = [_row(one, ours, bare, ratios["speeds"], size) for one in peers]
    note = (
        f"{len(articles)} articles of at most {LARGEST // 1000} KB, {size / 1000:.0f} KB together, and one of "
        f"{START // 1000} KB for the start; {runs} runs in turn: median (smallest-largest), in processor time. Start: "
        f'of the whole command, over `python -c "{BARE}"`. Speed: over `{words.peer.name}` in the same run. Growth: '
        f"how many times the time {LONG // 1000} KB take, over {SHORT // 1000} KB; 4 is linear. MB: peak memory of the "
        "process that read the articles."
    )
    columns = ("what", "start", "start over ours", "speed", "speed over ours", "growth", "MB", "start s", "MB/s")
    figures = (
        Bars("peers-start", "Cold start on one 5 KB article", f"times {BARE}", ratios["starts"], True),
        Bars("peers-speed", "Speed on one core", "times re.findall, logarithmic", ratios["speeds"], True),
    )
    missing = "".join(f" Not run: {one.peer.name} ({one.missing})." for one in peers if one.missing)
    return Table("Side by side: cost", note + missing, columns, tuple(rows), figures)


def _over(values: Sequence[float], others: Sequence[float]) -> list[float]:
    return [value / max(other, 1e-9) for value, other in zip(values, others, strict=True)]


def _row(
    one: Figures, ours: Figures, bare: Sequence[float], speeds: dict[str, list[float]], size: int
) -> tuple[str, ...]:
    if one.missing:
        return (f"{one.peer.name} (not run)", *["-"] * 8)
    name = one.peer.name
    starts = ("-", "-")
    if one.starts:
        starts = spread(_over(one.starts, bare)), f"{median(_over(one.starts, ours.starts)):.2f}"
    peak = f"{median(one.megabytes()):.0f}" if one.megabytes() else "-"
    return (
        name, *starts, spread(speeds[name], 4), f"{median(_over(ours.speeds(), one.speeds())):.2f}",
        spread(one.growth(), 1), peak, f"{median(one.starts):.2f}" if one.starts else "-",
        spread([size / seconds / 1e6 for seconds in one.speeds()]),
    )  # fmt: skip


def _signals(peers: Sequence[Figures]) -> Table:
    pairs = len(probes.SAME)
    rows = []
    for one in peers[1:]:
        if one.missing:
            rows.append((f"{one.peer.name} (not run)", *["-"] * len(probes.PAIRS)))
            continue
        found = probes.reported(one.said)
        rows.append((one.peer.name, *(f"{count}: {name}" if count else "0" for count, name in found.values())))
    note = (
        f"Of {pairs} pairs of our own texts that differ in one sentence, which has the signal or not: in how many "
        "something that the peer says (a rule's findings, a feature; the best one is named) is more with the signal, "
        f"less the count of the same in {pairs} pairs that differ in no signal. Texts: `benchmarks/peers/probes.py`."
    )
    notes = "; ".join(f"{one.peer.name}: {one.peer.note}" for one in peers[1:] if one.peer.note)
    return Table("Side by side: signals", f"{note} {notes}.", ("what", *probes.PAIRS), tuple(rows))
