"""Phrases: choices and options, the longest of a list, several lists at one place, look-ups in large sets."""

from __future__ import annotations

import numpy as np
import pytest

from credscore.detect.index import HashIndex
from credscore.detect.lexicon import Lexicon, expand
from credscore.detect.tokens import mix, tokenise


@pytest.mark.parametrize(
    ("pattern", "phrases"),
    [
        ("act now", ["act now"]),
        ("(many|some) critics", ["many critics", "some critics"]),
        ("sign (me)? up", ["sign me up", "sign up"]),
        ("expert(s)? say", ["experts say", "expert say"]),
    ],
)
def test_expand(pattern: str, phrases: list[str]) -> None:
    assert expand(pattern) == phrases


def found(lists: dict[str, list[str]], text: str) -> list[tuple[str, str]]:
    lexicon, tokens = Lexicon(lists), tokenise(text)
    hits = lexicon.match(tokens)
    return [
        (lexicon.names[n], text[tokens.start[a] : tokens.end[b]])
        for n, a, b in zip(hits.list.tolist(), hits.first.tolist(), hits.last.tolist(), strict=True)
    ]


def test_whole_tokens_without_regard_to_case() -> None:
    assert found({"w": ["some say"]}, "SOME say; awesome says") == [("w", "SOME say")]


def test_the_longest_of_a_list_and_every_list() -> None:
    lists = {"a": ["act", "act now"], "b": ["act"]}
    assert found(lists, "act now") == [("a", "act now"), ("b", "act")]


def test_a_phrase_cut_off_by_the_end_is_not_found() -> None:
    assert found({"a": ["free trial today"]}, "start a free trial") == []


def test_no_lists_and_no_text() -> None:
    assert found({}, "text") == []
    assert found({"a": ["x"]}, "") == []


def test_index_finds_every_key_and_nothing_else() -> None:
    keys = np.sort(mix(np.arange(50_000, dtype=np.uint64)))
    others = mix(np.arange(50_000, 100_000, dtype=np.uint64))
    positions, rows = HashIndex(keys).find(np.concatenate((others, keys[::-1])))
    assert positions.tolist() == list(range(50_000, 100_000))
    assert rows.tolist() == list(range(49_999, -1, -1))


def test_index_finds_the_same_among_few_and_among_many() -> None:
    keys = np.sort(mix(np.arange(5_000, dtype=np.uint64)))
    index = HashIndex(keys)
    asked = np.concatenate((keys[-3:], mix(np.arange(5_000, 5_050, dtype=np.uint64)), keys[:3]))
    for _ in range(20):
        positions, rows = index.find(asked)
        assert (positions.tolist(), rows.tolist()) == ([0, 1, 2, 53, 54, 55], [4997, 4998, 4999, 0, 1, 2])


def test_keys_that_share_a_slot_are_all_found() -> None:
    keys = np.arange(1, 40, dtype=np.uint64)
    positions, rows = HashIndex(keys).find(np.arange(0, 60, dtype=np.uint64))
    assert (positions.tolist(), rows.tolist()) == (list(range(1, 40)), list(range(39)))
