"""The training of a detector on made-up sentences: what is shipped decides as what was trained."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

import numpy as np
import pytest

from credscore.detect.ngrams import SentenceDetectors
from training import detectors
from training.detectors import Detector, TaskData
from training.tasks import Task

pytestmark = pytest.mark.skipif(find_spec("wordllama") is None, reason="needs the extra train")

TASK = Task("urging", (), power=0.25, strength=1.0)
THINGS = "bridge canal library market museum orchard quarry theatre tower windmill".split()
CLAIMS = ("The {} was opened in the spring .", "Our {} stands near the river .", "She drew the {} from memory .")
CALLS = ("Visit the {} today !", "Order your {} now !", "Call us today about the {} !")


@cache
def data() -> TaskData:
    rows = [(s.format(thing), label, f"{thing}") for thing in THINGS for label, kind in enumerate((CLAIMS, CALLS))
            for s in kind]  # fmt: skip
    texts, label, group = zip(*rows, strict=True)
    none = np.zeros(len(rows), np.int64)
    return TaskData(TASK, list(texts), np.array(label), np.array(group), none, none.astype(bool))


@cache
def trained() -> Detector:
    return detectors.train(TASK, data())


def _shipped(keep: int) -> SentenceDetectors:
    described, arrays = detectors.pack([trained()], keep)
    return SentenceDetectors.load(described, arrays)


def _probabilities(keep: int) -> np.ndarray:
    rows, shipped = data().tokenised, _shipped(keep)
    return shipped.probabilities(shipped.find(rows.tokens, rows.first, rows.last), rows.last - rows.first)["urging"]


def test_what_is_shipped_decides_as_what_was_trained() -> None:
    decided = _probabilities(10_000) >= trained().threshold
    assert (decided == (data().label == 1)).all()


def test_shipped_margins_are_those_of_training() -> None:
    """But for the rounding of weights to half precision."""
    design = detectors.Design.of(data())
    fitted = design.fit(data().label, data().balance, TASK.strength, np.arange(len(data().label)))
    margins = detectors.cross_validate(data(), design)
    scale, shift = detectors.calibration(margins, data())
    expected = scale * design.margins(fitted, np.arange(len(data().label))) + shift
    probability = _probabilities(10_000)
    assert np.log(probability / (1 - probability)) == pytest.approx(expected, abs=0.02 * np.abs(expected).max())


def test_fewer_weights_are_kept_when_asked() -> None:
    _, arrays = detectors.pack([trained()], 5)
    assert (arrays["weights"] != 0).sum() <= 5


def test_cross_validated_without_the_group() -> None:
    crossed = trained().crossed
    assert crossed[data().label == 1].mean() > crossed[data().label == 0].mean() + 0.5


def test_the_same_to_the_last_bit() -> None:
    again = detectors.train(TASK, data())
    assert again.linear.weights.tobytes() == trained().linear.weights.tobytes()
    assert (again.threshold, again.linear.bias) == (trained().threshold, trained().linear.bias)


def test_f1() -> None:
    assert detectors.f1(np.array([1, 1, 0, 0]), np.array([True, False, True, False])) == 0.5
    assert detectors.f1(np.array([0, 0]), np.array([False, False])) == 0.0
