"""The strongest passage of a sentence, against the definition written out."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from credscore.detect.peaks import PASSAGE, peaks

SENTENCES = st.lists(st.lists(st.integers(-5, 5), min_size=1, max_size=9), max_size=6)


def expected(places: list[int]) -> int:
    """``places``: the weights of one sentence's places; a passage may be cut by either end of the sentence."""
    return max(sum(places[max(0, i) : i + PASSAGE]) for i in range(1 - PASSAGE, len(places)))


@given(SENTENCES)
def test_passages_stay_in_their_sentence(sentences: list[list[int]]) -> None:
    weights = np.array([value for places in sentences for value in places], float)[:, None]
    size = np.array([len(places) - 1 for places in sentences], np.int64)
    found = peaks(np.hstack((weights, -weights)), np.arange(len(weights)), size)
    assert found[:, 0].tolist() == [expected(places) for places in sentences]
    assert found[:, 1].tolist() == [expected([-value for value in places]) for places in sentences]


def test_places_hold_any_number_of_ngrams() -> None:
    place = np.array([0, 2, 2, 2, 9], np.int64)
    found = peaks(np.array([[1.0], [2.0], [3.0], [-1.0], [7.0]]), place, np.array([4, 6], np.int64))
    assert found[:, 0].tolist() == [5.0, 7.0]
