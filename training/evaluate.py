"""How good the models are, on what they were not trained on, beside the simplest things that could do as well.

Each figure is of one view of a corpus: ``cross_validated`` by group, ``test_part`` (never trained on) or ``left_out``
(trained without the whole corpus, or as a transfer says).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from credscore.detect.ngrams import SentenceDetectors
from training import detectors as training_detectors
from training import heads as training_heads
from training import measures, rivals
from training.additive import Settings
from training.dataset import corpus_of
from training.detectors import Detector
from training.folds import at_random
from training.heads import HeadData, Trained
from training.measures import F64, I64, Bools, figure
from training.taskdata import TaskData

Figures = dict[str, Any]
COVERAGE_SEED = training_heads.SEED + 50
"""Other halves than those that intervals are widened on."""


@dataclass(frozen=True)
class View:
    """Rows that were not trained on: ``label``, ``group``, the model's ``score``, TF-IDF's probability, the single
    features, all of shape (n,). ``decided``: what the model takes for positive, where it decides at all."""

    label: I64
    group: NDArray[np.str_]
    score: F64
    tfidf: F64
    simple: Mapping[str, F64] = field(default_factory=dict)
    decided: Bools | None = None

    def rows(self, rows: Bools) -> View:
        """Return some of the rows."""
        decided = None if self.decided is None else self.decided[rows]
        simple = {name: values[rows] for name, values in self.simple.items()}
        return View(self.label[rows], self.group[rows], self.score[rows], self.tfidf[rows], simple, decided)

    def figures(self) -> Figures | None:
        """Return counts and figures ``[value, low, high]`` of the model, those of TF-IDF and the AUC of each single
        feature; None where there are too few rows of a class."""
        label, score, decided = self.label, self.score, self.decided
        if not measures.measurable(label):
            return None
        out: Figures = {"rows": len(label), "positive": int(label.sum()), "groups": len(np.unique(self.group))}
        out["auc"] = figure(lambda r: measures.auc(label[r], score[r]), self.group).rounded()
        out["tfidf"] = {"auc": round(measures.auc(label, self.tfidf), 4)}
        if decided is not None:
            for name, measure in (("f1", measures.f1), ("macro_f1", measures.macro_f1)):
                out[name] = figure(lambda r, m=measure: m(label[r], decided[r]), self.group).rounded()
                out["tfidf"][name] = round(measure(label, self.tfidf >= 0.5), 4)
        out["simple"] = {name: round(measures.auc(label, values), 4) for name, values in self.simple.items()}
        return out


def detectors(trained: list[Detector], data: list[TaskData], shipped: SentenceDetectors) -> Figures:
    """Return each detector's figures by corpus: cross-validated and on the test part."""
    out: Figures = {}
    for column, (detector, rows) in enumerate(zip(trained, data, strict=True)):
        mine, test = rows.select(~rows.heldout), rows.select(rows.heldout)
        bags = rivals.Bags.of(rows.texts)
        fold = at_random(mine.group, training_detectors.FOLDS, training_detectors.SEED)
        crossed = bags.crossed(rows.label, ~rows.heldout, fold)
        tested = bags.probability(rows.label, ~rows.heldout, rows.heldout)
        views = {
            "cross_validated": view(mine, detector.crossed, crossed, detector.threshold),
            "test_part": view(test, probabilities(test, shipped, column), tested, detector.threshold),
        }
        part = {"cross_validated": mine.part, "test_part": test.part}
        out[detector.task.name] = {
            "threshold": detector.threshold,
            "corpora": {
                corpus.name: {name: views[name].rows(part[name] == number).figures() for name in views}
                for number, corpus in enumerate(detector.task.parts)
            },
        }
    return out


def probabilities(data: TaskData, shipped: SentenceDetectors, column: int) -> F64:
    """Return what a packed detector gives sentences."""
    sentences = data.tokenised
    grams = shipped.find(sentences.tokens, sentences.first, sentences.last)
    out: F64 = 1 / (1 + np.exp(-shipped.margins(grams, sentences.last - sentences.first)[:, column]))
    return out


def view(data: TaskData, probability: F64, tfidf: F64, threshold: float) -> View:
    """Return a detector's view of sentences."""
    return View(data.label, data.group, probability, tfidf, rivals.simple(data.texts), probability >= threshold)


def head(name: str, trained: Trained, data: HeadData, texts: list[str], settings: Settings) -> Figures:
    """Return a head's figures by collection, its calibration and how often its intervals hold.

    ``texts``: the articles' text by number, for TF-IDF and the single features.
    """
    mine, test = data.part(~data.heldout), data.part(data.heldout)
    own = [texts[i] for i in data.article]
    simple, bags = rivals.simple(own), rivals.Bags.of(own)
    tfidf = bags.crossed(data.label, ~data.heldout, training_heads.folds(mine), data.weight)
    crossed = View(mine.label, mine.group, trained.crossed, tfidf, _some(simple, ~data.heldout))
    tfidf = bags.probability(data.label, ~data.heldout, data.heldout, data.weight)
    tested = View(test.label, test.group, trained.head.logits(test), tfidf, _some(simple, data.heldout))
    collections: Figures = {}
    left = {corpus: _left_out(name, data, settings, corpus, (bags, simple)) for corpus in corpora_of(data)}
    for number, collection in enumerate(data.collections):
        rows, outside = left[corpus_of(collection.name)]
        collections[collection.name] = {
            "cross_validated": crossed.rows(mine.collection == number).figures(),
            "left_out": outside.rows(mine.collection[rows] == number).figures(),
            "test_part": tested.rows(test.collection == number).figures(),
            "calibration_error": round(_ece(mine, trained.crossed)(np.flatnonzero(mine.collection == number)), 4),
        }
    enough = test.part(_measured(test))
    return {
        "collections": collections,
        "calibration_error": {
            "cross_validated": figure(_ece(mine, trained.crossed), mine.group).rounded(),
            "test_part": figure(_ece(enough, trained.head.logits(enough)), enough.group).rounded(),
        },
        "interval_widening": round(trained.widening, 3),
        "interval_coverage": coverage(name, trained.widening, mine, test, settings),
    }


def corpora_of(data: HeadData) -> list[str]:
    """Return the corpora of a head's collections."""
    return sorted({corpus_of(collection.name) for collection in data.collections})


def _some(simple: dict[str, F64], rows: Bools) -> dict[str, F64]:
    return {name: values[rows] for name, values in simple.items()}


def _left_out(
    name: str, data: HeadData, settings: Settings, corpus: str, rival: tuple[rivals.Bags, dict[str, F64]]
) -> tuple[I64, View]:
    """Return the rows, of those that may be trained on, of a corpus that was left out, and their view."""
    bags, simple = rival
    mine = data.part(~data.heldout)
    rows, logits = training_heads.leave_out(name, mine, settings, corpus)
    outside = np.zeros(len(data.label), np.bool_)
    outside[np.flatnonzero(~data.heldout)[rows]] = True
    tfidf = bags.probability(data.label, ~outside & ~data.heldout, outside, data.weight)
    return rows, View(mine.label[rows], mine.group[rows], logits, tfidf, _some(simple, outside))


def _measured(test: HeadData) -> Bools:
    """Articles of the collections that have enough of both classes in the test part."""
    numbers = range(len(test.collections))
    enough = [measures.measurable(test.label[test.collection == number]) for number in numbers]
    return np.array(enough)[test.collection]


def _ece(data: HeadData, logits: F64) -> measures.Statistic:
    probability = 1 / (1 + np.exp(-logits))
    return lambda rows: measures.ece(data.label[rows], probability[rows], data.weight[rows])


def coverage(name: str, widening: float, mine: HeadData, test: HeadData, settings: Settings) -> list[float]:
    """Return how often an interval holds the score of a head that was trained on other groups, with its interval.

    Two heads are trained on groups that they do not share; the articles are those of the test part.
    """
    one, other, _ = (mine.part(rows) for rows in training_heads.apart(mine, COVERAGE_SEED))
    first, second = (
        training_heads.fitted(name, part, settings, training_heads.RESAMPLED) for part in (one, other)
    )
    held = np.concatenate(
        [training_heads.surprise(a, b, test) <= widening for a, b in ((first, second), (second, first))]
    )
    return figure(lambda rows: float(held[rows].mean()), np.tile(test.group, 2)).rounded()
