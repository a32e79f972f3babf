"""Trains the article heads on the features of all their corpora: additive, calibrated, with an interval."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from training import wording
from training.additive import Additive, Sample, Settings, fit, knots_of, mean
from training.articles import Collection
from training.contrast import Contrast
from training.folds import dealt
from training.signs import SIGNS

FOLDS = 5
SEED = 20240502
RESAMPLED = 24
FEWER = 12
"""Samples of groups that a shipped head is the mean of, and one that is only measured."""
SPLITS = 2
"""How often the groups are split to measure how wide intervals have to be."""
WORDING_RIDGE = 1.0
"""Ridge of the wording term, whose own model has been penalised already."""
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass
class HeadData:
    """A head's articles. ``features``: shape (n, F); ``vectors``: their wording, shape (n, columns); the rest shape
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
    """A wording model and the additive head that reads it: ``wording`` has shape (columns,)."""

    wording: F64
    additive: Additive

    def logits(self, data: HeadData) -> F64:
        """Return the logits of articles that carry no wording feature yet."""
        return self.additive.logits(np.column_stack([data.features, data.vectors @ self.wording]))


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained head. ``resampled``: the same on resampled groups. ``widening``: by how much their spread is multiplied
    for an interval. ``crossed``: cross-validated logits of the articles it was trained on, in their order."""

    head: Stacked
    names: tuple[str, ...]
    resampled: tuple[Additive, ...]
    widening: float
    crossed: F64


def signs(names: tuple[str, ...], head: str) -> I64:
    """Return the direction that each feature's term is held to."""
    return np.array([SIGNS[head].get(name, 0) for name in names], np.int64)


def train(head: str, data: HeadData, settings: Settings) -> Trained:
    """Train a head and measure how wide its interval has to be."""
    return replace(fitted(head, data, settings, RESAMPLED), widening=_widening(head, data, settings))


def fitted(head: str, data: HeadData, settings: Settings, draws: int) -> Trained:
    """Train a head: cross-validate, calibrate on what that held out, fit on ``draws`` samples of all groups."""
    logits = cross_validate(head, data, settings)
    scale, shift = _calibration(logits, data)
    weights = _wording(data)
    worded = data.with_wording(head, _crossed_wording(data), weights)
    resampled = tuple(one.rescaled(scale, shift) for one in _sampled(head, worded, settings, draws))
    return Trained(Stacked(weights, mean(resampled)), worded.names, resampled, 1.0, scale * logits + shift)


def stack(head: str, data: HeadData, settings: Settings) -> Stacked:
    """Fit a wording model and, on its cross-fitted values, the additive head."""
    weights = _wording(data)
    worded = data.with_wording(head, _crossed_wording(data), weights)
    return Stacked(weights, mean(_sampled(head, worded, settings, FEWER)))


def _sampled(head: str, worded: HeadData, settings: Settings, draws: int) -> list[Additive]:
    """Fit heads with the same knots on samples of the groups; their mean is what is used.

    A collection has few repositories or sites: the mean of heads that each lack a third of them hangs less on any one.
    """
    direction = signs(worded.names, head)
    knots = knots_of(worded.features, worded.weight, settings.knots)
    start = _fit(worded, direction, settings, knots, None).coefficients
    samples = resamples(worded.group, draws, SEED)
    return [_fit(worded.part(rows), direction, settings, knots, start) for rows in samples]


def cross_validate(head: str, data: HeadData, settings: Settings) -> F64:
    """Return each article's logit from a head that never saw its group."""
    out = np.zeros(len(data.label))
    fold = folds(data)
    for number in range(FOLDS):
        out[fold == number] = stack(head, data.part(fold != number), settings).logits(data.part(fold == number))
    return out


def folds(data: HeadData) -> I64:
    """Return each article's fold in cross-validation, shape (n,)."""
    return dealt(data.label, data.collection, data.group, FOLDS, SEED)


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


def _fit(data: HeadData, direction: I64, settings: Settings, knots: F64, start: F64 | None) -> Additive:
    drag = np.array([WORDING_RIDGE / settings.ridge if name.startswith("wording.") else 1.0 for name in data.names])
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


def apart(data: HeadData, seed: int) -> tuple[Bools, Bools, Bools]:
    """Split the groups at random: two parts of three sevenths, and one seventh for what neither has seen."""
    part = dealt(data.label, data.collection, data.group, 7, seed)
    return np.isin(part, (0, 2, 4)), np.isin(part, (1, 3, 5)), part == 6


def surprise(one: Trained, other: Trained, data: HeadData) -> F64:
    """Return how far the other head's logit of each article lies from one's, in half widths of an interval of one's
    that was not widened."""
    features = np.column_stack([data.features, data.vectors @ one.head.wording])
    centre = one.head.additive.logits(features)
    drawn = np.array([head.logits(features) for head in one.resampled])
    spread = np.sqrt(np.mean((drawn - centre) ** 2, axis=0))
    out: F64 = np.abs(other.head.logits(data) - centre) / np.maximum(1.645 * spread, 1e-9)
    return out


def _widening(head: str, data: HeadData, settings: Settings) -> float:
    """By how much the resampled heads' spread must be multiplied to hold 90% of another sample's scores.

    Two heads are trained from wording to calibration on groups that they do not share; each states an interval for
    articles of groups that neither has seen, in which the other's score has to lie. The ratio found for parts is used
    as it is: the spread itself shrinks with more groups.
    """
    ratios = []
    for seed in range(SPLITS):
        *parts, unseen = (data.part(rows) for rows in apart(data, SEED + 1 + seed))
        one, other = (fitted(head, part, settings, FEWER) for part in parts)
        ratios += [surprise(one, other, unseen), surprise(other, one, unseen)]
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
