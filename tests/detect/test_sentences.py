"""Sentences: where they end, and that the splitter is never handed more than a window."""

from __future__ import annotations

from itertools import pairwise

import pytest
import sentencex

from credscore.detect import sentences
from credscore.detect.sentences import WINDOW, split


def _texts(text: str) -> list[str]:
    return [text[a:b] for a, b in split(text)]


def test_sentences_are_trimmed() -> None:
    assert _texts("  One thing. Another, said Dr. Moss.  ") == ["One thing.", "Another, said Dr. Moss."]
    assert _texts(" \n ") == []


@pytest.mark.parametrize(
    "unit", ["He said so. ", "\u201cword word ", '"He said. ', "word ", "word", "One\nline\n", ". ", '"'], ids=repr
)
def test_the_splitter_gets_bounded_windows(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []
    whole = sentencex.get_sentence_boundaries

    def counted(language: str, text: str) -> list[dict[str, int]]:
        lengths.append(len(text))
        return whole(language, text)

    monkeypatch.setattr(sentences.sentencex, "get_sentence_boundaries", counted)
    text = unit * (5 * WINDOW // len(unit))
    spans = split(text)
    assert max(lengths, default=0) <= WINDOW
    # Split a second time where a quotation holds a window together, and no more than that.
    assert sum(lengths) <= 2 * len(text)
    assert all(a < b for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert sum(len(text[a:b].split()) for a, b in spans) >= len(text.split())


def test_windows_end_with_sentences() -> None:
    sentence = "The committee met on Monday to hear the report. "
    assert set(_texts(sentence * 1000)) == {sentence.strip()}


def test_a_list_inside_a_sentence_is_split_with_or_without_full_stops() -> None:
    unpunctuated = "You can either A) run a node or B) trust somebody"
    assert [(b["start_index"], b["end_index"]) for b in sentencex.get_sentence_boundaries("en", unpunctuated)] == [
        (a, b + 1 if b < len(unpunctuated) else b) for a, b in split(unpunctuated)
    ]
    assert _texts("no mark at all, so one sentence") == ["no mark at all, so one sentence"]
