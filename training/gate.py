"""The quality gate: how good the shipped model is on the test part, which it was never trained on, with intervals.

The model is used as a user uses it, through ``Scorer``. Every figure is better when higher; its interval holds 90% of
the figures of samples in which whole groups (outlets, repositories, documents) are drawn with replacement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from credscore import Scorer
from training import corpora, detectors
from training.articles import HEADS
from training.dataset import corpus_of
from training.heads import balanced, resamples
from training.split import held_out
from training.tasks import TASKS

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
Statistic = Callable[[NDArray[np.intp]], float]

DRAWS = 200
SEED = 20240503
FEWEST = 8
"""A collection with fewer articles of a class in the test part measures nothing; fewer groups are not resampled."""
BINS = 10
RATINGS = (0.5, 0.6, 0.7, 0.8, 0.9)
"""Between these ratings, articles of left and of right outlets are compared."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One metric of the test part. ``low``/``high``: its 90% interval. ``count``: sentences or articles."""

    value: float
    low: float
    high: float
    count: int


def measure(data: Path, model: str | None = None) -> dict[str, Figure]:
    """Return every metric of the shipped model, by name. Raises OSError or ValueError if corpora are missing."""
    scorer = Scorer(model)
    figures = dict(_detectors(scorer, data))
    figures.update(_heads(scorer, data))
    figures.update(_politics(scorer, data))
    return figures


def figure(statistic: Statistic, group: NDArray[np.str_]) -> Figure:
    """Return a statistic of rows, and its interval over samples of their groups, or of the rows themselves where there
    are fewer than ``FEWEST`` groups. ``statistic`` takes row numbers."""
    if len(np.unique(group)) < FEWEST:
        group = np.arange(len(group)).astype(np.str_)
    drawn = np.array([statistic(rows) for rows in resamples(group, DRAWS, SEED)])
    drawn = drawn[~np.isnan(drawn)]
    low, high = np.quantile(drawn, (0.05, 0.95)) if len(drawn) else (np.nan, np.nan)
    return Figure(statistic(np.arange(len(group))), float(low), float(high), len(group))


def _detectors(scorer: Scorer, data: Path) -> Iterator[tuple[str, Figure]]:
    for task in TASKS:
        rows = detectors.load(task, data)
        test = rows.select(rows.heldout)
        probability = scorer.detect(test.texts)[task.name]
        decided = probability >= scorer.thresholds[task.name]
        for number, part in enumerate(task.parts):
            mine = np.flatnonzero(test.part == number)
            label, name = test.label[mine], f"detector.{task.name}.{part.name}"
            if not part.ranked:
                yield f"{name}.f1", figure(_f1(label, decided[mine]), test.group[mine])
            yield f"{name}.auc", figure(_auc(label, probability[mine]), test.group[mine])


def _heads(scorer: Scorer, data: Path) -> Iterator[tuple[str, Figure]]:
    scores: dict[tuple[str, str], dict[str, float | None]] = {}
    for head, collections in HEADS.items():
        rows: list[tuple[int, int, float, str]] = []
        for number, collection in enumerate(collections):
            corpus = corpus_of(collection.name)
            for example in collection.load(data):
                article = example.article
                if not held_out(corpus, article.group):
                    continue
                key = (corpus, article.id)
                if key not in scores:
                    scores[key] = _scores(scorer, article)
                score = scores[key][head]
                if score is not None:
                    rows.append((number, example.label, score / 100, f"{corpus}/{article.group}"))
        yield from _head(head, [c.name for c in collections], [c.weight for c in collections], rows)


def _scores(scorer: Scorer, article: corpora.Article) -> dict[str, float | None]:
    report = scorer.score(article.text, article.format)
    return {"credibility": report.credibility, "hype": report.hype}


def _head(
    head: str, names: list[str], weights: list[float], rows: list[tuple[int, int, float, str]]
) -> Iterator[tuple[str, Figure]]:
    collection, label, score, group = (np.array(column) for column in zip(*rows, strict=True))
    measured = np.zeros(len(label), np.bool_)
    for number, name in enumerate(names):
        mine = np.flatnonzero(collection == number)
        if np.bincount(label[mine], minlength=2).min() >= FEWEST:
            measured[mine] = True
            yield f"head.{head}.{name}.auc", figure(_auc(label[mine], score[mine]), group[mine])
    weight = balanced(label, collection, weights)[measured]
    yield f"head.{head}.calibration", figure(_calibration(label[measured], score[measured], weight), group[measured])


def _politics(scorer: Scorer, data: Path) -> Iterator[tuple[str, Figure]]:
    """How even-handed each head is: 1 where articles of left and of right outlets of one rating have the same scores, 0
    where the scores tell them apart. Whole corpus: the few outlets of the test part lean one way."""
    rows = []
    for article in corpora.load("baly", data):
        label = article.label
        if not isinstance(label, dict) or not label["leaning"] or article.extra.get("short"):
            continue
        stratum = np.searchsorted(RATINGS, label["reliability"] or 0.0, "right")
        if 0 < stratum < len(RATINGS):
            score = _scores(scorer, article)
            rows.append((int(stratum), int(label["leaning"] > 0), article.group, score["credibility"], score["hype"]))
    rows = [row for row in rows if row[3] is not None]
    stratum, right, group, *scores = (np.array(column) for column in zip(*rows, strict=True))
    for head, score in zip(("credibility", "hype"), scores, strict=True):
        yield f"politics.{head}.evenness", figure(_evenness(right, score.astype(np.float64), stratum), group)


def _f1(label: I64, decided: NDArray[np.bool_]) -> Statistic:
    return lambda rows: detectors.f1(label[rows], decided[rows])


def _auc(label: I64, score: F64) -> Statistic:
    return lambda rows: auc(label[rows], score[rows])


def auc(label: I64, score: F64) -> float:
    """Return the area under the ROC curve, NaN where only one class is present (ranks; ties count half)."""
    positive = int(label.sum())
    pairs = positive * (len(label) - positive)
    if not pairs:
        return float("nan")
    values, number = np.unique(score, return_inverse=True)
    size = np.bincount(number, minlength=len(values))
    rank = (np.cumsum(size) - (size - 1) / 2)[number]
    return float((rank[label == 1].sum() - positive * (positive + 1) / 2) / pairs)


def _calibration(label: I64, probability: F64, weight: F64) -> Statistic:
    """1 minus the expected calibration error (Guo et al. 2017), in ``BINS`` equal bins."""
    place = np.minimum((probability * BINS).astype(np.int64), BINS - 1)

    def statistic(rows: NDArray[np.intp]) -> float:
        here, mass = place[rows], weight[rows]
        gap = np.bincount(here, mass * (probability[rows] - label[rows]), BINS)
        return 1 - float(np.abs(gap).sum() / mass.sum())

    return statistic


def _evenness(right: I64, score: F64, stratum: I64) -> Statistic:
    """``1 - 2 |AUC - 1/2|`` of right against left, pairs of one stratum only."""

    def statistic(rows: NDArray[np.intp]) -> float:
        won = pairs = 0.0
        for number in range(1, len(RATINGS)):
            mine = rows[stratum[rows] == number]
            count = int(right[mine].sum()) * int(len(mine) - right[mine].sum())
            if count:
                won += count * auc(right[mine], score[mine])
                pairs += count
        return 1 - 2 * abs(won / pairs - 0.5) if pairs else float("nan")

    return statistic


def table(figures: dict[str, Figure], floors: dict[str, float]) -> str:
    """Return the figures as a table: metric, figure, interval, number of sentences or articles, floor."""
    width = max(map(len, figures), default=6)
    lines = [f"{'metric':<{width}}  figure  90% interval   count   floor"]
    for name, f in figures.items():
        floor = f"{floors[name]:.3f}" if name in floors else "-"
        mark = " *" if name in floors and f.value < floors[name] else ""
        lines.append(f"{name:<{width}}   {f.value:.3f}  {f.low:.3f}-{f.high:.3f}  {f.count:>6}   {floor:>5}{mark}")
    return "\n".join(lines)
