"""Throughput on one core: bytes of source text a second through the whole path and through each of its stages."""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import TypeVar

from benchmarks.figures import Bars
from benchmarks.table import Table, spread
from benchmarks.texts import Article, drafts, examples, news
from credscore import Scorer, signals
from credscore.text.formats import read

Result = TypeVar("Result")
WORD = re.compile(r"\w+")
YARDSTICK, WHOLE, MANY, REST = r"re.findall(r'\w+')", "Scorer.score", "Scorer.score_many", "heads, report"
_WHOLES = (YARDSTICK, WHOLE, MANY)
TARGET = 0.25


def measure(runs: int) -> list[Table]:
    """Time every stage over the same articles, ``runs`` times after one warm-up, the yardstick in the same round."""
    scorer = Scorer()
    corpora = {
        "drafts of all formats": drafts(5), "our examples": examples(repeat=10),
        "drafts in Markdown": drafts(12, "markdown"),
        "drafts in HTML": drafts(6, "html"), "encyclopaedia pages": drafts(1, "wikitext"), "news": news(3),
    }  # fmt: skip
    corpora = {name: articles for name, articles in corpora.items() if articles}
    rounds = {name: _rounds(scorer, articles, runs) for name, articles in corpora.items()}
    return [_summary(corpora, rounds), *(_table(name, rounds[name], articles) for name, articles in corpora.items())]


def _rounds(scorer: Scorer, articles: Sequence[Article], runs: int) -> list[dict[str, float]]:
    return [_round(scorer, articles) for _ in range(runs + 1)][1:]


def _round(scorer: Scorer, articles: Sequence[Article]) -> dict[str, float]:
    """Seconds by stage, summed over the articles. The yardstick, the whole path, article by article and in chunks, and
    the stages each go through all articles by themselves, as in use: none finds the processor's cache as another left
    it. Stages alternate, and are those of one article at a time."""
    seconds: dict[str, float] = {}
    for article in articles:
        _timed(seconds, YARDSTICK, lambda text=article.text: WORD.findall(text))
    for article in articles:
        _timed(seconds, WHOLE, lambda a=article: scorer.score(a.text, a.format))
    for form in sorted({article.format for article in articles}):
        texts = [article.text for article in articles if article.format == form]
        _timed(seconds, MANY, lambda t=texts, f=form: deque(scorer.score_many(t, f), maxlen=0))
    for article in articles:
        document = _timed(seconds, "read", lambda a=article: read(a.text, a.format))
        passed = _timed(seconds, "tokens to phrases, detectors", lambda d=document: next(scorer.read_documents([d])))
        group = _timed(seconds, "views, closed sets", lambda p=passed: signals.Group(p.readings))
        for name, module in signals.MODULES.items():
            _timed(seconds, f"signal {name}", lambda m=module, g=group: m.measure(g))
    parts = sum(value for name, value in seconds.items() if name not in _WHOLES)
    return {**seconds, REST: max(0.0, seconds[WHOLE] - parts)}


def _timed(seconds: dict[str, float], stage: str, run: Callable[[], Result]) -> Result:
    start = time.process_time()
    result = run()
    seconds[stage] = seconds.get(stage, 0.0) + time.process_time() - start
    return result


def _summary(corpora: Mapping[str, Sequence[Article]], rounds: Mapping[str, list[dict[str, float]]]) -> Table:
    """The whole path on every corpus."""
    ratios, many = (
        {name: [seconds[YARDSTICK] / seconds[path] for seconds in found] for name, found in rounds.items()}
        for path in (WHOLE, MANY)
    )
    rows = []
    for name, articles in corpora.items():
        megabytes = sum(article.size for article in articles) / 1e6
        speeds = [spread([megabytes / seconds[path] for seconds in rounds[name]]) for path in (WHOLE, MANY)]
        shown = (spread(ratios[name], 3), speeds[0], spread(many[name], 3), speeds[1])
        rows.append((name, *shown, f"{len(articles)}", f"{megabytes:.1f}"))
    note = (
        f"`{WHOLE}`, and `{MANY}` over all of them, on one core against `{YARDSTICK}` over the same articles in the "
        f"same run, by bytes of source a second: median (smallest-largest). Target: {TARGET}."
    )
    figure = Bars(
        "throughput", "The whole path on one core", f"times {YARDSTICK}, many at once", many, marked=tuple(many),
        limit=(TARGET, f"target: {TARGET}"),
    )  # fmt: skip
    return Table(
        "Throughput",
        note,
        ("texts", "ratio", "MB/s", "many: ratio", "many: MB/s", "articles", "MB"),
        tuple(rows),
        (figure,),
    )


def _table(name: str, rounds: Sequence[dict[str, float]], articles: Sequence[Article]) -> Table:
    megabytes = sum(article.size for article in articles) / 1e6
    stages = [stage for stage in rounds[0] if stage not in _WHOLES]
    rows = tuple(_row(stage, rounds, megabytes) for stage in (*_WHOLES, *stages))
    note = (
        f"{len(articles)} articles, {megabytes:.1f} MB, one core, {len(rounds)} runs: median (smallest-largest). "
        "Share: of the whole path's time. Ratio: of speeds, to the yardstick in the same run."
    )
    return Table(f"Throughput: {name}", note, ("stage", "ratio", "share", "MB/s"), rows)


def _row(stage: str, rounds: Sequence[dict[str, float]], megabytes: float) -> tuple[str, ...]:
    speeds = [megabytes / seconds[stage] for seconds in rounds if seconds[stage] > 0]
    share = median(seconds[stage] / seconds[WHOLE] for seconds in rounds)
    if not speeds:
        return stage, "-", f"{share:.0%}", "-"
    ratios = [seconds[YARDSTICK] / seconds[stage] for seconds in rounds if seconds[stage] > 0]
    return stage, spread(ratios, 3), f"{share:.0%}", spread(speeds)
