"""Views of a Reading: they hold what the Reading holds, and no longer than it lives."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import numpy as np
import pytest

from credscore.detect.reading import Reading
from credscore.detect.tokens import tokenise
from credscore.signals import closed
from credscore.signals.view import view_of

ReadingOf = Callable[..., Reading]
TEXT = "We sold 40 lamps. “You don’t need all 40,” she said.\n\nWho would buy them in July?"


def test_a_view_tells_what_the_reading_tells(reading_of: ReadingOf) -> None:
    reading = reading_of(TEXT)
    view = view_of(reading)
    tokens = range(-2, len(reading.tokens) + 2)
    assert [view.word(token) for token in tokens] == [reading.word(token) for token in tokens]
    assert view.words(-5, 10_000) == [reading.word(token) for token in tokens if reading.word(token)]
    assert list(view.quoted) == reading.quoted.tolist()
    assert view.sentence_of.tolist() == reading.sentence_of.tolist()
    assert [reading.written(token) for token in view.numbers.tolist()] == ["40", "40"]
    assert view.asked.tolist() == [False] * (len(view) - 1) + [True]
    assert [view.own[token] for token in range(4)] == [True] * 4
    assert not view.own[reading.quoted].any()


def test_a_view_dies_with_its_reading(reading_of: ReadingOf) -> None:
    reading = reading_of(TEXT)
    assert view_of(reading) is view_of(reading)
    gone = weakref.ref(reading)
    del reading
    gc.collect()
    assert gone() is None


def test_tokens_outside_sentences_stand_in_none(reading_of: ReadingOf) -> None:
    view = view_of(reading_of(TEXT))
    everywhere = np.ones(len(view), np.bool_)
    assert view.of_sentences(everywhere).tolist() == (view.owner >= 0).tolist()
    assert not view.of_sentences(~everywhere).any()


@pytest.mark.parametrize(
    ("word", "marks"),
    [
        ("2024", closed.YEAR),
        ("€", closed.MONEY),
        ("to", closed.LEADS_ON),
        ("percent", closed.MAKES_STATISTIC),
        ("You’re", closed.YOU),
        ("our", closed.WE),
        ("July", closed.DAY | closed.NAMES_NUMBER),
        ("lamp", 0),
    ],
)
def test_closed_sets_know_their_words(word: str, marks: int) -> None:
    assert closed.marks_of(tokenise(word)).tolist() == [marks, 0, 0]


def test_detectors_are_averaged_by_length(reading_of: ReadingOf) -> None:
    reading = reading_of("Rain fell on the town all night. It stopped.", loaded=0.0)
    reading.probabilities["loaded"] = np.array([0.9, 0.1])
    detected = view_of(reading).detected
    long, short = (reading.sentences.last - reading.sentences.first).tolist()
    assert detected.mean("loaded") == pytest.approx((0.9 * long + 0.1 * short) / (long + short))
    assert detected.likely("loaded") == pytest.approx(long / (long + short))
    assert detected.top_decile("loaded") == 0.9
    assert detected.mean("no such detector") == detected.top_decile("no such detector") == 0.0
