"""How an article is worded: linear models over the n-grams of its text and headings, one feature for each head.

The signals count what can be named; wording carries the rest of what tells a pitch from a paper. It is tf-idf with
sublinear term frequency and unit length (Salton & Buckley 1988) over n-grams of many corpora and groups, names left
out, and enters a head as one more additive term.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from credscore.detect.ngrams import Grams
from credscore.detect.reading import Reading
from credscore.signals.base import Feature
from credscore.text.document import PROSE_KINDS, Block, Document
from credscore.text.reflist import is_heading

F64 = NDArray[np.float64]

_KINDS = PROSE_KINDS | {"heading", "button"}

FEATURES: tuple[Feature, ...] = (
    Feature(
        "wording.credibility",
        "sum of the tf-idf weighted n-grams of running text and headings, each with its weight for credibility",
        "logit",
        "wording of credible articles",
    ),
    Feature(
        "wording.hype",
        "sum of the tf-idf weighted n-grams of running text and headings, each with its weight for hype",
        "logit",
        "wording of promotion",
    ),
)


@dataclass(frozen=True, slots=True)
class Wording:
    """``idf``: float16 or float32, shape (n-grams,), 0 for n-grams that wording leaves out; ``weights``: the same type,
    shape (n-grams, heads), both aligned with the detectors' vocabulary; ``names``: the features, in column order."""

    names: tuple[str, ...]
    idf: NDArray[np.floating[Any]]
    weights: NDArray[np.floating[Any]]

    @classmethod
    def load(cls, described: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> Wording:
        """Return the wording models from a model's ``wording.json`` and ``wording.npz``."""
        return cls(tuple(described["names"]), arrays["idf"], arrays["weights"])

    def measure(self, reading: Reading) -> dict[str, float]:
        """Return the wording features of an article; 0 where its running text holds no known n-gram."""
        rows, values = vector(reading, self.idf)
        return dict(zip(self.names, (values @ self.weights.take(rows, axis=0)).tolist(), strict=True))


def worded(reading: Reading) -> NDArray[np.bool_]:
    """Return which sentences wording is read from: running text, headings and buttons; shape (sentences,).

    The heading of a list of references is left out: the list is what counts, which a heading alone is not.
    """
    document = reading.document
    kinds = np.array([b.kind in _KINDS and not _of_references(document, b) for b in document.blocks], np.bool_)
    return kinds[reading.sentences.block] if len(kinds) else np.zeros(0, np.bool_)


def _of_references(document: Document, block: Block) -> bool:
    return block.kind == "heading" and is_heading(document.text[block.start : block.end])


def vector(reading: Reading, idf: NDArray[np.floating[Any]]) -> tuple[NDArray[np.int64], F64]:
    """Return the article's tf-idf vector, of length 1, as (rows of the vocabulary, values)."""
    grams: Grams = reading.grams
    own = grams.row[worded(reading).take(grams.sentence)] if len(grams.row) else grams.row
    ordered = np.sort(own[idf.take(own) > 0].astype(np.int32))
    change = np.ones(len(ordered) + 1, np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=change[1:-1])
    begin = np.flatnonzero(change)
    rows, count = ordered[begin[:-1]].astype(np.int64), begin[1:] - begin[:-1]
    values: F64 = (1 + np.log(count)) * idf.take(rows).astype(np.float64)
    length = max(math.sqrt(values @ values), 1e-12)
    return rows, values / length
