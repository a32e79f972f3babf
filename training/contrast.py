"""Articles that no score should tell apart: those of left and of right outlets whose reliability is rated alike.

Unreliable outlets of the corpora lean right more often than left, so a head fitted freely becomes a detector of
politics in part. Fits are therefore penalised for any difference between the mean logits of both sides at one rating.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from training import corpora
from training.corpora import Article
from training.split import held_out

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]

RATINGS = (0.5, 0.6, 0.7, 0.8, 0.9)
"""Between these ratings, left is compared with right."""
STRENGTH = 0.5
"""What a squared difference of one logit costs, in units of the mean log loss."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """``features``: shape (m, F), ``vectors``: shape (m, n-grams), of the articles compared. ``sides``: shape (S, m), a
    row a rating, in which left articles sum to 1 and right ones to -1, times the root of the rating's share of all.
    """

    features: F64
    vectors: sp.csr_matrix
    sides: F64

    def with_feature(self, values: F64) -> Contrast:
        """Return the articles with one feature more."""
        return replace(self, features=np.column_stack([self.features, values]))

    def of_vectors(self) -> F64:
        """Return the difference of the sides in each n-gram, shape (S, n-grams)."""
        out: F64 = np.asarray(self.sides @ self.vectors)
        return out


@dataclass(frozen=True, slots=True)
class Compared:
    """Articles to compare: their ``stratum`` (number of the rating) and ``leaning`` (-1 left, 1 right), shape (m,)."""

    articles: list[Article]
    stratum: I64
    leaning: I64

    def sides(self, rows: NDArray[np.intp] | None = None) -> F64:
        """Return ``sides`` of all articles, or of some of them (see ``Contrast``)."""
        stratum, leaning = (column if rows is None else column[rows] for column in (self.stratum, self.leaning))
        sides = np.zeros((len(RATINGS) - 1, len(stratum)))
        for number in range(len(sides)):
            left, right = ((stratum == number) & (leaning == side) for side in (-1, 1))
            if left.any() and right.any():
                share = np.sqrt((left.sum() + right.sum()) / len(stratum))
                sides[number] = share * (left / left.sum() - right / right.sum())
        return sides


def articles(data: Path, heldout: bool = False) -> Compared:
    """Return the articles to compare, of outlets that may be trained on; with ``heldout``, of the others."""
    found: list[Article] = []
    places: list[tuple[int, int]] = []
    for article in corpora.load("baly", data):
        label = article.label
        if not isinstance(label, dict) or not label["leaning"] or article.extra.get("short"):
            continue
        stratum = int(np.searchsorted(RATINGS, label["reliability"] or 0.0, "right")) - 1
        if 0 <= stratum < len(RATINGS) - 1 and held_out("baly", article.group) == heldout:
            found.append(article)
            places.append((stratum, int(label["leaning"])))
    stratum, leaning = np.array(places).T
    return Compared(found, stratum, leaning)
