"""Which rows of which groups are held out together in cross-validation."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

I64 = NDArray[np.int64]


def dealt(label: I64, collection: I64, group: NDArray[np.str_], parts: int, seed: int) -> I64:
    """Return the number of each article's part, 0 to ``parts - 1``, shape (n,); a group lies in one part.

    Each collection's groups of mostly positive articles are dealt out at random by themselves, and the others: eight
    repositories of cited articles, put into five parts anyhow, leave some of these with none.
    """
    names, first, number = np.unique(group, return_index=True, return_inverse=True)
    share = np.bincount(number, label) / np.bincount(number)
    kind = collection[first] * 2 + (share > 0.5)
    shuffled = np.random.default_rng(seed).permutation(len(names))
    part = np.empty(len(names), np.int64)
    part[shuffled[np.argsort(kind[shuffled], kind="stable")]] = np.arange(len(names)) % parts
    return part[number]


def at_random(group: NDArray[np.str_], parts: int, seed: int) -> I64:
    """Return the same with all groups shuffled and dealt out as scikit-learn does."""
    out = np.zeros(len(group), np.int64)
    for number, (_, test) in enumerate(GroupKFold(parts, shuffle=True, random_state=seed).split(group, group, group)):
        out[test] = number
    return out
