"""Sentences as the detectors see them: sparse counts of the very n-grams that scoring hashes, and of their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from credscore.detect.ngrams import nameless, ngrams
from credscore.detect.tokens import I64, U64, Tokens, tokenise


@dataclass(frozen=True, slots=True)
class Tokenised:
    """Sentences, tokenised: ``tokens`` of all of them, token spans ``first``..``last``, and the text they lie in."""

    tokens: Tokens
    first: I64
    last: I64
    text: str

    def __len__(self) -> int:
        return len(self.first)

    @property
    def size(self) -> NDArray[np.float64]:
        """The number of tokens of each sentence, at least 1."""
        return np.maximum(self.last - self.first, 1).astype(np.float64)


def tokenised(sentences: Sequence[str]) -> Tokenised:
    """Tokenise sentences; white space inside them counts as one space."""
    lines = [" ".join(sentence.split()) for sentence in sentences]
    text = "\n".join(lines)
    tokens = tokenise(text)
    last = np.searchsorted(tokens.start, np.cumsum([len(line) + 1 for line in lines]))
    return Tokenised(tokens, np.concatenate(([0], last[:-1])), last, text)


def counts(sentences: Tokenised, minimum: int = 2) -> tuple[sp.csr_matrix, U64]:
    """Return n-gram counts, shape (sentences, n-grams), and the n-grams' hashes.

    N-grams of fewer than ``minimum`` sentences are left out.
    """
    hashes, row = ngrams(sentences.tokens, sentences.first, sentences.last)
    keys, column = np.unique(hashes, return_inverse=True)
    shape = (len(sentences), len(keys))
    matrix = sp.csr_matrix((np.ones(len(row), np.float32), (row, column)), shape=shape)
    matrix.sum_duplicates()
    common = np.flatnonzero(np.bincount(matrix.indices, minlength=len(keys)) >= minimum)
    return matrix[:, common].tocsr(), keys[common]


def scaled(matrix: sp.csr_matrix, size: NDArray[np.float64], power: float) -> sp.csr_matrix:
    """Divide each sentence's row by ``size ** power``, as scoring does."""
    return (sp.diags(size**-power) @ matrix).tocsr()


def word_counts(sentences: Tokenised) -> tuple[sp.csr_matrix, U64, list[str]]:
    """Return counts of single tokens, shape (sentences, tokens), the tokens' hashes and one spelling of each.

    Names are one token, as in scoring, and have no spelling.
    """
    tokens = sentences.tokens
    hashes = nameless(tokens, sentences.first, sentences.last)
    keys, where, column = np.unique(hashes, return_index=True, return_inverse=True)
    starts, ends = tokens.start[where].tolist(), tokens.end[where].tolist()
    named = (hashes != tokens.hash)[where].tolist()
    spellings = ["" if name else sentences.text[a:b].lower() for a, b, name in zip(starts, ends, named, strict=True)]
    row = np.repeat(np.arange(len(sentences)), sentences.last - sentences.first)
    ones = np.ones(len(row), np.float32)
    return sp.csr_matrix((ones, (row, column)), shape=(len(sentences), len(keys))), keys, spellings
