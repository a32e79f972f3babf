"""Trains the article heads on the features of all their corpora: additive, calibrated, with an interval."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from training import wording
from training.additive import Additive, Sample, Settings, fit, knots_of
from training.articles import Collection
from training.contrast import Contrast
from training.signs import SIGNS

FOLDS = 5
SEED = 20240502
RESAMPLED = 24
WORDING_DRAG = 0.03
"""Share of the penalties that the wording term gets: its own model has been penalised already."""
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]


@dataclass
class HeadData:
    """A head's articles. ``features``: shape (n, F); ``vectors``: their wording, shape (n, n-grams); the rest shape
    (n,). ``article``: number of the article, the same in two collections. ``heldout``: belongs to the test part."""

    names: tuple[str, ...]
    collections: tuple[Collection, ...]
    features: F64
    vectors: sp.csr_matrix
    label: I64
    collection: I64
    group: NDArray[np.str_]
    article: I64
    heldout: NDArray[np.bool_]
    contrast: Contrast
    weight: F64 = field(init=False)

    def __post_init__(self) -> None:
        self.weight = balanced(self.label, self.collection, [c.weight for c in self.collections])

    def part(self, rows: NDArray[Any]) -> HeadData:
        """Return some of the articles."""
        return HeadData(self.names, self.collections, self.features[rows], self.vectors[rows], self.label[rows],
                        self.collection[rows], self.group[rows], self.article[rows], self.heldout[rows],
                        self.contrast)  # fmt: skip

    def with_wording(self, head: str, values: F64, weights: F64) -> HeadData:
        """Return the articles with one feature more, the value of their wording; ``weights``: the wording model."""
        features = np.column_stack([self.features, values])
        return HeadData((*self.names, f"wording.{head}"), self.collections, features, self.vectors, self.label,
                        self.collection, self.group, self.article, self.heldout,
                        self.contrast.with_feature(self.contrast.vectors @ weights))  # fmt: skip


def balanced(label: I64, collection: I64, weights: list[float]) -> F64:
    """Return weights by which each collection counts as stated and its classes the same; mean 1."""
    cell = collection * 2 + label
    size = np.maximum(np.bincount(cell, minlength=2 * len(weights)), 1)
    weight = np.array(weights)[collection] / size[cell]
    out: F64 = weight / weight.mean()
    return out


@dataclass(frozen=True, slots=True)
class Stacked:
    """A wording model and the additive head that reads it: ``wording`` has shape (n-grams,)."""

    wording: F64
    additive: Additive

    def logits(self, data: HeadData) -> F64:
        """Return the logits of articles that carry no wording feature yet."""
        return self.additive.logits(np.column_stack([data.features, data.vectors @ self.wording]))


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained head. ``crossed``: cross-validated logits of the articles it was trained on, in their order."""

    head: Stacked
    names: tuple[str, ...]
    resampled: tuple[Additive, ...]
    widening: float
    crossed: F64


def signs(names: tuple[str, ...], head: str) -> I64:
    """Return the direction that each feature's term is held to."""
    return np.array([SIGNS[head].get(name, 0) for name in names], np.int64)


def train(head: str, data: HeadData, settings: Settings) -> Trained:
    """Train a head: cross-validate, calibrate on what that held out, fit on all, resample groups for the interval."""
    logits = cross_validate(head, data, settings)
    scale, shift = _calibration(logits, data)
    weights = _wording(data)
    worded = data.with_wording(head, _crossed_wording(data), weights)
    direction = signs(worded.names, head)
    knots = knots_of(worded.features, worded.weight, settings.knots)
    additive = _fit(worded, direction, settings, knots)
    whole = Stacked(weights, additive.rescaled(scale, shift))
    resampled = tuple(
        _fit(worded.part(rows), direction, settings, knots, additive.coefficients).rescaled(scale, shift)
        for rows in resamples(data.group, RESAMPLED, SEED)
    )
    widening = _widening(worded, direction, settings, knots)
    return Trained(whole, worded.names, resampled, widening, scale * logits + shift)


def stack(head: str, data: HeadData, settings: Settings) -> Stacked:
    """Fit a wording model and, on its cross-fitted values, the additive head."""
    weights = _wording(data)
    worded = data.with_wording(head, _crossed_wording(data), weights)
    return Stacked(weights, _fit(worded, signs(worded.names, head), settings))


def cross_validate(head: str, data: HeadData, settings: Settings) -> F64:
    """Return each article's logit from a head that never saw its group."""
    out = np.zeros(len(data.label))
    folds = GroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for train_rows, test_rows in folds.split(data.features, data.label, data.group):
        out[test_rows] = stack(head, data.part(train_rows), settings).logits(data.part(test_rows))
    return out


def leave_out(head: str, data: HeadData, settings: Settings, prefix: str) -> tuple[I64, F64]:
    """Return the rows of the collections whose name begins with ``prefix``, and their logits from a head trained
    without any of them."""
    out = np.array([c.name.startswith(prefix) for c in data.collections])[data.collection]
    return np.flatnonzero(out), stack(head, data.part(~out), settings).logits(data.part(out))


def _wording(data: HeadData) -> F64:
    return wording.fit(data.vectors, data.label, data.weight, data.collection, data.contrast)


def _crossed_wording(data: HeadData) -> F64:
    return wording.cross_fitted(
        data.vectors, data.label, data.weight, data.collection, data.contrast, data.group
    )


def _fit(
    data: HeadData, direction: I64, settings: Settings, knots: F64 | None = None, start: F64 | None = None
) -> Additive:
    drag = np.array([WORDING_DRAG if name.startswith("wording.") else 1.0 for name in data.names])
    sample = Sample(data.features, data.label, data.weight, data.collection)
    return fit(sample, direction, settings, knots, drag, start, data.contrast)


def _calibration(logits: F64, data: HeadData) -> tuple[float, float]:
    """Platt's scale and shift on cross-validated logits, at equal classes."""
    model = LogisticRegression(C=1e6).fit(logits[:, None], data.label, sample_weight=data.weight)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def resamples(group: NDArray[np.str_], count: int, seed: int) -> list[NDArray[np.intp]]:
    """Draw the groups with replacement ``count`` times; return the rows of each draw."""
    generator = np.random.default_rng(seed)
    names, number = np.unique(group, return_inverse=True)
    order = np.argsort(number, kind="stable")
    bounds = np.searchsorted(number[order], np.arange(len(names) + 1))
    draws = generator.integers(0, len(names), (count, len(names)))
    return [np.concatenate([order[bounds[g] : bounds[g + 1]] for g in draw]) for draw in draws]


def _widening(data: HeadData, direction: I64, settings: Settings, knots: F64) -> float:
    """By how much the resampled heads' spread must be multiplied to hold 90% of another sample's scores.

    The groups are halved; heads resampled from one half state an interval for each article of the whole, and the head
    of the other half is what has to lie in it. The ratio found for halves is used as it is: the spread itself shrinks
    with more groups.
    """
    ratios = []
    generator = np.random.default_rng(SEED + 1)
    names = np.unique(data.group)
    for _ in range(4):
        first = np.isin(data.group, generator.permutation(names)[: len(names) // 2])
        mine, other = data.part(first), data.part(~first)
        own = _fit(mine, direction, settings, knots)
        centre = own.logits(data.features)
        target = _fit(other, direction, settings, knots).logits(data.features)
        drawn = [
            _fit(mine.part(rows), direction, settings, knots, own.coefficients).logits(data.features)
            for rows in resamples(mine.group, 8, SEED + 2)
        ]
        spread = np.sqrt(np.mean((np.array(drawn) - centre) ** 2, axis=0))
        ratios.append(np.abs(target - centre) / np.maximum(1.645 * spread, 1e-9))
    return float(np.quantile(np.concatenate(ratios), 0.9))


def pack(trained: dict[str, Trained]) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """Return ``heads.json`` and the arrays of ``heads.npz``."""
    described: dict[str, Any] = {}
    arrays: dict[str, NDArray[Any]] = {}
    for name, head in trained.items():
        described[name] = {
            "features": list(head.names),
            "baseline": head.head.additive.baseline,
            "widening": head.widening,
        }
        arrays[f"{name}.knots"] = head.head.additive.knots
        arrays[f"{name}.values"] = head.head.additive.values
        arrays[f"{name}.resampled"] = np.array([r.values for r in head.resampled], np.float32)
        arrays[f"{name}.resampled_baselines"] = np.array([r.baseline for r in head.resampled])
    return described, arrays
