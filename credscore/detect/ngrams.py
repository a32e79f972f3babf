"""The trained sentence detectors: linear models over n-grams, all evaluated in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

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

    ``names``: the detectors, in column order, D of them. ``index`` finds an n-gram's row. ``weights``: float32, shape
    (n-grams, D). ``bias``, ``power``: float64, shape (D,). A sentence's margin is the sum of its n-grams' weights,
    divided by ``tokens ** power``, plus the bias; its probability is the logistic function of the margin. ``power``
    says how far a detector looks at a share of the sentence (0.5) rather than at any cue in it (0).
    """

    names: tuple[str, ...]
    index: HashIndex
    weights: NDArray[np.float32]
    bias: F64
    power: F64

    @classmethod
    def load(cls, described: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> SentenceDetectors:
        """Return the detectors from a model's ``detectors.json`` and ``detectors.npz``."""
        return cls(
            names=tuple(described["names"]),
            index=HashIndex(arrays["keys"]),
            weights=arrays["weights"].astype(np.float32),
            bias=np.array(described["bias"]),
            power=np.array(described["power"]),
        )

    def margins(self, tokens: Tokens, first: I64, last: I64) -> F64:
        """Return the margins, float64 of shape (sentences, D)."""
        total = np.zeros((len(first), len(self.names)))
        if not len(first):
            return total
        for hashes, sentence in ngrams(tokens, first, last):
            where, row = self.index.find(hashes)
            owner, weights = sentence[where], self.weights[row]
            for column in range(len(self.names)):
                total[:, column] += np.bincount(owner, weights[:, column], len(first))
        size = np.maximum(last - first, 1)[:, None].astype(np.float64)
        margins: F64 = total / size**self.power + self.bias
        return margins

    def probabilities(self, tokens: Tokens, first: I64, last: I64) -> dict[str, F64]:
        """Return each detector's probability for each sentence, float64 of shape (sentences,), 0 to 1."""
        margins = np.clip(self.margins(tokens, first, last), -30.0, 30.0)
        return {name: 1 / (1 + np.exp(-margins[:, i])) for i, name in enumerate(self.names)}
