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
from training import contrast, corpora, measures, taskdata
from training.articles import HEADS
from training.dataset import corpus_of
from training.heads import balanced
from training.measures import F64, I64, Bools, Figure, Statistic, figure
from training.split import held_out
from training.tasks import TASKS


def measure(data: Path, model: str | None = None) -> tuple[dict[str, Figure], dict[str, Tested]]:
    """Return every metric of the shipped model, by name, and its scores, by head. Raises OSError or ValueError if
    corpora are missing."""
    scorer = Scorer(model)
    figures = dict(_detectors(scorer, data))
    scored = heads(scorer, data)
    for head, tested in scored.items():
        figures.update(_head(head, tested))
    figures.update(_politics(scorer, data))
    return figures, scored


def _detectors(scorer: Scorer, data: Path) -> Iterator[tuple[str, Figure]]:
    for task in TASKS:
        rows = taskdata.load(task, data)
        test = rows.select(rows.heldout)
        probability = scorer.detect(test.texts)[task.name]
        decided = probability >= scorer.thresholds[task.name]
        for number, part in enumerate(task.parts):
            mine = np.flatnonzero(test.part == number)
            label, name = test.label[mine], f"detector.{task.name}.{part.name}"
            if not part.ranked:
                yield f"{name}.f1", figure(_decided(measures.f1, label, decided[mine]), test.group[mine])
            if part.macro:
                yield f"{name}.macro_f1", figure(_decided(measures.macro_f1, label, decided[mine]), test.group[mine])
            yield f"{name}.auc", figure(_auc(label, probability[mine]), test.group[mine])


@dataclass(frozen=True, slots=True)
class Tested:
    """A head's scores of the test part: ``collection`` (number), ``label``, ``score`` (0-1), ``group`` of each article,
    ``weight`` as in training; ``names`` of the collections."""

    names: list[str]
    collection: I64
    label: I64
    score: F64
    group: NDArray[np.str_]
    weight: F64

    def drawn(self) -> tuple[list[str], I64, I64, F64, F64]:
        """Return what ``figures.write`` draws."""
        near = np.clip(self.score, 1e-6, 1 - 1e-6)
        return self.names, self.collection, self.label, np.log(near / (1 - near)), self.weight


def heads(scorer: Scorer, data: Path) -> dict[str, Tested]:
    """Score the articles of the test part; return what each head says, by its name."""
    out: dict[str, Tested] = {}
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
        collection_, label, score_, group = (np.array(column) for column in zip(*rows, strict=True))
        weight = balanced(label, collection_, [c.weight for c in collections])
        out[head] = Tested([c.name for c in collections], collection_, label, score_, group, weight)
    return out


def _scores(scorer: Scorer, article: corpora.Article) -> dict[str, float | None]:
    report = scorer.score(article.text, article.format)
    return {"credibility": report.credibility, "hype": report.hype}


def _head(head: str, tested: Tested) -> Iterator[tuple[str, Figure]]:
    label, score, group = tested.label, tested.score, tested.group
    measured = np.zeros(len(label), np.bool_)
    for number, name in enumerate(tested.names):
        mine = np.flatnonzero(tested.collection == number)
        if measures.measurable(label[mine]):
            measured[mine] = True
            yield f"head.{head}.{name}.auc", figure(_auc(label[mine], score[mine]), group[mine])
    calibration = _calibration(label[measured], score[measured], tested.weight[measured])
    yield f"head.{head}.calibration", figure(calibration, group[measured])


def _politics(scorer: Scorer, data: Path) -> Iterator[tuple[str, Figure]]:
    """How even-handed each head is: 1 where articles of left and of right outlets of one rating have the same scores, 0
    where the scores tell them apart. Whole corpus: the few outlets of the test part lean one way."""
    rows = []
    for compared in (contrast.articles(data), contrast.articles(data, heldout=True)):
        for article, stratum, leaning in zip(compared.articles, compared.stratum, compared.leaning, strict=True):
            scores = _scores(scorer, article)
            if scores["credibility"] is not None:
                rows.append((stratum, int(leaning > 0), article.group, scores["credibility"], scores["hype"]))
    strata, right, group, *found = (np.array(column) for column in zip(*rows, strict=True))
    for head, score in zip(("credibility", "hype"), found, strict=True):
        yield f"politics.{head}.evenness", figure(_evenness(right, score.astype(np.float64), strata), group)


def _decided(measure: Callable[[I64, Bools], float], label: I64, decided: Bools) -> Statistic:
    return lambda rows: measure(label[rows], decided[rows])


def _calibration(label: I64, probability: F64, weight: F64) -> Statistic:
    return lambda rows: 1 - measures.ece(label[rows], probability[rows], weight[rows])


def _auc(label: I64, score: F64) -> Statistic:
    return lambda rows: measures.auc(label[rows], score[rows])


def _evenness(right: I64, score: F64, stratum: I64) -> Statistic:
    """``1 - 2 |AUC - 1/2|`` of right against left, pairs of one stratum only."""
    return lambda rows: 1 - 2 * abs(measures.auc_within(right[rows], score[rows], stratum[rows]) - 0.5)


def table(figures: dict[str, Figure], floors: dict[str, float]) -> str:
    """Return the figures as a table: metric, figure, interval, number of sentences or articles, floor."""
    width = max(map(len, figures), default=6)
    lines = [f"{'metric':<{width}}  figure  90% interval   count   floor"]
    for name, f in figures.items():
        floor = f"{floors[name]:.3f}" if name in floors else "-"
        mark = " *" if name in floors and f.value < floors[name] else ""
        lines.append(f"{name:<{width}}   {f.value:.3f}  {f.low:.3f}-{f.high:.3f}  {f.count:>6}   {floor:>5}{mark}")
    return "\n".join(lines)
