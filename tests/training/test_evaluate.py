"""Measures of the model card, on cases whose answer is known; and its diagrams."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from training import evaluate, figures
from training.tasks import TASKS
from training.transfer import TRANSFERS


def view(label: list[int], score: list[float], decided: list[bool] | None = None) -> evaluate.View:
    group = np.arange(len(label)).astype(np.str_)
    chosen = None if decided is None else np.array(decided)
    simple = {"length": -np.array(score)}
    return evaluate.View(np.array(label), group, np.array(score), np.full(len(label), 0.5), simple, chosen)


def test_a_view_says_what_the_model_and_its_rivals_reach() -> None:
    found = view([0] * 10 + [1] * 10, [*range(20)], [False] * 15 + [True] * 5).figures()
    assert found is not None
    assert (found["rows"], found["positive"], found["groups"]) == (20, 10, 20)
    assert found["auc"][0] == 1.0 and found["simple"] == {"length": 0.0}
    assert found["f1"][0] == pytest.approx(10 / 15, abs=1e-4) and found["f1"][1] < found["f1"][0] < found["f1"][2]
    assert found["tfidf"]["auc"] == 0.5 and found["tfidf"]["f1"] == pytest.approx(2 / 3, abs=1e-4)


def test_a_few_rows_measure_nothing() -> None:
    assert view([0] * 30 + [1] * 7, [0.5] * 37).figures() is None


def test_rows_of_a_view_keep_what_belongs_together() -> None:
    part = view([0, 1, 1], [0.1, 0.2, 0.3], [True, False, True]).rows(np.array([True, False, True]))
    assert part.label.tolist() == [0, 1] and part.score.tolist() == [0.1, 0.3]
    assert part.decided is not None and part.decided.tolist() == [True, True]
    assert part.simple["length"].tolist() == [-0.1, -0.3]


def test_transfers_name_tasks_that_exist_and_once() -> None:
    names = {task.name for task in TASKS}
    assert all(one.task in names for one in TRANSFERS)
    assert len({(one.task, one.name) for one in TRANSFERS}) == len(TRANSFERS)


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
