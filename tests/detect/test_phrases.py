"""Word lists: what is found, and what they refuse."""

from __future__ import annotations

import numpy as np
import pytest

from credscore.detect.lexicon import Lexicon
from credscore.detect.tokens import tokenise


def _found(lists: dict[str, tuple[str, ...]], text: str) -> list[tuple[str, int, int]]:
    lexicon = Lexicon(lists)
    hits = lexicon.match(tokenise(text))
    rows = zip(hits.list.tolist(), hits.first.tolist(), hits.last.tolist(), strict=True)
    return [(lexicon.names[number], first, last) for number, first, last in rows]


def test_the_longest_of_a_list_and_one_of_each() -> None:
    lists = {"verbs": ("say", "say (that)? so"), "others": ("say", "so", "say")}
    found = _found(lists, "They say so; SAY.")
    assert found == [("verbs", 1, 2), ("others", 1, 1), ("others", 2, 2), ("verbs", 4, 4), ("others", 4, 4)]


def test_a_phrase_cut_off_by_the_end_is_none() -> None:
    assert _found({"a": ("one two three",)}, "one two") == []
    assert _found({"a": ("one two three",)}, "") == []
    assert _found({}, "one two") == []


def test_a_phrase_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="300 tokens"):
        Lexicon({"a": ("word " * 300,)})


def test_a_phrase_stays_in_its_text() -> None:
    tokens = tokenise("one two three")
    lexicon = Lexicon({"a": ("one", "one two", "two three")})
    hits = lexicon.match(tokens, np.array([1, 3, 3]))
    assert list(zip(hits.first.tolist(), hits.last.tolist(), strict=True)) == [(0, 0), (1, 2)]
