"""Trains the sentence detectors: naive Bayes weighted n-grams and word vectors into one linear model each.

The features of Wang & Manning (2012, "Baselines and Bigrams"): n-gram counts times the absolute log-count ratio of
their naive Bayes estimate, then logistic regression. Corpora of one task are pooled so that each class of each corpus
weighs the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from credscore.detect.tokens import U64
from training import logistic
from training.distilled import Soft
from training.split import held_out
from training.tasks import Task
from training.vectorise import Tokenised, counts, scaled, tokenised
from training.words import Words, known

FOLDS = 5
SEED = 20240501
F64 = NDArray[np.float64]


@dataclass
class TaskData:
    """A task's sentences: ``label`` (0/1), ``group``, ``part`` (number of the corpus) and ``heldout`` (belongs to the
    test part) of each. ``soft``: sentences without a label of which a teacher has an opinion."""

    task: Task
    texts: list[str]
    label: NDArray[np.int64]
    group: NDArray[np.str_]
    part: NDArray[np.int64]
    heldout: NDArray[np.bool_]
    soft: Soft | None = None

    def select(self, rows: NDArray[np.bool_]) -> TaskData:
        """Return the sentences where ``rows`` is true."""
        texts = [self.texts[i] for i in np.flatnonzero(rows)]
        labels = self.label[rows], self.group[rows], self.part[rows], self.heldout[rows]
        return TaskData(self.task, texts, *labels, self.soft)

    @cached_property
    def tokenised(self) -> Tokenised:
        """The sentences, tokenised."""
        return tokenised(self.texts)

    @cached_property
    def balance(self) -> F64:
        """A weight for each sentence, by which each class of each corpus weighs the same, 1 on average."""
        cell = self.part * 2 + self.label
        size = np.bincount(cell, minlength=int(cell.max()) + 1)
        weight = 1.0 / size[cell]
        mean: F64 = weight / weight.mean()
        return mean


def load(task: Task, data: Path, soft: Soft | None = None) -> TaskData:
    """Read a task's corpora under ``data``; ``soft`` is handed on."""
    texts: list[str] = []
    label: list[int] = []
    group: list[str] = []
    part: list[int] = []
    heldout: list[bool] = []
    for number, corpus in enumerate(task.parts):
        for row in corpus.load(data):
            texts.append(row.text)
            label.append(int(row.label))
            corpus_name = str(row.extra.get("set", corpus.name))
            group.append(f"{corpus_name}/{row.group}")
            part.append(number)
            heldout.append(held_out(corpus_name, row.group))
    return TaskData(task, texts, np.array(label), np.array(group), np.array(part), np.array(heldout), soft)


@dataclass(frozen=True, slots=True)
class Linear:
    """A fitted detector: weights of ``keys`` (n-gram hashes) and a bias, on rows scaled by the task's power;
    ``worth``: what is lost without a weight, its size times the root of how often it counts."""

    keys: U64
    weights: F64
    bias: float
    worth: F64


@dataclass
class Design:
    """A task's feature matrices, all scaled: ``sparse`` (counts of n-grams, whose hashes are ``keys``, then of letters)
    and ``dense`` (summed word vectors); ``words`` is what the letters and vectors come from. ``corpora``: a column for
    each corpus that has a constant of its own in training, shape (sentences, corpora or 0). Sentences without a label
    come after the others."""

    sparse: sp.csr_matrix
    keys: U64
    dense: NDArray[np.float32]
    words: Words
    corpora: NDArray[np.float32]

    @classmethod
    def of(cls, data: TaskData) -> Design:
        """Build the matrices of a task's sentences."""
        power = data.task.power
        sentences = tokenised(data.texts + data.soft.texts) if data.soft else data.tokenised
        grams, keys = counts(sentences)
        words, dense, letters = known(sentences, data.task.kinship, power)
        sparse = sp.hstack((scaled(grams, sentences.size, power), letters)).tocsr()
        part = np.pad(data.part, (0, len(sentences) - len(data.part)), constant_values=-1)
        apart = part[:, None] == np.arange(len(data.task.parts) if data.task.apart else 0)
        return cls(sparse, keys, dense, words, apart.astype(np.float32))

    def fit(self, data: TaskData, rows: NDArray[np.intp], fold: int = -1) -> Fitted:
        """Fit on the given rows, and on the sentences without a label as the teacher of ``fold`` sees them.

        What is fitted has the mean of the corpora's constants, since a text that is scored belongs to none.
        """
        label, weight = data.label[rows], data.balance[rows]
        if data.soft:
            rows, label, weight = _joined(rows, label, weight, len(data.label), data.soft.probability[:, fold])
        sparse = self.sparse[rows]
        ratio = log_count_ratio(sparse, label, weight)
        dense = np.hstack((self.dense[rows], self.corpora[rows]))
        found = logistic.fit(sparse @ sp.diags(ratio), dense, label, weight, data.task.strength)
        vectors, constants = np.split(found.dense, [self.dense.shape[1]])
        return Fitted(found.sparse * ratio, vectors, found.bias + float(constants.sum()) / max(len(constants), 1))

    def margins(self, fitted: Fitted, rows: NDArray[np.intp]) -> F64:
        """Return the margins of the given rows."""
        out: F64 = self.sparse[rows] @ fitted.sparse + self.dense[rows] @ fitted.dense + fitted.bias
        return out

    def fold(self, fitted: Fitted) -> Linear:
        """Fold what is known of the words into their weights."""
        grams, letters = np.split(fitted.sparse, [len(self.keys)])
        keys = np.concatenate((self.keys, self.words.keys))
        weights = np.concatenate((grams, self.words.weights(fitted.dense, letters)))
        often = np.concatenate((np.asarray(self.sparse[:, : len(self.keys)].sum(axis=0)).ravel(), self.words.often))
        every, row = np.unique(keys, return_inverse=True)
        summed, count = np.bincount(row, weights, len(every)), np.zeros(len(every))
        np.maximum.at(count, row, often)
        return Linear(every, summed, fitted.bias, np.abs(summed) * np.sqrt(count + 1))


@dataclass(frozen=True, slots=True)
class Fitted:
    """Coefficients on a Design: of its sparse and its dense columns, and the bias."""

    sparse: F64
    dense: F64
    bias: float


def _joined(
    rows: NDArray[np.intp], label: NDArray[np.int64], weight: F64, labelled: int, probability: F64
) -> tuple[NDArray[np.intp], NDArray[np.int64], F64]:
    """Add each sentence without a label twice, as a yes and as a no that share its weight. All together weigh as much
    as a task's labelled sentences do, and their two classes the same."""
    places = labelled + np.arange(len(probability))
    yes, no = (labelled / 2 * share / max(float(share.sum()), 1e-9) for share in (probability, 1 - probability))
    return (
        np.concatenate((rows, places, places)),
        np.concatenate((label, np.ones_like(places), np.zeros_like(places))),
        np.concatenate((weight, yes, no)),
    )


def log_count_ratio(grams: sp.csr_matrix, label: NDArray[np.int64], weight: F64) -> F64:
    """Return each n-gram's absolute log-count ratio between the classes (Wang & Manning 2012, smoothing 1).

    Sentences count by weight: a ratio of plain counts would tell pooled corpora apart by their share of positives.
    """
    binary = grams.copy()
    binary.data[:] = 1
    turned = binary.T.tocsr()
    positive = turned @ (weight * (label == 1)) + 1.0
    negative = turned @ (weight * (label == 0)) + 1.0
    ratio: F64 = np.abs(np.log((positive / positive.sum()) / (negative / negative.sum())))
    return ratio


def cross_validate(data: TaskData, design: Design) -> F64:
    """Return each sentence's margin from a model that never saw its group."""
    margins = np.zeros(len(data.label))
    folds = GroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for fold, (train, test) in enumerate(folds.split(data.label, data.label, data.group)):
        fitted = design.fit(data, train, fold)
        margins[test] = design.margins(fitted, test)
    return margins


def calibration(margins: F64, data: TaskData) -> tuple[float, float]:
    """Return ``(scale, shift)`` so that ``logistic(scale * margin + shift)`` is calibrated (Platt 1999).

    A task of one corpus is calibrated at that corpus's rate of positives, a pooled one at equal classes.
    """
    weight = data.balance if data.part.max() else np.ones(len(margins))
    model = LogisticRegression(C=1e6, solver="lbfgs").fit(margins[:, None], data.label, sample_weight=weight)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def threshold(probability: F64, data: TaskData) -> float:
    """Return the decision point with the best F1 (see ``Part.macro``), on average over the task's corpora
    but those that are only ranked."""
    grid = np.linspace(0.02, 0.98, 193)
    gains = np.zeros(len(grid))
    for number, part in enumerate(data.task.parts):
        label, score = data.label[data.part == number], probability[data.part == number]
        found = np.array([f1(label, score >= point) for point in grid])
        left = np.array([f1(1 - label, score < point) for point in grid])
        gains += (found + left) / 2 if part.macro else found * (not part.ranked)
    return float(grid[int(np.argmax(gains))])


def f1(label: NDArray[np.int64], decided: NDArray[np.bool_]) -> float:
    """Return the F1 of the positive class, 0 where nothing is found."""
    right = int((decided & (label == 1)).sum())
    return 2 * right / max(int(decided.sum()) + int(label.sum()), 1)


@dataclass(frozen=True, slots=True)
class Detector:
    """A trained detector; margins are calibrated logits. ``crossed``: its sentences' cross-validated probabilities."""

    task: Task
    linear: Linear
    threshold: float
    crossed: F64


def train(task: Task, data: TaskData) -> Detector:
    """Train one detector; its threshold and calibration come from cross-validation."""
    design = Design.of(data)
    margins = cross_validate(data, design)
    scale, shift = calibration(margins, data)
    crossed = 1 / (1 + np.exp(-(scale * margins + shift)))
    fitted = design.fit(data, np.arange(len(data.label)))
    folded = design.fold(fitted)
    linear = Linear(folded.keys, folded.weights * scale, folded.bias * scale + shift, folded.worth)
    return Detector(task, linear, threshold(crossed, data), crossed)


def pack(detectors: list[Detector], keep: int) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """Return ``detectors.json`` and ``detectors.npz``'s arrays; each detector keeps the ``keep``
    weights of most worth."""
    kept = [np.argsort(-d.linear.worth, kind="stable")[:keep] for d in detectors]
    keys = np.unique(np.concatenate([d.linear.keys[rows] for d, rows in zip(detectors, kept, strict=True)]))
    weights = np.zeros((len(keys), len(detectors)), np.float16)
    for column, detector in enumerate(detectors):
        place = np.searchsorted(keys, detector.linear.keys)
        known = (place < len(keys)) & (keys[np.minimum(place, len(keys) - 1)] == detector.linear.keys)
        weights[place[known], column] = detector.linear.weights[known]
    described = {
        "names": [d.task.name for d in detectors],
        "bias": [d.linear.bias for d in detectors],
        "power": [d.task.power for d in detectors],
        "thresholds": {d.task.name: d.threshold for d in detectors},
    }
    return described, {"keys": keys, "weights": weights}


def extend(arrays: dict[str, NDArray[Any]], keys: U64) -> dict[str, NDArray[Any]]:
    """Return packed arrays whose vocabulary holds ``keys`` too; detectors give those new no weight."""
    union = np.union1d(arrays["keys"], keys)
    weights = np.zeros((len(union), arrays["weights"].shape[1]), arrays["weights"].dtype)
    weights[np.searchsorted(union, arrays["keys"])] = arrays["weights"]
    return {"keys": union, "weights": weights}
