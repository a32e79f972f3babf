"""The trained sentence detectors: linear models over n-grams, all evaluated in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from credscore.detect.index import HashIndex, distinct, members
from credscore.detect.tokens import CAPITALISED, CAPITALS, I64, U64, Tokens, extend, tokenise

F64 = NDArray[np.float64]

_EDGE = np.uint64(0x51ED270B0A1F39C1)
_NAME = np.uint64(0x2545F4914F6CDD1D)


def ngrams(tokens: Tokens, first: I64, last: I64) -> Iterator[tuple[U64, I64]]:
    """Yield the n-grams of sentences as ``(hashes, sentence)`` pairs of equally long arrays, one stream at a time.

    ``first``/``last`` are the sentences' token spans (``last`` exclusive), ascending and not overlapping. Streams:
    words, then pairs and triples of words, in which a sentence's edges count as a word. Names all read alike
    (``nameless``), so that no weight hangs on who or what an article is about.
    """
    hashes = nameless(tokens, first, last)
    size = last - first
    padded = size + 2
    sentence = np.repeat(np.arange(len(first)), padded)
    begin = np.cumsum(padded) - padded
    place = np.arange(int(padded.sum())) - begin[sentence]
    inner = (place > 0) & (place <= size[sentence])
    row = np.full(len(place), _EDGE, np.uint64)
    row[inner] = hashes[(first[sentence] + place - 1)[inner]]
    yield row[inner], sentence[inner]
    running = row
    for length in (2, 3):
        running = extend(running[:-1], row[length - 1 :])
        whole = sentence[: len(running)] == sentence[length - 1 :]
        yield running[whole], sentence[: len(running)][whole]


def nameless(tokens: Tokens, first: I64, last: I64) -> U64:
    """Return the tokens' hashes with one hash for every capitalised word inside a sentence.

    A sentence's first word keeps its hash, and so does "I"; a sentence with most of its words capitalised (a title, a
    button) is left as it is.
    """
    hashes = tokens.hash.copy()
    capital = (tokens.kind == CAPITALISED) | (tokens.kind == CAPITALS)
    capitals = np.concatenate(([0], np.cumsum(capital)))
    words = np.concatenate(([0], np.cumsum(tokens.kind <= CAPITALS)))
    running = np.flatnonzero((capitals[last] - capitals[first]) * 2 <= words[last] - words[first])
    bounds = np.zeros(len(hashes) + 2, np.int64)
    np.add.at(bounds, first[running] + 1, 1)
    np.add.at(bounds, np.maximum(last[running], first[running] + 1), -1)
    inside = np.cumsum(bounds[: len(hashes)]) > 0
    hashes[capital & inside & ~members(hashes, _first_person())] = _NAME
    return hashes


@cache
def _first_person() -> U64:
    return distinct(tokenise("i i'm i've i'd i'll").hash)


@dataclass(frozen=True, slots=True)
class Grams:
    """The n-grams of a text that stand in the vocabulary: ``row`` in it and ``sentence``, both int64 of one length."""

    row: I64
    sentence: I64


@dataclass(frozen=True, slots=True)
class SentenceDetectors:
    """Linear sentence classifiers that share one n-gram vocabulary.

    ``names``: the detectors, in column order, D of them. ``index`` finds an n-gram's row. ``weights``: float16 or
    float32, shape (n-grams, D). ``bias``, ``power``: float64, shape (D,). A sentence's margin is the sum of its
    n-grams' weights, divided by ``tokens ** power``, plus the bias; its probability is the logistic function of the
    margin. ``power`` says how far a detector looks at a share of the sentence (0.5) rather than at any cue in it (0).
    """

    names: tuple[str, ...]
    index: HashIndex
    weights: NDArray[np.floating[Any]]
    bias: F64
    power: F64

    @classmethod
    def load(cls, described: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> SentenceDetectors:
        """Return the detectors from a model's ``detectors.json`` and ``detectors.npz``."""
        return cls(
            names=tuple(described["names"]),
            index=HashIndex(arrays["keys"]),
            weights=arrays["weights"],
            bias=np.array(described["bias"]),
            power=np.array(described["power"]),
        )

    def find(self, tokens: Tokens, first: I64, last: I64) -> Grams:
        """Return the known n-grams of sentences; ``first``/``last`` are as in ``ngrams``."""
        if not len(first):
            return Grams(np.zeros(0, np.int64), np.zeros(0, np.int64))
        hashes, sentence = (np.concatenate(part) for part in zip(*ngrams(tokens, first, last), strict=True))
        where, row = self.index.find(hashes)
        return Grams(row, sentence.take(where))

    def margins(self, grams: Grams, size: I64) -> F64:
        """Return the margins, float64 of shape (sentences, D); ``size``: the sentences' number of tokens."""
        weights = self.weights.take(grams.row, axis=0)
        columns = range(len(self.names))
        total = np.stack([np.bincount(grams.sentence, weights[:, i], len(size)) for i in columns], axis=1)
        margins: F64 = total / np.maximum(size, 1)[:, None].astype(np.float64) ** self.power + self.bias
        return margins

    def probabilities(self, grams: Grams, size: I64) -> dict[str, F64]:
        """Return each detector's probability for each sentence, float64 of shape (sentences,), 0 to 1."""
        margins = np.clip(self.margins(grams, size), -30.0, 30.0)
        return {name: 1 / (1 + np.exp(-margins[:, i])) for i, name in enumerate(self.names)}
