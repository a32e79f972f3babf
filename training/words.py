"""What is known of a word beside its identity: word vectors and the letters it is made of.

A detector that is linear in these gives each word one number, which ``Words.weights`` returns: scoring adds nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer

from credscore.detect.tokens import U64, tokenise
from training.vectorise import Tokenised, scaled, word_counts
from training.wordvectors import frequent, glove, llama

F64 = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Kinship:
    """How much each kind of knowledge weighs beside the n-grams, 0 for not at all. Vectors: the standard deviation of
    a sentence's numbers; ``letters``: a factor of the counts."""

    llama: float = 0.0
    glove: float = 0.0
    letters: float = 0.0


@dataclass(frozen=True, slots=True)
class Words:
    """``keys``: hashes of the task's words and of frequent others; ``vectors``: shape (words, D); ``letters``: counts
    of letter sequences, shape (words, L); ``often``: how often each word counts in the task's sentences."""

    keys: U64
    vectors: NDArray[np.float32]
    letters: sp.csr_matrix
    often: F64

    def weights(self, vectors: F64, letters: F64) -> F64:
        """Return each word's share in a detector with these coefficients."""
        out: F64 = self.vectors @ vectors + self.letters @ letters
        return out


def known(sentences: Tokenised, kinship: Kinship, power: float) -> tuple[Words, NDArray[np.float32], sp.csr_matrix]:
    """Return the words of sentences, and their sums by sentence: vectors, shape (sentences, D), and counts of letters,
    shape (sentences, L), both scaled."""
    counts, keys, spellings = word_counts(sentences)
    others, other_keys = _others(keys)
    spellings += others
    keys = np.concatenate((keys, other_keys))
    counts = scaled(counts, sentences.size, power)
    own = counts.shape[1]
    vectors = np.zeros((len(keys), 0), np.float32)
    for kind, share in ((llama, kinship.llama), (glove, kinship.glove)):
        if share:
            found = kind(spellings)
            spread = float((counts @ found[:own]).std())
            vectors = np.hstack((vectors, found * np.float32(share / max(spread, 1e-9))))
    letters = _letters(spellings, own, kinship.letters)
    often = np.zeros(len(keys))
    often[:own] = np.asarray(counts.sum(axis=0)).ravel()
    words = Words(keys, vectors, letters, often)
    return words, np.asarray(counts @ vectors[:own], np.float32), (counts @ letters[:own]).tocsr()


def _others(keys: U64) -> tuple[list[str], U64]:
    """The frequent words that are not among ``keys``, and their hashes."""
    words = [word for word in frequent() if word.isalpha()]
    hashes = tokenise(" ".join(words)).hash
    new = np.flatnonzero(~np.isin(hashes, keys))
    return [words[i] for i in new], hashes[new]


def _letters(spellings: list[str], own: int, factor: float) -> sp.csr_matrix:
    """Counts of sequences of three to five letters, a word's edges among them, that two of the first ``own`` words
    share."""
    if not factor:
        return sp.csr_matrix((len(spellings), 0), dtype=np.float32)
    counter = CountVectorizer(analyzer="char", ngram_range=(3, 5), min_df=2, dtype=np.float32, lowercase=False)
    marked = [f"<{word}>" if word else "" for word in spellings]
    counter.fit(marked[:own])
    return (counter.transform(marked) * np.float32(factor)).tocsr()
