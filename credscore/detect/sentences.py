"""Splits a block of text into sentences, in linear time whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

WINDOW = 1 << 13
"""The most characters that are split at once: the splitter is quadratic where a quotation mark is never closed."""

_ENDS = (". ", "? ", "! ", ".\n", "?\n", "!\n", '" ', "\u201d ")
_QUOTES = re.compile('["\u201c\u201d]')
_LONG_SENTENCE = 300


def split(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of one block's ``text``, trimmed of white space, in order."""
    spans = []
    for begin, end in _windows(text):
        window = text[begin:end]
        for a, b in _boundaries(window):
            piece = window[a:b].lstrip()
            first = begin + b - len(piece)
            last = first + len(piece.rstrip())
            if first < last:
                spans.append((first, last))
    return spans


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    """The splitter's spans; it holds a quotation together, so a long one is split once more without its marks."""
    for boundary in sentencex.get_sentence_boundaries("en", text):
        a, b = boundary["start_index"], boundary["end_index"]
        if b - a < _LONG_SENTENCE or not _QUOTES.search(text, a, b):
            yield a, b
            continue
        for inner in sentencex.get_sentence_boundaries("en", _QUOTES.sub(" ", text[a:b])):
            yield a + inner["start_index"], a + inner["end_index"]


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Cut a long text behind what looks like a sentence's end, or else at white space."""
    here = 0
    while len(text) - here > WINDOW:
        low, high = here + WINDOW // 2, here + WINDOW
        cut = max(text.rfind(mark, low, high) for mark in _ENDS)
        if cut < 0:
            cut = max(text.rfind(" ", low, high), text.rfind("\n", low, high)) - 1
        stop = cut + 2 if cut >= low else high
        yield here, stop
        here = stop
    yield here, len(text)
