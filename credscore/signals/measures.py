"""What signals share when they turn hits into numbers: rates, means, contexts of a hit."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import log1p

import numpy as np
from numpy.typing import NDArray

from credscore.detect.reading import Hit, Reading
from credscore.detect.tokens import U64, tokenise

NEGATIONS = frozenset(
    "not no never nor neither hardly without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't "
    "couldn't wouldn't shouldn't nothing none nobody hasn't haven't unless whether if".split()
)


def damped_rate(count: float, sentences: int) -> float:
    """Return ``log(1 + count per 100 sentences)``; texts under 10 sentences count as 10: one hit is no rate of 100."""
    return log1p(100.0 * count / max(sentences, 10))


def share(part: float, whole: float, prior: float = 0.0) -> float:
    """Return ``part / (whole + prior)``, 0 where that is empty; ``prior`` pulls small counts towards 0."""
    return float(part / (whole + prior)) if whole + prior > 0 else 0.0


def exemplifies(reading: Reading, sentence: int) -> bool:
    """Return whether a sentence opens with "For example": what it names stands for those of the sentence before."""
    if not 0 <= sentence < len(reading.sentences.first):
        return False
    first = int(reading.sentences.first[sentence])
    return reading.word(first) == "for" and reading.word(first + 1) in {"example", "instance"}


def negated(reading: Reading, hit: Hit, reach: int = 3) -> bool:
    """Whether one of the ``reach`` tokens before the hit, in its sentence, negates it or makes it conditional."""
    begin = max(int(reading.sentences.first[hit.sentence]), hit.first - reach)
    return any(reading.word(token) in NEGATIONS for token in range(begin, hit.first))


def opens_sentence(reading: Reading, hit: Hit) -> bool:
    """Whether the hit is the sentence's first word, quotation marks and bullets aside."""
    begin = int(reading.sentences.first[hit.sentence])
    if hit.first - begin > 2:
        return False
    return not any(reading.word(token).isalnum() for token in range(begin, hit.first))


def outside_quotes(reading: Reading, hits: Iterable[Hit]) -> list[Hit]:
    """Those of ``hits`` that stand in running text outside quotations."""
    prose = reading.sentences.prose
    return [hit for hit in hits if not hit.quoted and prose[hit.sentence]]


@cache
def _hashes(words: tuple[str, ...]) -> U64:
    return tokenise(" ".join(words)).hash


def are_words(reading: Reading, words: tuple[str, ...]) -> NDArray[np.bool_]:
    """Bool of shape (tokens,): whether the token is one of a few ``words`` (single tokens, lower case)."""
    found = np.zeros(len(reading.tokens), np.bool_)
    for value in _hashes(words):
        found |= reading.tokens.hash == value
    return found


def own_prose_tokens(reading: Reading) -> NDArray[np.bool_]:
    """Bool of shape (tokens,): whether the token stands in running text outside quotations."""
    inside = reading.sentence_of >= 0
    inside[inside] = reading.sentences.prose[reading.sentence_of[inside]]
    return inside & ~reading.quoted


def detector(reading: Reading, name: str) -> NDArray[np.float64]:
    """The detector's probability of each sentence in running text, empty where the detector is missing."""
    values = reading.probabilities.get(name)
    return np.zeros(0) if values is None else values[reading.sentences.prose]


_WHOLE_SENTENCE = 12


def bulk(reading: Reading) -> NDArray[np.float64]:
    """What each sentence in running text counts in a mean, shape (sentences in running text,): its tokens, at most 12.
    Scraps ("See table 1.") cannot dilute an article that way."""
    prose = reading.sentences.prose
    size = reading.sentences.last[prose] - reading.sentences.first[prose]
    weight: NDArray[np.float64] = np.minimum(size, _WHOLE_SENTENCE).astype(np.float64)
    return weight


def mean(values: NDArray[np.float64], weight: NDArray[np.float64]) -> float:
    """The weighted mean, 0 for no values."""
    total = float(weight.sum()) if len(values) else 0.0
    return float((values * weight).sum() / total) if total else 0.0


def top_decile(values: NDArray[np.float64]) -> float:
    """The mean of the highest tenth of ``values`` (at least one), 0 for no values."""
    if not len(values):
        return 0.0
    return float(np.sort(values)[-max(1, len(values) // 10) :].mean())
