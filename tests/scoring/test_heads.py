"""Heads: terms between and beyond knots, exact sums, intervals that widen with disagreement."""

from __future__ import annotations

import math

import numpy as np
import pytest

from credscore.scoring.heads import Head, logistic


def head(spread: float = 0.0) -> Head:
    values = np.array([[-1.0, 0.0, 2.0], [0.5, 0.5, -0.5]])
    arrays = {
        "credibility.knots": np.array([[0.0, 1.0, 3.0], [0.0, 0.5, 1.0]]),
        "credibility.values": values,
        "credibility.resampled": np.stack([values + spread, values - spread]),
        "credibility.resampled_baselines": np.array([0.25, 0.25]),
    }
    return Head.load("credibility", {"features": ["a", "b"], "baseline": 0.25, "widening": 1.0}, arrays)


@pytest.mark.parametrize(
    ("a", "b", "terms"),
    [(0.0, 0.0, (-1.0, 0.5)), (2.0, 0.75, (1.0, 0.0)), (-9.0, 9.0, (-1.0, -0.5)), (99.0, 0.25, (2.0, 0.5))],
)
def test_terms(a: float, b: float, terms: tuple[float, float]) -> None:
    (judged,) = head().judge([{"a": a, "b": b, "unused": 1.0}])
    assert (judged.contributions["a"], judged.contributions["b"]) == pytest.approx(terms)
    assert judged.logit == math.fsum(judged.contributions.values())
    assert judged.score == 100 * logistic(judged.logit)


def test_heads_that_agree_give_no_spread_and_others_do() -> None:
    (certain,), (unsure,) = head().judge([{"a": 1.0, "b": 1.0}]), head(0.5).judge([{"a": 1.0, "b": 1.0}])
    assert certain.interval == pytest.approx((certain.score, certain.score))
    assert unsure.interval[0] < unsure.score < unsure.interval[1]


def test_a_missing_feature_is_an_error() -> None:
    with pytest.raises(KeyError):
        head().judge([{"a": 1.0}])


@pytest.mark.parametrize("logit", [-800.0, -1.0, 0.0, 1.0, 800.0])
def test_logistic_does_not_overflow(logit: float) -> None:
    assert 0.0 <= logistic(logit) <= 1.0
    assert logistic(logit) + logistic(-logit) == pytest.approx(1.0)
