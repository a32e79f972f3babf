"""The strongest passage of each sentence: a cue counts in full however long the sentence around it is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from credscore.detect.tokens import I64

F64 = NDArray[np.float64]

PASSAGE = 4
"""Neighbouring places that make a passage; two sums of neighbours (see ``peaks``) add up just this many."""


def peaks(weights: F64, place: I64, size: I64) -> F64:
    """Return, for each sentence and column, the largest sum of weights in any passage of it, cut at its ends.

    ``weights``: float64 of shape (n-grams, columns). ``place``: where each n-gram begins, counted over all sentences,
    ascending; a sentence has one more place than its ``size``, the number of its tokens, since its opening edge is one.
    The result has the shape (sentences, columns).
    """
    out = np.zeros((len(size), weights.shape[1]))
    if not len(size):
        return out
    # Empty places before each sentence, and behind the last, keep passages from reaching into another.
    begin = np.cumsum(size + PASSAGE) - (size + PASSAGE)
    shift = np.repeat(np.arange(1, len(size) + 1) * (PASSAGE - 1), size + 1)
    row = place + shift.take(place)
    count = len(shift) + (len(size) + 1) * (PASSAGE - 1)
    for column in range(weights.shape[1]):
        table = np.bincount(row, weights[:, column], count)
        pairs = table[1:] + table[:-1]
        out[:, column] = np.maximum.reduceat(pairs[2:] + pairs[:-2], begin)
    return out
