"""What figures are made of, on cases whose answer is known."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import f1_score, roc_auc_score

from training import measures


def test_auc_is_scikit_learns_ties_and_all() -> None:
    random = np.random.default_rng(1)
    label, score = random.integers(0, 2, 500), random.integers(0, 20, 500) / 20
    assert measures.auc(label, score) == pytest.approx(roc_auc_score(label, score), abs=1e-12)
    assert np.isnan(measures.auc(np.ones(5, np.int64), np.arange(5.0)))


def test_figure_holds_its_value_and_repeats() -> None:
    values = np.random.default_rng(2).uniform(size=200)
    group = np.array([f"g{i // 5}" for i in range(200)])
    first = measures.figure(lambda rows: float(values[rows].mean()), group)
    assert first == measures.figure(lambda rows: float(values[rows].mean()), group)
    assert first.low < first.value < first.high and first.count == 200


def test_few_groups_are_not_resampled() -> None:
    values = np.arange(50.0) / 50
    figure = measures.figure(lambda rows: float(values[rows].mean()), np.array(["one"] * 50))
    assert figure.low < figure.value < figure.high


def test_the_interval_of_a_folded_statistic_is_about_its_figure() -> None:
    """The distance from the mean of draws that scatter about it is never less, so plain quantiles would miss it."""
    values = np.random.default_rng(3).normal(size=300)
    group = np.arange(300).astype(np.str_)
    figure = measures.figure(lambda rows: 1 - abs(float(values[rows].mean() - values.mean())), group)
    assert figure.value == 1.0 and figure.low < 1.0 == figure.high


def test_f1_is_scikit_learns() -> None:
    random = np.random.default_rng(4)
    label, decided = random.integers(0, 2, 300), random.integers(0, 2, 300) == 1
    assert measures.f1(label, decided) == pytest.approx(f1_score(label, decided))
    assert measures.macro_f1(label, decided) == pytest.approx(f1_score(label, decided, average="macro"))


def test_calibration_error() -> None:
    label = np.array([0, 1] * 50)
    assert measures.ece(label, np.full(100, 0.5), np.ones(100)) == pytest.approx(0.0)
    assert measures.ece(label, np.full(100, 1.0), np.ones(100)) == pytest.approx(0.5)
    assert measures.ece(label, np.full(100, 1.0), label + 1e-9) == pytest.approx(0.0, abs=1e-6)


def test_pairs_of_different_strata_are_not_compared() -> None:
    label, stratum = np.array([0, 1, 0, 1]), np.array([0, 0, 1, 1])
    assert measures.auc_within(label, np.array([1.0, 2.0, 8.0, 9.0]), stratum) == 1.0
    assert measures.auc_within(label, np.array([1.0, 2.0, 9.0, 8.0]), stratum) == 0.5
    assert np.isnan(measures.auc_within(label, np.arange(4.0), np.arange(4)))
