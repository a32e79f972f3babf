"""Measures of the model card, on cases whose answer is known; and its diagrams."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from training import evaluate, figures


def test_auc_needs_both_classes() -> None:
    assert evaluate.auc(np.array([0, 1]), np.array([0.2, 0.9])) == 1.0
    assert evaluate.auc(np.array([1, 1]), np.array([0.2, 0.9])) is None
    assert evaluate.auc(np.zeros(0, np.int64), np.zeros(0)) is None


def test_calibration_error() -> None:
    label = np.array([0, 1] * 50)
    assert evaluate.ece(label, np.zeros(100), np.ones(100)) == pytest.approx(0.0)
    assert evaluate.ece(label, np.full(100, 30.0), np.ones(100)) == pytest.approx(0.5, abs=1e-6)
    assert evaluate.ece(label, np.full(100, 30.0), label + 1e-9) == pytest.approx(0.0, abs=1e-6)


def test_roc_begins_at_nothing_and_ends_at_all() -> None:
    wrong, right = figures.roc(np.array([1, 0, 1, 0]), np.array([0.9, 0.5, 0.5, 0.1]))
    assert wrong.tolist() == [0, 0, 0.5, 1] and right.tolist() == [0, 0.5, 1, 1]


def test_reliability_of_a_perfect_forecast() -> None:
    label = np.array([0] * 9 + [1] + [1] * 9 + [0])
    mean, rate, mass = figures.reliability(label, np.repeat([0.1, 0.9], 10), np.ones(20))
    assert mean == pytest.approx(rate)
    assert mass.tolist() == [0.5, 0.5]


def test_figures_are_written_and_repeat(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    label, logits = np.array([0, 1] * 20), np.linspace(-2, 2, 40)
    rows = (["one", "two"], np.arange(40) // 20, label, logits, np.ones(40))
    first = figures.write(tmp_path / "a", "hype", *rows)
    again = figures.write(tmp_path / "b", "hype", *rows)
    assert [file.name for file in first] == ["hype-roc.png", "hype-reliability.png"]
    for one, two in zip(first, again, strict=True):
        assert one.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n" and one.read_bytes() == two.read_bytes()
