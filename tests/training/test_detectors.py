"""The training of a detector on made-up sentences: what is shipped decides as what was trained."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from credscore.detect.ngrams import SentenceDetectors
from credscore.detect.tokens import tokenise
from training import detectors, taskdata
from training.corpora import Sentence
from training.design import Design, examples
from training.detectors import Detector
from training.taskdata import Cut, TaskData
from training.tasks import Part, Task
from training.vectorise import tokenised, word_counts
from training.words import Kinship

pytestmark = pytest.mark.skipif(find_spec("wordllama") is None, reason="needs the extra train")

TASK = Task(
    "urging",
    (Part("one", list),),
    power=0.25,
    strength=1.0,
    kinship=Kinship(llama=0.07, glove=0.3, letters=0.5),
    peaked=True,
)
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
    return shipped.probabilities(shipped.find(rows.tokens, rows.first, rows.last), rows.last - rows.first)[0]


def test_what_is_shipped_decides_as_what_was_trained() -> None:
    decided = _probabilities(10_000) >= trained().threshold
    assert (decided == (data().label == 1)).all()


def test_shipped_margins_are_those_of_training() -> None:
    """But for the rounding of weights to half precision."""
    design = Design.of(data())
    fitted = design.fit(data(), np.arange(len(data().label)))
    margins = detectors.cross_validate(data(), design)
    scale, shift = detectors.calibration(margins, data())
    whole = design.margins(fitted, np.arange(len(data().label)))
    expected = np.stack((whole, design.passages(fitted, data().tokenised)), axis=1) @ scale + shift
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


def test_a_word_that_training_never_saw_counts_by_its_kin() -> None:
    shipped = _shipped(100_000)
    margins = []
    for text in ("Schedule your bakery yesterday !", "It stood near the bakery yesterday ."):
        rows = tokenised([text])
        grams = shipped.find(rows.tokens, rows.first, rows.last)
        margins.append(shipped.margins(grams, rows.last - rows.first)[0, 0])
    assert "schedule" not in " ".join(data().texts).lower()
    assert margins[0] > margins[1]
    assert trained().linear.weights[np.isin(trained().linear.keys, tokenise("schedule").hash)].any()


def test_names_count_the_same_in_training_and_in_scoring() -> None:
    counted, keys, spellings = word_counts(tokenised(["Yesterday we met Alice there", "Yesterday we met Bob there"]))
    assert counted.shape[1] == len(keys) == len(spellings) == 5
    assert sorted(spellings) == ["", "met", "there", "we", "yesterday"]


def test_constants_of_corpora_are_shipped_as_their_mean() -> None:
    """Whichever corpus is called the first; without constants, the words have to explain the corpora's difference."""
    rows = data()
    one = np.arange(len(rows.label)) % 3 != 0
    part = ((rows.label == 1) == one).astype(np.int64)
    fitted = []
    for apart, parts in ((True, part), (True, 1 - part), (False, part)):
        task = replace(TASK, parts=(Part("one", list), Part("other", list)), apart=apart)
        both = TaskData(task, rows.texts, rows.label, rows.group, parts, rows.heldout)
        both.balance = np.ones(len(part))
        fitted.append(Design.of(both).fit(both, np.arange(len(part))))
    assert fitted[0].bias == pytest.approx(fitted[1].bias, abs=1e-3)
    assert fitted[0].dense == pytest.approx(fitted[1].dense, abs=1e-3)
    assert fitted[0].bias != pytest.approx(fitted[2].bias, abs=1e-3)


def test_sentences_that_lost_their_cue_are_learned_from_as_negative_ones() -> None:
    cut = Cut([" ".join(text.split()[2:]) for text in data().texts[3:6]], np.arange(3, 6))
    rows = replace(data(), cut=cut)
    kept = rows.select(np.arange(len(rows.label)) != 3).cut
    assert kept is not None and kept.texts == cut.texts[1:] and kept.row.tolist() == [3, 4]
    design = Design.of(rows)
    train = np.arange(5)
    places, label, weight = examples(rows, train, 0)
    count = len(rows.label)
    assert places.tolist() == [*train, count, count + 1] and label[5:].tolist() == [0, 0]
    assert weight[5:].tolist() == rows.balance[3:5].tolist()
    every = np.arange(count)
    learned, plain = (design.margins(design.fit(one, every), np.array([count])) for one in (rows, data()))
    assert learned < plain


def test_only_positive_sentences_are_cut() -> None:
    rows = [Sentence(str(n), text, label, str(n)) for n, (text, label) in enumerate(
        [("Nobody called", 0), ("Call us, it is near", 1), ("Call us", 1)])]  # fmt: skip
    part = Part("one", lambda data: rows, cut=lambda row: row.text.removeprefix("Call us").removeprefix(", "))
    cut = taskdata.load(replace(TASK, parts=(part,)), Path()).cut
    assert cut is not None and cut.texts == ["it is near"] and cut.row.tolist() == [1]


def test_the_threshold_weighs_corpora_alike_whatever_they_are_judged_by() -> None:
    task = replace(TASK, parts=(Part("one", list), Part("other", list, macro=True)))
    label, part = np.array([0, 1, 1, 1, 0, 0, 0, 1]), np.array([0, 0, 0, 0, 1, 1, 1, 1])
    rows = TaskData(task, [""] * 8, label, label.astype(str), part, part > 1)
    probability = np.array([0.3, 0.4, 0.6, 0.8, 0.2, 0.3, 0.45, 0.7])
    found = detectors.threshold(probability, rows)

    def gain(point: float) -> float:
        one, other = probability[:4] >= point, probability[4:] >= point
        macro = (detectors.f1(label[4:], other) + detectors.f1(1 - label[4:], ~other)) / 2
        return detectors.f1(label[:4], one) + macro

    assert gain(found) == max(gain(point) for point in np.linspace(0.02, 0.98, 193))


def test_a_corpus_that_is_only_ranked_does_not_set_the_threshold() -> None:
    label, part = np.array([0, 1, 1, 0, 0, 0, 1]), np.array([0, 0, 0, 1, 1, 1, 1])
    probability = np.array([0.1, 0.2, 0.3, 0.22, 0.22, 0.22, 0.7])
    decided = []
    for ranked in (False, True):
        task = replace(TASK, parts=(Part("one", list), Part("other", list, ranked=ranked)))
        rows = TaskData(task, [""] * 7, label, label.astype(str), part, part > 1)
        decided.append(probability[:3] >= detectors.threshold(probability, rows))
    assert [one.tolist() for one in decided] == [[False, False, True], [False, True, True]]
