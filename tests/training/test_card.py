"""The model card: every target has its row, what each row names exists, and what it says follows from the metrics."""

from __future__ import annotations

from typing import Any

import pytest

from training import card, targets
from training.articles import HEADS
from training.targets import CROSSED, LEFT, TESTED, Place, Target
from training.tasks import TASKS
from training.transfer import TRANSFERS

ROWS = (*targets.DETECTORS, *targets.HEADS)
SIMPLE = {"length": 0.2, "links": 0.5, "quotation_marks": 0.6, "digits": 0.55}


def view(value: float) -> dict[str, Any]:
    figure = [value, value - 0.1, value + 0.1]
    tfidf = {"f1": 0.4, "macro_f1": 0.5, "auc": 0.6}
    counts = {"rows": 90, "positive": 30, "groups": 12}
    return {**counts, "f1": figure, "macro_f1": figure, "auc": figure, "tfidf": tfidf, "simple": SIMPLE}


def head(name: str) -> dict[str, Any]:
    views = {CROSSED: view(0.8), LEFT: view(0.7), TESTED: None, "calibration_error": 0.2}
    return {
        "collections": {collection.name: views for collection in HEADS[name]},
        "calibration_error": {CROSSED: [0.04, 0.03, 0.06], TESTED: [0.09, 0.07, 0.1]},
        "interval_widening": 2.5,
        "interval_coverage": [0.88, 0.85, 0.91],
    }


@pytest.fixture
def metrics() -> dict[str, Any]:
    corpora = {task.name: {part.name: {CROSSED: view(0.8), TESTED: view(0.7)} for part in task.parts} for task in TASKS}
    transfers: dict[str, Any] = {}
    for one in TRANSFERS:
        transfers.setdefault(one.task, {})[one.name] = view(0.6)
    even = {"trained_on": [0.5, 0.4, 0.6], LEFT: [0.62, 0.5, 0.7], "tfidf": 0.3}
    return {
        "detectors": {name: {"corpora": found} for name, found in corpora.items()},
        "transfers": transfers,
        "heads": {name: head(name) for name in HEADS},
        "politics": {name: {"articles": 50, "right": 20, "outlets": 9, **even} for name in HEADS},
    }


MANIFEST = {"libraries": {"numpy": "2.0"}, "trained": "2026-01-01", "python": "3.12", "seed": 1, "corpora": "ab" * 32}


def test_every_target_is_shown_with_what_was_measured(metrics: dict[str, Any]) -> None:
    lines = card.render(metrics, MANIFEST).split("\n")
    for target in ROWS:
        mine = [line for line in lines if line.startswith(f"| {target.subject} | {target.test} |")]
        assert len(mine) == max(len(target.places), 1), target


def test_tables_are_whole(metrics: dict[str, Any]) -> None:
    width = 0
    for line in card.render(metrics, MANIFEST).split("\n"):
        cells = line.count("|")
        assert not cells or not width or cells == width, line
        width = cells


def row(metrics: dict[str, Any], target: Target) -> list[str]:
    (line,) = card._target(target, metrics)
    return [str(cell) for cell in line]


def test_a_row_says_whether_the_target_is_reached(metrics: dict[str, Any]) -> None:
    place = Place("corpora", ("wikiweasel",), TESTED)
    low = row(metrics, Target("weasel", "a test", "f1", 0.66, ".5", "-", (place,)))
    assert low[2:] == [
        "wikiweasel; test part", "", "F1", "0.700 (0.600-0.800)", "0.4", "length 0.200", "0.66", "yes", ".5", "-"
    ]  # fmt: skip
    assert row(metrics, Target("weasel", "a test", "f1", 0.71, ".5", "-", (place,)))[9] == "no"
    even = Place("politics", ("hype",), LEFT, same=True)
    assert row(metrics, Target("hype", "even", "auc", (0.45, 0.55), "-", "-", (even,)))[8:10] == ["0.45-0.55", "no"]


def test_what_cannot_be_measured_is_neither_reached_nor_missed(metrics: dict[str, Any]) -> None:
    few = Place("collections", ("ftd: promotes",), TESTED)
    found = row(metrics, Target("hype", "few", "auc", 0.9, "-", "-", (few,)))
    assert found[5:10] == ["None", "None", "None", "0.90", "None"]
    assert row(metrics, Target("hype", "none", "rho", 0.9, "-", "-"))[2] == "not at hand"


def test_the_mean_of_independent_figures_is_surer_than_each() -> None:
    half = 0.02**0.5 / 2
    assert card.mean([[0.6, 0.5, 0.7], [0.8, 0.7, 0.9]]) == pytest.approx([0.7, 0.7 - half, 0.7 + half])


def test_what_is_not_at_hand_is_named(metrics: dict[str, Any]) -> None:
    text = card.render(metrics, MANIFEST)
    (line,) = [line for line in text.split("\n") if line.startswith("Not at hand")]
    assert "podcast" in line and "judged by doctors" in line and "press releases" in line
    assert "unseen newspaper" not in line
