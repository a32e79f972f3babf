"""Tokens: offsets slice back, folding, joiners, long texts cut in pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.detect.tokens import CAPITALISED, CAPITALS, LOWER, NUMBER, PUNCTUATION, tokenise


def words(text: str) -> list[str]:
    tokens = tokenise(text)
    return [text[a:b] for a, b in zip(tokens.start.tolist(), tokens.end.tolist(), strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's well-known.", ["It's", "well", "-", "known", "."]),
        ("costs $3.50, or 1,000", ["costs", "$", "3.50", ",", "or", "1,000"]),
        ("“So,” she said…", ["“", "So", ",", "”", "she", "said", "…"]),
        ("naïve İstanbul 東京", ["naïve", "İstanbul", "東京"]),
        ("e\u0301te\u0301 co\u00adop", ["e\u0301te\u0301", "co\u00adop"]),
        ("😀!!", ["😀", "!", "!"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Don't", "don\u2019t"), ("a-b", "a\u2013b"), ('"x"', "“x”"), ("2016", "1999"), ("ABC", "abc")],
)
def test_spellings_that_hash_alike(one: str, other: str) -> None:
    assert tokenise(one).hash.tolist() == tokenise(other).hash.tolist()


def test_different_words_hash_differently() -> None:
    text = " ".join(f"word{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(600))
    hashes = tokenise(text).hash.tolist()
    assert len(set(hashes)) == 600


def test_kinds() -> None:
    assert tokenise("word Word WORD 7th .").kind.tolist() == [LOWER, CAPITALISED, CAPITALS, NUMBER, PUNCTUATION]


@given(st.text())
def test_any_text_is_cut_into_ordered_tokens_that_leave_only_white_space(text: str) -> None:
    tokens = tokenise(text)
    here = 0
    for start, end in zip(tokens.start.tolist(), tokens.end.tolist(), strict=True):
        assert here <= start < end <= len(text)
        assert not any(c.isalnum() for c in text[here:start])
        here = end
    assert not any(c.isalnum() for c in text[here:])


def test_a_long_text_gives_the_tokens_of_its_parts() -> None:
    part = "Every pipe, old or new, leaks 3.5 litres a day. "
    long = tokenise(part * 4000)
    once = tokenise(part)
    assert len(long) == 4000 * len(once)
    assert long.hash[: len(once)].tolist() == once.hash.tolist() == long.hash[-len(once) :].tolist()
    assert int(long.start[-1]) == len(part) * 3999 + int(once.start[-1])


def test_a_word_longer_than_a_chunk_is_kept_whole_in_offsets() -> None:
    tokens = tokenise("x" * 200_000)
    assert int(tokens.start[0]) == 0
    assert int(tokens.end[-1]) == 200_000
