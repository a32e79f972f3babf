"""The trained sentence detectors: linear models over n-grams, all evaluated in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from credscore.detect.index import HashIndex
from credscore.detect.tokens import I64, U64, Tokens, extend

F64 = NDArray[np.float64]

_EDGE = np.uint64(0x51ED270B0A1F39C1)


def ngrams(tokens: Tokens, first: I64, last: I64) -> Iterator[tuple[U64, I64]]:
    """Yield the n-grams of sentences as ``(hashes, sentence)`` pairs of equally long arrays, one stream at a time.

    ``first``/``last`` are the sentences' token spans (``last`` exclusive), ascending and not overlapping. Streams:
    words, then pairs and triples of words, in which a sentence's edges count as a word.
    """
    size = last - first
    padded = size + 2
    sentence = np.repeat(np.arange(len(first)), padded)
    begin = np.cumsum(padded) - padded
    place = np.arange(int(padded.sum())) - begin[sentence]
    inner = (place > 0) & (place <= size[sentence])
    row = np.full(len(place), _EDGE, np.uint64)
    row[inner] = tokens.hash[(first[sentence] + place - 1)[inner]]
    yield row[inner], sentence[inner]
    running = row
    for length in (2, 3):
        running = extend(running[:-1], row[length - 1 :])
        whole = sentence[: len(running)] == sentence[length - 1 :]
        yield running[whole], sentence[: len(running)][whole]


@dataclass(frozen=True, slots=True)
class SentenceDetectors:
    """Linear sentence classifiers that share one n-gram vocabulary.

    ``names``: the detectors, in column order. ``index`` finds an n-gram's row. ``weights``: float32, shape (n-grams,
    detectors). ``idf2``: float32, shape (n-grams,), each n-gram's squared inverse document frequency. ``bias``, ``scale``:
    float64, shape (detectors,). A sentence's margin is the sum of its n-grams' weights divided by the Euclidean norm
    of its tf-idf vector, plus the bias; its probability is the logistic function of ``scale * margin``.
    """

    names: tuple[str, ...]
    index: HashIndex
    weights: NDArray[np.float32]
    idf2: NDArray[np.float32]
    bias: F64
    scale: F64

    def margins(self, tokens: Tokens, first: I64, last: I64) -> F64:
        """Return the margins, float64 of shape (sentences, detectors)."""
        total = np.zeros((len(first), len(self.names)))
        norm = np.zeros(len(first))
        if not len(first):
            return total
        for hashes, sentence in ngrams(tokens, first, last):
            where, row = self.index.find(hashes)
            owner = sentence[where]
            norm += np.bincount(owner, self.idf2[row], len(first))
            for column in range(len(self.names)):
                total[:, column] += np.bincount(owner, self.weights[row, column], len(first))
        norm = np.sqrt(np.maximum(norm, 1e-12))
        margins: F64 = total / norm[:, None] + self.bias
        return margins

    def probabilities(self, tokens: Tokens, first: I64, last: I64) -> dict[str, F64]:
        """Return each detector's probability for each sentence, float64 of shape (sentences,), 0 to 1."""
        margins = self.margins(tokens, first, last) * self.scale
        return {name: 1 / (1 + np.exp(-margins[:, i])) for i, name in enumerate(self.names)}
