"""Words between quotation marks, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from credscore.detect.tokens import CAPITALISED, CAPITALS, LOWER, PUNCTUATION
from credscore.signals.attribution import NAMED, Attribution
from credscore.signals.view import View
from credscore.signals.words.speakers import NOT_NAMES

_SHORTEST = 5
_SPEECH = 9
_NEAR = 8
_SPEAKERS = frozenset("he she they i we".split())
_CAPITAL = (CAPITALISED, CAPITALS)
_CLOSING = frozenset('"\u201d\u2019\'')


class Quotation(NamedTuple):
    """A quotation: offsets in the text, its first sentence, its speaker (``""`` where none is named), whether anybody
    at all is given as speaking, and whether it reads as speech rather than as a title or a term."""

    start: int
    end: int
    sentence: int
    speaker: str
    attributed: bool
    speech: bool


def find_quotations(view: View, attributions: list[Attribution]) -> list[Quotation]:
    """Return the quotations of five words or more in running text, block quotations aside, in text order."""
    by_sentence: dict[int, Attribution] = {}
    for attribution in attributions:
        held = by_sentence.get(attribution.sentence)
        if held is None or (held.kind != NAMED and attribution.kind == NAMED):
            by_sentence[attribution.sentence] = attribution
    found = []
    for first, last in _runs(view):
        sentence = view.sentence_of[first]
        words = last - first - view.kind.count(PUNCTUATION, first, last)
        if words >= _SHORTEST and view.prose[sentence] and view.kinds[sentence] != "quote":
            found.append(_quotation(view, by_sentence, first, last, words))
    return found


def _runs(view: View) -> Iterator[tuple[int, int]]:
    """The token spans of what stands in quotation marks, without what belongs to no sentence."""
    quoted = view.quoted
    if 1 in quoted:
        quoted = (view.reading.quoted & (view.reading.sentence_of >= 0)).tobytes()
    last = 0
    while (first := quoted.find(1, last)) >= 0:
        last = quoted.find(0, first)
        last = last if last >= 0 else len(quoted)
        yield first, last


def _quotation(view: View, by_sentence: dict[int, Attribution], first: int, last: int, words: int) -> Quotation:
    begin, final = view.sentence_of[first], view.sentence_of[last - 1]
    around = [begin, final, begin - 1, begin - 2]
    if final + 1 < len(view) and view.block[final + 1] == view.block[begin]:
        around.append(final + 1)
    near = [by_sentence[s] for s in around if s in by_sentence]
    named = next((a.speaker for a in near if a.kind == NAMED), "")
    start, end = view.start[first], view.end[last - 1]
    whole = view.kind[first] in _CAPITAL and view.text[end - 1] in _CLOSING and first - view.first[begin] <= 1
    return Quotation(
        start, end, begin, named, bool(near) or _name_beside(view, first, last), whole and words >= _SPEECH
    )


def _name_beside(view: View, first: int, last: int) -> bool:
    """Whether a name stands right before or after the quotation (``Jane Doe: "..."``), or a pronoun right after it."""
    kind = view.kind
    edge = len(kind) - 1
    word = view.word(last)
    if word in _SPEAKERS or (word == "the" and kind[last] == LOWER):
        return True
    for token in (*range(max(first - _NEAR, 0), max(first - 1, 0)), *range(last, min(last + _NEAR, edge))):
        if kind[token] in _CAPITAL and view.word(token) not in NOT_NAMES:
            opens = token == view.first[view.sentence_of[token]]
            if not opens or kind[token + 1] in _CAPITAL:
                return True
    return False
