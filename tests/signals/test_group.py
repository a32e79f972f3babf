"""Groups: what is counted over all their articles is what would be counted of each."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from credscore.detect.reading import Reading
from credscore.detect.tokens import tokenise
from credscore.signals import MODULES, closed
from credscore.signals.detected import detected
from credscore.signals.group import Group

ReadingOf = Callable[..., Reading]
TEXTS = (
    "We sold 40 lamps. \u201cYou don\u2019t need all 40,\u201d she said.\n\nWho would buy them in July?",
    "",
    "In July",
    "Studies show that lamps cause fires. According to Jane Doe, 5% do.",
)


@pytest.fixture
def group(reading_of: ReadingOf) -> Group:
    return Group([reading_of(text, loaded=0.1 * number) for number, text in enumerate(TEXTS)])


def written(group: Group, places: list[list[int]]) -> list[list[str]]:
    return [[view.word(place) for place in own] for view, own in zip(group.views, places, strict=True)]


def test_tokens_are_found_in_their_articles(group: Group) -> None:
    numbers = np.zeros(len(group.kind), np.bool_)
    numbers[group.numbers] = True
    assert written(group, group.places(numbers)) == [["40", "40"], [], [], ["5"]]
    assert written(group, group.places(numbers & group.own)) == [["40"], [], [], ["5"]]
    days = (group.marks & closed.DAY) != 0
    assert written(group, group.places(days)) == [["july"], [], ["july"], []]
    assert group.tokens(days) == [1, 0, 1, 0]
    assert group.words == [17, 0, 2, 12]


def test_nothing_stands_beside_an_article(group: Group) -> None:
    for view, first, end in zip(group.views, group._places[:-1].tolist(), group._places[1:].tolist(), strict=True):
        behind = range(first + len(view.kind), end)
        assert [group.marks[token] for token in behind] == [0, 0]
        assert [group.owner[token] for token in behind] == [-1, -1]
        assert not group.own[list(behind)].any()


def test_sentences_are_found_in_their_articles(group: Group) -> None:
    assert group.sentences(group.asked) == [[2], [], [], []]
    assert group.sentences(group.mask([[0, 2], [], set(), {1}])) == [[0, 2], [], [], [1]]
    assert group.sums(group.stated) == [3, 0, 1, 2]
    values = np.arange(len(group)) / 8
    assert group.sums(np.stack((values, values * 0))) == [[0.375, 0.0, 0.375, 1.125], [0.0] * 4]


def test_tokens_outside_sentences_stand_in_none(group: Group) -> None:
    everywhere, tokens = np.ones(len(group), np.bool_), np.arange(len(group.kind))
    assert group.in_sentences(everywhere, tokens).tolist() == (group.owner >= 0).tolist()
    assert not group.in_sentences(~everywhere, tokens).any()


def test_each_is_measured_as_if_alone(reading_of: ReadingOf, group: Group) -> None:
    for name, module in MODULES.items():
        alone = [module.measure(Group([reading_of(t, loaded=0.1 * i)]))[0] for i, t in enumerate(TEXTS)]
        together = module.measure(group)
        assert [one.findings for one in together] == [one.findings for one in alone], name
        assert [one.features for one in together] == [one.features for one in alone], name


def test_what_several_signals_read_is_made_once(group: Group) -> None:
    assert detected(group) is detected(group)


@pytest.mark.parametrize(
    ("word", "marks"),
    [
        ("2024", closed.YEAR),
        ("\u20ac", closed.MONEY),
        ("to", closed.LEADS_ON | closed.FUNCTION),
        ("percent", closed.MAKES_STATISTIC),
        ("You\u2019re", closed.YOU),
        ("our", closed.WE | closed.FUNCTION),
        ("July", closed.DAY | closed.NAMES_NUMBER),
        ("lamp", 0),
    ],
)
def test_closed_sets_know_their_words(word: str, marks: int) -> None:
    assert closed.marks_of(tokenise(word).hash).tolist() == [marks]


def test_detectors_are_averaged_by_length(reading_of: ReadingOf) -> None:
    reading = reading_of("Rain fell on the town all night. It stopped.", loaded=0.0)
    reading.probabilities["loaded"] = np.array([0.9, 0.1])
    found = detected(Group([reading]))
    long, short = (reading.sentences.last - reading.sentences.first).tolist()
    assert found.mean("loaded") == pytest.approx([(0.9 * long + 0.1 * short) / (long + short)])
    assert found.likely("loaded") == pytest.approx([long / (long + short)])
    assert found.top_decile("loaded") == [0.9]
    assert found.mean("no such detector") == found.top_decile("no such detector") == [0.0]
