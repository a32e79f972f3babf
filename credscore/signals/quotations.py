"""Words between quotation marks, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from credscore.detect.reading import Reading
from credscore.detect.tokens import CAPITALISED, CAPITALS, PUNCTUATION
from credscore.signals.attribution import NAMED, Attribution
from credscore.signals.words.citations import NOT_NAMES

_SHORTEST = 5
_SPEECH = 9
_NEAR = 8
_SPEAKERS = frozenset("he she they i we the".split())
_CAPITAL = (CAPITALISED, CAPITALS)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: offsets in the text, its first sentence, its speaker (``""`` where none is named), whether anybody
    at all is given as speaking, and whether it reads as speech rather than as a title or a term."""

    start: int
    end: int
    sentence: int
    speaker: str
    attributed: bool
    speech: bool


def find_quotations(reading: Reading, attributions: list[Attribution]) -> list[Quotation]:
    """Return the quotations of five words or more in running text, block quotations aside, in text order."""
    document, tokens = reading.document, reading.tokens
    quoted = reading.quoted & (reading.sentence_of >= 0)
    if not quoted.any():
        return []
    step = np.diff(np.concatenate((np.zeros(1, np.int8), quoted.astype(np.int8), np.zeros(1, np.int8))))
    by_sentence: dict[int, Attribution] = {}
    for attribution in attributions:
        held = by_sentence.get(attribution.sentence)
        if held is None or (held.kind != NAMED and attribution.kind == NAMED):
            by_sentence[attribution.sentence] = attribution
    found = []
    for first, last in zip(np.flatnonzero(step == 1).tolist(), np.flatnonzero(step == -1).tolist(), strict=True):
        sentence = int(reading.sentence_of[first])
        words = int((tokens.kind[first:last] != PUNCTUATION).sum())
        block = document.blocks[reading.sentences.block[sentence]]
        if words < _SHORTEST or block.kind == "quote" or not reading.sentences.prose[sentence]:
            continue
        found.append(_quotation(reading, by_sentence, first, last, words))
    return found


def _quotation(reading: Reading, by_sentence: dict[int, Attribution], first: int, last: int, words: int) -> Quotation:
    sentences, tokens = reading.sentences, reading.tokens
    begin, final = int(reading.sentence_of[first]), int(reading.sentence_of[last - 1])
    block = sentences.block[begin]
    around = [
        begin,
        final,
        begin - 1,
        begin - 2,
        *([final + 1] if _same_block(sentences.block, final + 1, block) else []),
    ]
    near = [by_sentence[s] for s in around if s in by_sentence]
    named = next((a.speaker for a in near if a.kind == NAMED), "")
    start, end = int(tokens.start[first]), int(tokens.end[last - 1])
    whole = (
        tokens.kind[first] in _CAPITAL and reading.text[end - 1] in '"\u201d' and first - sentences.first[begin] <= 1
    )
    return Quotation(
        start, end, begin, named, bool(near) or _name_beside(reading, first, last), bool(whole) and words >= _SPEECH
    )


def _same_block(block: NDArray[np.int64], sentence: int, wanted: int) -> bool:
    return sentence < len(block) and bool(block[sentence] == wanted)


def _name_beside(reading: Reading, first: int, last: int) -> bool:
    """Whether a name stands right before or after the quotation (``Jane Doe: "..."``), or a pronoun right after it."""
    kind, opening = reading.tokens.kind, reading.sentences.first
    edge = len(kind) - 1
    if reading.word(last) in _SPEAKERS:
        return True
    for token in (*range(max(first - _NEAR, 0), max(first - 1, 0)), *range(last, min(last + _NEAR, edge))):
        if kind[token] in _CAPITAL and reading.word(token) not in NOT_NAMES:
            opens = token == opening[reading.sentence_of[token]]
            if not opens or kind[token + 1] in _CAPITAL:
                return True
    return False
