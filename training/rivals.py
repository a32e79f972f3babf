"""The simplest things that could do as well: TF-IDF with logistic regression, and single features."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from training.measures import F64, I64, Bools

SIMPLE: dict[str, Callable[[str], int]] = {
    "length": len,
    "links": lambda text: text.count("http"),
    "quotation_marks": lambda text: text.count('"') + text.count("\u201c"),
    "digits": lambda text: sum(map(str.isdigit, text)),
}


def simple(texts: list[str]) -> dict[str, F64]:
    """Return each single feature of texts, by name, shape (texts,)."""
    return {name: np.array([measure(text) for text in texts], np.float64) for name, measure in SIMPLE.items()}


@dataclass(frozen=True, slots=True)
class Bags:
    """Texts as untuned TF-IDF and logistic regression see them: counts of 1-2-grams, made once for all splits."""

    counts: sp.csr_matrix

    @classmethod
    def of(cls, texts: list[str]) -> Bags:
        """Count the 1-2-grams of texts."""
        return cls(CountVectorizer(ngram_range=(1, 2)).fit_transform(texts).tocsr())

    def probability(self, label: I64, trained: Bools, tested: Bools, weight: F64 | None = None) -> F64:
        """Return probabilities of the tested texts from a model of the trained ones: n-grams, idf and weights."""
        mine = self.counts[trained]
        known = np.flatnonzero(np.bincount(mine.indices, minlength=mine.shape[1]) >= 2)
        model = make_pipeline(
            TfidfTransformer(sublinear_tf=True), LogisticRegression(class_weight="balanced", max_iter=300)
        )
        weight = np.ones(len(label)) if weight is None else weight
        model.fit(mine[:, known], label[trained], logisticregression__sample_weight=weight[trained])
        out: F64 = model.predict_proba(self.counts[tested][:, known])[:, 1]
        return out

    def crossed(self, label: I64, rows: Bools, fold: I64, weight: F64 | None = None) -> F64:
        """Return cross-validated probabilities of some rows, whose folds are ``fold``, shape (rows,)."""
        mine = Bags(self.counts[rows])
        label, weight = label[rows], None if weight is None else weight[rows]
        out = np.zeros(len(label))
        for number in np.unique(fold):
            tested = fold == number
            out[tested] = mine.probability(label, ~tested, tested, weight)
        return out
