"""Trains the wording models: tf-idf n-grams of whole articles, one linear model a head, read as one feature by it.

A head may only see the wording value of an article that its wording model was not trained on, so values are
cross-fitted by group; what is shipped is the model of all articles.

Left out are n-grams that report words ("says", quotation marks): signals tell who is named and how often, and one
speaker quoted ten times is no better supported for it. So are those with "he" or "she", which tell whom an article is
about, and n-grams of a few corpora, which tell topics.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from credscore.detect.index import distinct, members
from credscore.detect.lexicon import expand
from credscore.detect.ngrams import ngrams
from credscore.detect.tokens import Tokens, tokenise
from credscore.signals.words.citations import SPEECH
from training import logistic
from training.contrast import STRENGTH as EVEN
from training.contrast import Contrast

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
Described = dict[str, list[str]]
Arrays = dict[str, NDArray[np.float16]]

STRENGTH = 5.0
FOLDS = 5
SEED = 20240503
MINIMUM_GROUPS = 8
"""N-grams of fewer groups (sites, repositories, outlets) say more about those than about wording."""
MINIMUM_CORPORA = 5
"""The same of corpora, of which there are eight."""
_REPORTING = "according asked asks interview report reported reportedly reports source sources statement " \
    "spokesman spokesperson spokeswoman"
_PERSONS = "he she him her his hers himself herself he's she's he'd she'd he'll she'll"
_QUOTATION_MARKS = "\" ' \u2018 \u2019 \u201c \u201d"


@dataclass(frozen=True, slots=True)
class Articles:
    """N-gram counts of articles: ``counts``, shape (articles, n-grams), their hashes ``keys``, and ``idf``."""

    counts: sp.csr_matrix
    keys: NDArray[np.uint64]
    idf: NDArray[np.float32]

    def vectors(self) -> sp.csr_matrix:
        """Return the articles' tf-idf vectors, each of length 1, as scoring computes them."""
        out = self.counts.copy()
        out.data = 1 + np.log(out.data)
        out = (out @ sp.diags(self.idf)).tocsr()
        norm = np.sqrt(np.asarray(out.multiply(out).sum(axis=1)).ravel())
        return (sp.diags(1 / np.maximum(norm, 1e-12)) @ out).tocsr()


def grams(tokens: Tokens, first: I64, last: I64) -> NDArray[np.uint64]:
    """Return the n-grams of sentences (see ``credscore.detect.ngrams``) that hold no word or mark of attribution and
    no person."""
    unattributed = np.where(members(tokens.hash, _left_out()), np.uint64(0), tokens.hash)
    marked = Tokens(tokens.start, tokens.end, unattributed, tokens.kind)
    hashes = ngrams(tokens, first, last)[0]
    return hashes[hashes == ngrams(marked, first, last)[0]]


@cache
def _left_out() -> NDArray[np.uint64]:
    verbs = " ".join(phrase for pattern in SPEECH for phrase in expand(pattern) if " " not in phrase)
    return distinct(tokenise(f"{verbs} {_REPORTING} {_PERSONS} {_QUOTATION_MARKS}").hash)


def vocabulary(
    grams: list[NDArray[np.uint64]], corpus: NDArray[np.str_], group: NDArray[np.str_], trained: NDArray[np.bool_]
) -> Articles:
    """Count the n-grams of articles that several corpora and groups have; ``grams``: each article's hashes.

    Only articles that are ``trained`` on decide what is in the vocabulary and its idf.
    """
    lengths = [len(g) for g in grams]
    keys, column = np.unique(np.concatenate(grams), return_inverse=True)
    row = np.repeat(np.arange(len(grams)), lengths)
    counts = sp.csr_matrix((np.ones(len(row), np.float32), (row, column)), shape=(len(grams), len(keys)))
    counts.sum_duplicates()
    binary = counts[trained].copy()
    binary.data[:] = 1
    widespread = _spread(binary, corpus[trained]) >= MINIMUM_CORPORA
    kept = np.flatnonzero(widespread & (_spread(binary, group[trained]) >= MINIMUM_GROUPS))
    documents = np.asarray(binary[:, kept].sum(axis=0)).ravel()
    idf = np.log((1 + binary.shape[0]) / (1 + documents)) + 1
    return Articles(counts[:, kept].tocsr(), keys[kept], idf.astype(np.float32))


def _spread(binary: sp.csr_matrix, names: NDArray[np.str_]) -> I64:
    """In how many of the named sets of articles each n-gram occurs."""
    distinct, number = np.unique(names, return_inverse=True)
    member = sp.csr_matrix((np.ones(len(names)), (number, np.arange(len(names)))), shape=(len(distinct), len(names)))
    out: I64 = np.bincount((member @ binary).tocsr().indices, minlength=binary.shape[1])
    return out


def fit(vectors: sp.csr_matrix, label: I64, weight: F64, collection: I64, contrast: Contrast) -> F64:
    """Return the weights of the n-grams, shape (n-grams,); every collection has a constant of its own, not kept."""
    constants = np.eye(int(collection.max()) + 1, dtype=np.float32)[collection]
    even = contrast.of_vectors() * np.sqrt(EVEN * weight.sum())
    return logistic.fit(vectors, constants, label, weight, STRENGTH, even).sparse


def cross_fitted(
    vectors: sp.csr_matrix, label: I64, weight: F64, collection: I64, contrast: Contrast, group: NDArray[np.str_]
) -> F64:
    """Return each article's wording value from a model that never saw its group, shape (articles,)."""
    out = np.zeros(len(label))
    folds = GroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for train, test in folds.split(vectors, label, group):
        weights = fit(vectors[train], label[train], weight[train], collection[train], contrast)
        out[test] = vectors[test] @ weights
    return out


def pack(articles: Articles, weights: dict[str, F64], keys: NDArray[np.uint64]) -> tuple[Described, Arrays]:
    """Return ``wording.json`` and the arrays of ``wording.npz``, aligned with the vocabulary ``keys``, which holds all
    of the articles' n-grams. ``weights``: shape (n-grams,), by head."""
    place = np.searchsorted(keys, articles.keys)
    idf = np.zeros(len(keys), np.float16)
    idf[place] = articles.idf
    table = np.zeros((len(keys), len(weights)), np.float16)
    for column, values in enumerate(weights.values()):
        table[place, column] = values
    return {"names": [f"wording.{head}" for head in weights]}, {"idf": idf, "weights": table}
