"""Splits a block of text into sentences, in linear time whatever it holds."""

from __future__ import annotations

from collections.abc import Iterator

import sentencex

from credscore.expressions import expression

WINDOW = 1 << 13
"""The most characters that are split at once: the splitter is quadratic where a quotation mark is never closed."""

_ENDS = (". ", "? ", "! ", ".\n", "?\n", "!\n", '" ', "\u201d ")
_SPLITTING = expression(r"[.?!)\n]")
"""Without one of these before its last character ASCII text is one sentence; ``)`` as in "either a) one or b) two"."""
_QUOTES = expression('["\u201c\u201d]')
_LONG_SENTENCE = 300


def split(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of one block's ``text``, trimmed of white space, in order."""
    spans = []
    for begin, end in [(0, len(text))] if len(text) <= WINDOW else _windows(text):
        window = text[begin:end]
        for a, b in _boundaries(window):
            piece = window[a:b].lstrip()
            first = begin + b - len(piece)
            last = first + len(piece.rstrip())
            if first < last:
                spans.append((first, last))
    return spans


def _boundaries(text: str) -> list[tuple[int, int]]:
    """The splitter's spans; it holds a quotation together, so a long one is split once more without its marks."""
    if text.isascii() and _SPLITTING.search(text, 0, len(text) - 1) is None:
        return [(0, len(text))]
    spans: list[tuple[int, int]] = []
    for boundary in sentencex.get_sentence_boundaries("en", text):
        a, b = boundary["start_index"], boundary["end_index"]
        if b - a < _LONG_SENTENCE or not _QUOTES.search(text, a, b):
            spans.append((a, b))
            continue
        inner = sentencex.get_sentence_boundaries("en", _QUOTES.sub(" ", text[a:b]))
        spans.extend((a + part["start_index"], a + part["end_index"]) for part in inner)
    return spans


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
