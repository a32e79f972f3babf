"""Fits additive heads: piecewise linear terms, monotone where asked, one nuisance constant a corpus.

The model is a logistic regression over hinge functions ("ramps"): a feature with K knots becomes K - 1 ramps, each
rising from 0 to 1 between two neighbouring knots, so a term's value at a knot is the sum of the ramps' coefficients up
to it, and a term is monotone where its coefficients have one sign. Every corpus has a constant of its own while
fitting, so that no feature is used to tell corpora apart; scoring uses their weighted mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from training.contrast import STRENGTH as EVEN
from training.contrast import Contrast

F64 = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Settings:
    """``knots``: K. ``ridge``: penalty of the ramps' coefficients. ``smooth``: penalty of differences between
    neighbouring ramps' slopes, which pulls a term towards a straight line. ``shared``: penalty of the corpora's
    constants."""

    knots: int = 4
    ridge: float = 10.0
    smooth: float = 30.0
    shared: float = 0.3


@dataclass(frozen=True, slots=True)
class Additive:
    """A fitted head: ``knots`` and ``values`` of shape (F, K), ``baseline``; a term is 0 at the typical article.

    ``coefficients``: those that were fitted, of ramps and corpora, where a fit on other articles may start.
    """

    knots: F64
    values: F64
    baseline: float
    coefficients: F64

    def logits(self, features: F64) -> F64:
        """Return the logits of articles, given their features of shape (articles, F)."""
        out = np.full(len(features), self.baseline)
        for column in range(features.shape[1]):
            out += np.interp(features[:, column], self.knots[column], self.values[column])
        return out

    def rescaled(self, scale: float, shift: float) -> Additive:
        """Return the head whose logits are ``scale * logit + shift``."""
        return Additive(self.knots, self.values * scale, self.baseline * scale + shift, self.coefficients)


def mean(heads: Sequence[Additive]) -> Additive:
    """Return the head whose logits are the mean of those of heads with the same knots."""
    values: F64 = np.mean([head.values for head in heads], axis=0)
    return replace(heads[0], values=values, baseline=float(np.mean([head.baseline for head in heads])))


def knots_of(features: F64, weight: F64, count: int) -> F64:
    """Return ascending knots at weighted quantiles, shape (F, count); where values tie, knots are spread evenly."""
    out = np.zeros((features.shape[1], count))
    for column in range(features.shape[1]):
        order = np.argsort(features[:, column], kind="stable")
        values = features[order, column]
        mass = np.cumsum(weight[order])
        levels = np.linspace(0.02, 0.98, count) * mass[-1]
        points = values[np.minimum(np.searchsorted(mass, levels), len(values) - 1)]
        out[column] = _spread(points, float(values[0]), float(values[-1]))
    return out


def _spread(points: F64, low: float, high: float) -> F64:
    if high <= low:
        return low + np.arange(len(points), dtype=np.float64)
    distinct = np.unique(points)
    if len(distinct) == 1:
        distinct = np.array([low, high])
    places = np.linspace(0, len(distinct) - 1, len(points))
    spread: F64 = np.interp(places, np.arange(len(distinct)), distinct)
    return spread


def ramps(features: F64, knots: F64) -> F64:
    """Return the ramps of features, shape (articles, F * (K - 1)), each 0 to 1."""
    width = np.maximum(np.diff(knots, axis=1), 1e-12)
    out: F64 = np.clip((features[:, :, None] - knots[None, :, :-1]) / width, 0.0, 1.0)
    return out.reshape(len(features), -1)


@dataclass(frozen=True, slots=True)
class Sample:
    """Labelled articles: ``features``, shape (n, F); ``label`` (0/1), ``weight``, ``corpus`` (number), shape (n,)."""

    features: F64
    label: NDArray[np.int64]
    weight: F64
    corpus: NDArray[np.int64]


def fit(
    sample: Sample, signs: NDArray[np.int64], settings: Settings, knots: F64 | None = None, drag: F64 | None = None,
    start: F64 | None = None, contrast: Contrast | None = None,
) -> Additive:  # fmt: skip
    """Fit a head.

    ``signs``: shape (F,), 1 for a term that may only rise, -1 only fall, 0 free. ``knots``: given, or chosen from the
    features. ``drag``: shape (F,), by what each feature's penalties are multiplied, 1 if not given. ``start``:
    coefficients of a fit with the same knots and corpora, to begin with. ``contrast``: articles whose sides should get
    the same logits.
    """
    features, label, weight, corpus = sample.features, sample.label, sample.weight, sample.corpus
    drag = np.ones(features.shape[1]) if drag is None else drag
    if knots is None:
        knots = knots_of(features, weight, settings.knots)
    design = np.hstack([ramps(features, knots), np.eye(int(corpus.max()) + 1)[corpus]])
    terms = features.shape[1] * (settings.knots - 1)
    target = 2.0 * label - 1.0
    total = weight.sum()
    penalty = _penalty(drag, settings, design.shape[1] - terms)
    if contrast is not None:
        gap = contrast.sides @ ramps(contrast.features, knots)
        penalty[:terms, :terms] += EVEN * gap.T @ gap

    def loss(coefficients: F64) -> tuple[float, F64]:
        margin = target * (design @ coefficients)
        fall = -target * weight / (1 + np.exp(np.clip(margin, -30, 30))) / total
        pull = penalty @ coefficients
        value = float((weight * np.logaddexp(0, -margin)).sum() / total + 0.5 * coefficients @ pull)
        return value, design.T @ fall + pull

    repeated = np.repeat(signs, settings.knots - 1)
    bounds = [(0.0 if s > 0 else None, 0.0 if s < 0 else None) for s in repeated]
    bounds += [(None, None)] * (design.shape[1] - terms)
    if start is None or len(start) != design.shape[1]:
        start = np.zeros(design.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds,
                     options={"maxiter": 500, "ftol": 1e-8})  # fmt: skip
    return _assembled(found.x, knots, sample, settings)


def _penalty(drag: F64, settings: Settings, corpora: int) -> F64:
    """The quadratic penalty's matrix, in units of one thousandth of the mean log loss."""
    ramps_each = settings.knots - 1
    difference = np.diff(np.eye(ramps_each), axis=0)
    block = settings.ridge * np.eye(ramps_each) + settings.smooth * difference.T @ difference
    size = len(drag) * ramps_each
    out = np.zeros((size + corpora, size + corpora))
    out[:size, :size] = np.kron(np.diag(drag), block)
    out[size:, size:] = settings.shared * np.eye(corpora)
    return out / 1000.0


def _assembled(coefficients: F64, knots: F64, sample: Sample, settings: Settings) -> Additive:
    features, weight, corpus = sample.features, sample.weight, sample.corpus
    count = features.shape[1]
    steps = coefficients[: count * (settings.knots - 1)].reshape(count, -1)
    values = np.concatenate([np.zeros((count, 1)), np.cumsum(steps, axis=1)], axis=1)
    mean = np.array([np.average(np.interp(features[:, j], knots[j], values[j]), weights=weight) for j in range(count)])
    constants = coefficients[count * (settings.knots - 1) :]
    shares = np.bincount(corpus, weight, len(constants))
    baseline = float(mean.sum() + np.average(constants, weights=np.maximum(shares, 1e-12)))
    return Additive(knots, values - mean[:, None], baseline, coefficients)
