"""How an article is worded: linear models over the n-grams of its text and headings, one feature for each head.

The signals count what can be named; wording carries the rest of what tells a pitch from a paper. It is tf-idf with
sublinear term frequency and unit length (Salton & Buckley 1988) over n-grams of many corpora and groups, names left
out, and enters a head as one more additive term.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from credscore.detect.passes import Pass
from credscore.detect.reading import Reading
from credscore.detect.tokens import I64
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


class Wording(NamedTuple):
    """``idf``: float16 or float32, shape (n-grams,), 0 for n-grams that wording leaves out; ``weights``: the same type,
    shape (n-grams, heads), both aligned with the detectors' vocabulary; ``names``: the features, in column order."""

    names: tuple[str, ...]
    idf: NDArray[np.floating[Any]]
    weights: NDArray[np.floating[Any]]

    @classmethod
    def load(cls, described: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> Wording:
        """Return the wording models from a model's ``wording.json`` and ``wording.npz``."""
        return cls(tuple(described["names"]), arrays["idf"], arrays["weights"])

    def measure(self, passed: Pass) -> list[dict[str, float]]:
        """Return each article's wording features; 0 where its running text holds no known n-gram.

        An article's tf-idf vector has length 1.
        """
        bounds, rows, count = self._counts(passed)
        values = self.idf.take(rows).astype(np.float64)
        repeated = (count > 1).nonzero()[0]
        values[repeated] *= 1 + np.log(count.take(repeated))
        points = np.empty((len(rows), len(self.names) + 1))
        np.multiply(values[:, None], self.weights.take(rows, axis=0), out=points[:, :-1])
        np.multiply(values, values, out=points[:, -1])
        some = (bounds[1:] > bounds[:-1]).nonzero()[0]
        total = np.zeros((len(passed.readings), points.shape[1]))
        if len(some):
            total[some] = np.add.reduceat(points, bounds[some], axis=0)
        features = total[:, :-1] / np.maximum(np.sqrt(total[:, -1:]), 1e-12)
        return [dict(zip(self.names, row, strict=True)) for row in features.tolist()]

    def _counts(self, passed: Pass) -> tuple[I64, I64, I64]:
        """The n-grams that count, ascending within each article: where its first stands and their number behind them,
        each one's row of the vocabulary, and how often it occurs."""
        grams, size, articles = passed.grams, len(self.idf), len(passed.readings)
        edges = np.arange(articles + 1) * size
        base = edges[:-1].repeat([len(reading.sentences) for reading in passed.readings])
        own = np.concatenate([worded(reading) for reading in passed.readings])
        # As bits: comparing numbers of half precision takes longer than all else here.
        known = self.idf.view(f"u{self.idf.itemsize}").take(grams.row) != 0
        kept = (own.take(grams.sentence) & known).nonzero()[0]
        key = base.take(grams.sentence.take(kept)) + grams.row.take(kept)
        key = np.sort(key.astype(np.uint32) if articles * size < 1 << 32 else key)
        change = np.ones(len(key) + 1, np.bool_)
        np.not_equal(key[1:], key[:-1], out=change[1:-1])
        begin = change.nonzero()[0]
        key = key.take(begin[:-1]).astype(np.int64)
        bounds = key.searchsorted(edges)
        return bounds, key - edges[:-1].repeat(bounds[1:] - bounds[:-1]), begin[1:] - begin[:-1]


def worded(reading: Reading) -> NDArray[np.bool_]:
    """Return which sentences wording is read from: running text, headings and buttons; shape (sentences,).

    The heading of a list of references is left out: the list is what counts, which a heading alone is not.
    """
    document = reading.document
    kinds = np.array([b.kind in _KINDS and not _of_references(document, b) for b in document.blocks], np.bool_)
    return kinds[reading.sentences.block] if len(kinds) else np.zeros(0, np.bool_)


def _of_references(document: Document, block: Block) -> bool:
    return block.kind == "heading" and is_heading(document.text[block.start : block.end])
