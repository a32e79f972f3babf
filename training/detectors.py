"""Trains the sentence detectors: cross-validation, calibration, decision points, and what is written of each.

Corpora of one task are pooled so that each class of each corpus weighs the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from credscore.detect.tokens import U64
from training.design import Design, Linear
from training.taskdata import TaskData
from training.tasks import Task

FOLDS = 5
SEED = 20240501
F64 = NDArray[np.float64]


def cross_validate(data: TaskData, design: Design) -> F64:
    """Return each sentence's margin, and its strongest passage's sum where the task asks for it, from a model that
    never saw its group: shape (sentences, 1 or 2)."""
    margins = np.zeros((len(data.label), 1 + data.task.peaked))
    folds = GroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for fold, (train, test) in enumerate(folds.split(data.label, data.label, data.group)):
        fitted = design.fit(data, train, fold)
        margins[test, 0] = design.margins(fitted, test)
        if data.task.peaked:
            margins[test, 1] = design.passages(fitted, data.tokenised)[test]
    return margins


def calibration(margins: F64, data: TaskData) -> tuple[F64, float]:
    """Return ``(scale, shift)`` so that ``logistic(margins @ scale + shift)`` is calibrated (Platt 1999), ``margins``
    being those of ``cross_validate``.

    A task of one corpus is calibrated at that corpus's rate of positives, a pooled one at equal classes.
    """
    weight = data.balance if data.part.max() else np.ones(len(margins))
    model = LogisticRegression(C=1e6, solver="lbfgs").fit(margins, data.label, sample_weight=weight)
    return model.coef_[0], float(model.intercept_[0])


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
    """A trained detector; margins are calibrated logits. ``peak``: what its strongest passage's sum counts (see
    SentenceDetectors). ``crossed``: its sentences' cross-validated probabilities."""

    task: Task
    linear: Linear
    peak: float
    threshold: float
    crossed: F64


def train(task: Task, data: TaskData) -> Detector:
    """Train one detector; its threshold and calibration come from cross-validation."""
    design = Design.of(data)
    margins = cross_validate(data, design)
    scale, shift = calibration(margins, data)
    crossed = 1 / (1 + np.exp(-(margins @ scale + shift)))
    fitted = design.fit(data, np.arange(len(data.label)))
    folded = design.fold(fitted)
    linear = Linear(folded.keys, folded.weights * scale[0], folded.bias * scale[0] + shift, folded.worth)
    peak = float(scale[1] / scale[0]) if task.peaked else 0.0
    return Detector(task, linear, peak, threshold(crossed, data), crossed)


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
        "peak": [d.peak for d in detectors],
        "thresholds": {d.task.name: d.threshold for d in detectors},
    }
    return described, {"keys": keys, "weights": weights}


def extend(arrays: dict[str, NDArray[Any]], keys: U64) -> dict[str, NDArray[Any]]:
    """Return packed arrays whose vocabulary holds ``keys`` too; detectors give those new no weight."""
    union = np.union1d(arrays["keys"], keys)
    weights = np.zeros((len(union), arrays["weights"].shape[1]), arrays["weights"].dtype)
    weights[np.searchsorted(union, arrays["keys"])] = arrays["weights"]
    return {"keys": union, "weights": weights}
