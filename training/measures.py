"""What a figure is: a statistic of labelled rows, with an interval over samples of their groups.

The interval holds 90% of the figures of samples in which whole groups (outlets, repositories, documents) are drawn with
replacement (the cluster bootstrap), less the bias that the draws have.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.detectors import f1
from training.heads import resamples

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
Bools = NDArray[np.bool_]
Statistic = Callable[[NDArray[np.intp]], float]

DRAWS = 200
SEED = 20240503
FEWEST = 8
"""Fewer rows of a class measure nothing; fewer groups are not resampled, their rows are."""
BINS = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """One metric. ``low``/``high``: its 90% interval. ``count``: sentences or articles."""

    value: float
    low: float
    high: float
    count: int

    def rounded(self) -> list[float]:
        """Return the figure and its interval, to four decimals."""
        return [round(number, 4) for number in (self.value, self.low, self.high)]


def figure(statistic: Statistic, group: NDArray[np.str_]) -> Figure:
    """Return a statistic of rows, and its interval over samples of their groups, or of the rows themselves where there
    are fewer than ``FEWEST`` groups. ``statistic`` takes row numbers and returns 0 to 1, NaN where it has no value.

    Draws of folded statistics (calibration, evenness) lie to one side of the figure, by which the interval is moved.
    """
    if len(np.unique(group)) < FEWEST:
        group = np.arange(len(group)).astype(np.str_)
    value = statistic(np.arange(len(group)))
    drawn = np.array([statistic(rows) for rows in resamples(group, DRAWS, SEED)])
    drawn = drawn[~np.isnan(drawn)]
    if not len(drawn):
        return Figure(value, float("nan"), float("nan"), len(group))
    low, high = np.clip(np.quantile(drawn, (0.05, 0.95)) + value - drawn.mean(), 0.0, 1.0)
    return Figure(value, float(low), float(high), len(group))


def measurable(label: I64) -> bool:
    """Return whether there are enough rows of both classes to measure anything."""
    return bool(np.bincount(label, minlength=2).min() >= FEWEST)


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


def macro_f1(label: I64, decided: Bools) -> float:
    """Return the mean F1 of both classes."""
    return (f1(label, decided) + f1(1 - label, ~decided)) / 2


def ece(label: I64, probability: F64, weight: F64) -> float:
    """Return the expected calibration error: the weighted mean distance between predicted and actual rates of
    positives over ``BINS`` equal bins (Guo et al. 2017)."""
    place = np.minimum((probability * BINS).astype(np.int64), BINS - 1)
    gap = np.bincount(place, weight * (probability - label), BINS)
    return float(np.abs(gap).sum() / weight.sum())


def auc_within(label: I64, score: F64, stratum: I64) -> float:
    """Return the AUC over those pairs only that lie in one stratum, NaN where there are none."""
    won = pairs = 0.0
    for number in np.unique(stratum):
        mine = stratum == number
        count = int(label[mine].sum()) * int(mine.sum() - label[mine].sum())
        if count:
            won += count * auc(label[mine], score[mine])
            pairs += count
    return won / pairs if pairs else float("nan")
