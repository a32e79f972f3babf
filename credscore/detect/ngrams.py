"""The trained sentence detectors: linear models over n-grams, all evaluated in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from credscore.detect.index import HashIndex, distinct, members
from credscore.detect.peaks import peaks
from credscore.detect.tokens import CAPITALISED, CAPITALS, I64, U64, Tokens, extend, tokenise

F64 = NDArray[np.float64]

_EDGE = np.uint64(0x51ED270B0A1F39C1)
_NAME = np.uint64(0x2545F4914F6CDD1D)


def ngrams(tokens: Tokens, first: I64, last: I64) -> tuple[U64, I64]:
    """Return the n-grams of sentences as two arrays of one length: hashes and, ascending, sentences.

    ``first``/``last`` are the sentences' token spans (``last`` exclusive), ascending and not overlapping. N-grams are
    words, and pairs and triples of words, in which a sentence's edges count as a word. Names all read alike
    (``nameless``), so that no weight hangs on who or what an article is about.
    """
    hashes, sentence, real = _table(tokens, first, last)
    return hashes[real], np.repeat(sentence, real.sum(axis=1))


def _table(tokens: Tokens, first: I64, last: I64) -> tuple[U64, I64, NDArray[np.bool_]]:
    """For every place in a sentence, its opening edge and its tokens: the next word, and the pair and the triple that
    begin here, shape (places, 3); the sentence; and which of the three there are, for a sentence's last place has but
    the pair with its closing edge."""
    size = last - first
    begin = np.cumsum(size) - size
    sentence = np.arange(len(first)).repeat(size + 1)
    row = np.full(len(sentence) + 2, _EDGE, np.uint64)
    inner = np.ones(len(row), np.bool_)
    inner[begin + np.arange(len(first))] = False
    inner[-2:] = False
    row[inner] = nameless(tokens, first, last)[np.arange(len(row) - 2 - len(first)) + (first - begin).repeat(size)]
    pairs = extend(row[:-1], row[1:])
    hashes = np.empty((len(sentence), 3), np.uint64)
    hashes[:, 0], hashes[:, 1], hashes[:, 2] = row[1:-1], pairs[:-1], extend(pairs[:-1], row[2:])
    real = np.ones(hashes.shape, np.bool_)
    real[:, ::2] = inner[1:-1, None]
    return hashes, sentence, real


def nameless(tokens: Tokens, first: I64, last: I64) -> U64:
    """Return the tokens' hashes with one hash for every capitalised word inside a sentence.

    A sentence's first word keeps its hash, and so does "I"; a sentence with most of its words capitalised (a title, a
    button) is left as it is.
    """
    hashes = tokens.hash.copy()
    words = np.zeros(len(hashes) + 1, np.int64)
    np.cumsum(tokens.kind <= CAPITALS, out=words[1:])
    at = ((tokens.kind == CAPITALISED) | (tokens.kind == CAPITALS)).nonzero()[0]
    sentence = last.searchsorted(at, "right")
    at, sentence = at[sentence < len(last)], sentence[sentence < len(last)]
    inside = first.take(sentence) <= at
    at, sentence = at[inside], sentence[inside]
    running = np.bincount(sentence, minlength=len(last)) * 2 <= words.take(last) - words.take(first)
    at = at[running.take(sentence) & (first.take(sentence) < at)]
    hashes[at[~members(hashes.take(at), _first_person())]] = _NAME
    return hashes


@cache
def _first_person() -> U64:
    return distinct(tokenise("i i'm i've i'd i'll").hash)


class Grams(NamedTuple):
    """The n-grams of a text that stand in the vocabulary: ``row`` in it and, ascending, ``sentence`` and ``place``
    (where it begins, see ``peaks``), all int64 of one length."""

    row: I64
    sentence: I64
    place: I64


class SentenceDetectors(NamedTuple):
    """Linear sentence classifiers that share one n-gram vocabulary.

    ``names``: the detectors, in column order, D of them. ``vocabulary`` finds an n-gram's row. ``weights``: float16 or
    float32, shape (n-grams, D). ``bias``, ``power``, ``peak``: float64, shape (D,). A sentence's margin is the sum of
    its n-grams' weights, divided by ``tokens ** power``, plus ``peak`` times the sum of its strongest passage
    (``peaks``), plus the bias; its probability is the logistic function of the margin. ``power`` says how far a
    detector looks at a share of the sentence (0.5) rather than at any cue in it (0).
    """

    names: tuple[str, ...]
    vocabulary: HashIndex
    weights: NDArray[np.floating[Any]]
    bias: F64
    power: F64
    peak: F64

    @classmethod
    def load(cls, described: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> SentenceDetectors:
        """Return the detectors from a model's ``detectors.json`` and ``detectors.npz``."""
        return cls(
            names=tuple(described["names"]),
            vocabulary=HashIndex(arrays["keys"]),
            weights=arrays["weights"],
            bias=np.array(described["bias"]),
            power=np.array(described["power"]),
            # A model from before there were peaks has none.
            peak=np.array(described.get("peak", [0.0] * len(described["names"]))),
        )

    def find(self, tokens: Tokens, first: I64, last: I64) -> Grams:
        """Return the known n-grams of sentences; ``first``/``last`` are as in ``ngrams``."""
        if not len(first):
            return Grams(*np.zeros((3, 0), np.int64))
        hashes, sentence, real = _table(tokens, first, last)
        where, row = self.vocabulary.find(hashes.ravel())
        known = real.ravel().take(where)
        place = where[known] // hashes.shape[1]
        return Grams(row[known], sentence.take(place), place)

    def margins(self, grams: Grams, size: I64) -> F64:
        """Return the margins, float64 of shape (sentences, D); ``size``: the sentences' number of tokens."""
        weights = self.weights.take(grams.row, axis=0).astype(np.float64)
        margins = self._sums(weights, grams, size)
        peaked = self.peak.nonzero()[0]
        if len(peaked):
            margins[:, peaked] += self.peak[peaked] * peaks(weights[:, peaked], grams.place, size)
        return margins

    def _sums(self, weights: F64, grams: Grams, size: I64) -> F64:
        bounds = grams.sentence.searchsorted(np.arange(len(size) + 1))
        some = (bounds[1:] > bounds[:-1]).nonzero()[0]
        total = np.zeros((len(size), len(self.names)))
        if len(some):
            total[some] = np.add.reduceat(weights, bounds[some], axis=0)
        margins: F64 = total / np.maximum(size, 1)[:, None].astype(np.float64) ** self.power + self.bias
        return margins

    def probabilities(self, grams: Grams, size: I64) -> F64:
        """Return each detector's probability for each sentence, shape (D, sentences), 0 to 1."""
        margins = np.minimum(np.maximum(self.margins(grams, size), -30.0), 30.0)
        table: F64 = np.ascontiguousarray(1 / (1 + np.exp(-margins.T)))
        return table
