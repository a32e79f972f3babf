"""The article models: additive in the features, so that each score is explained to the last point."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

F64 = NDArray[np.float64]

BASELINE = "baseline"
"""The name under which an article's contributions hold the head's constant."""


class Judgement(NamedTuple):
    """A head's verdict on one article.

    ``score``: 0-100. ``interval``: the range meant to hold 90% of the scores that heads trained on other groups give.
    ``contributions``: logit points by feature name, ``baseline`` among them; ``math.fsum`` of them is ``logit``.
    """

    score: float
    logit: float
    interval: tuple[float, float]
    contributions: dict[str, float]


class Head(NamedTuple):
    """An additive model: ``logit = baseline + sum over features of term(value)``, ``score = 100 * logistic(logit)``.

    Each term is piecewise linear between its knots and constant beyond them. ``features``: names, length F.
    ``knots``: shape (F, K), ascending in each row. ``values``: shape (F, K), logit points at the knots, 0 at a typical
    article. ``resampled``: shape (F * K, R) and ``resampled_baselines``: shape (R,), the same of R heads trained on
    resampled groups, features and knots laid flat. ``widening``: by how much the spread of those is multiplied so
    that the interval covers as stated.
    """

    name: str
    features: tuple[str, ...]
    knots: F64
    values: F64
    baseline: float
    resampled: F64
    resampled_baselines: F64
    widening: float

    @classmethod
    def load(cls, name: str, described: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> Head:
        """Return the head ``name`` from a model's ``heads.json`` entry and ``heads.npz`` arrays."""
        resampled = arrays[f"{name}.resampled"]
        return cls(
            name=name,
            features=tuple(described["features"]),
            knots=arrays[f"{name}.knots"].astype(np.float64),
            values=arrays[f"{name}.values"].astype(np.float64),
            baseline=float(described["baseline"]),
            resampled=np.ascontiguousarray(resampled.reshape(len(resampled), -1).T, np.float64),
            resampled_baselines=arrays[f"{name}.resampled_baselines"].astype(np.float64),
            widening=float(described["widening"]),
        )

    def judge(self, articles: Sequence[Mapping[str, float]]) -> list[Judgement]:
        """Return the scores of articles with these features. Raises KeyError if one that the head needs is missing."""
        if not articles:
            return []
        values = np.array([list(map(features.__getitem__, self.features)) for features in articles])
        left, share = self._place(values)
        low, high = self.values.take(left), self.values.take(left + 1)
        terms = (low * (1 - share) + high * share).tolist()
        rows = np.concatenate((left, left + 1), axis=1)
        weights = np.concatenate((1 - share, share), axis=1)
        return [self._judgement(*of_article) for of_article in zip(terms, rows, weights, strict=True)]

    def _judgement(self, terms: list[float], rows: NDArray[np.intp], weights: F64) -> Judgement:
        """``rows`` of the knots laid flat, each with its weight: what the resampled heads would say."""
        contributions = {BASELINE: self.baseline, **dict(zip(self.features, terms, strict=True))}
        logit = math.fsum(contributions.values())
        others = weights @ self.resampled.take(rows, axis=0) + (self.resampled_baselines - logit)
        spread = 1.645 * self.widening * math.sqrt(others @ others / max(len(others), 1))
        interval = (100 * logistic(logit - spread), 100 * logistic(logit + spread))
        return Judgement(100 * logistic(logit), logit, interval, contributions)

    def _place(self, values: F64) -> tuple[NDArray[np.intp], F64]:
        """For each value, shape (articles, F), the knot at its left (as a row of ``knots`` laid flat) and how far it is
        on the way to the next, 0 to 1."""
        knots = self.knots.shape[1]
        left = np.minimum(np.maximum((values[:, :, None] >= self.knots).sum(axis=2) - 1, 0), knots - 2)
        left += np.arange(0, self.knots.size, knots)
        low, high = self.knots.take(left), self.knots.take(left + 1)
        share = np.minimum(np.maximum((values - low) / np.maximum(high - low, 1e-12), 0.0), 1.0)
        return left, share


def logistic(logit: float) -> float:
    """Return ``1 / (1 + exp(-logit))`` without overflow."""
    return 1 / (1 + math.exp(-logit)) if logit >= 0 else math.exp(logit) / (1 + math.exp(logit))
