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


def articles(data: Path) -> tuple[list[Article], F64]:
    """Return the articles of outlets that may be trained on, and ``sides``."""
    found: list[Article] = []
    places: list[tuple[int, int]] = []
    for article in corpora.load("baly", data):
        label = article.label
        if not isinstance(label, dict) or not label["leaning"] or article.extra.get("short"):
            continue
        stratum = int(np.searchsorted(RATINGS, label["reliability"] or 0.0, "right")) - 1
        if 0 <= stratum < len(RATINGS) - 1 and not held_out("baly", article.group):
            found.append(article)
            places.append((stratum, int(label["leaning"])))
    stratum, leaning = np.array(places).T
    sides = np.zeros((len(RATINGS) - 1, len(found)))
    for number in range(len(sides)):
        left, right = ((stratum == number) & (leaning == side) for side in (-1, 1))
        if left.any() and right.any():
            share = np.sqrt((left.sum() + right.sum()) / len(found))
            sides[number] = share * (left / left.sum() - right / right.sum())
    return found, sides
