"""How groups are dealt out: whole, and every part gets some of each kind."""

from __future__ import annotations

import numpy as np

from training.folds import at_random, dealt

GROUP = np.array([f"g{number:02}" for number in np.repeat(np.arange(40), 3)])
COLLECTION = np.repeat(np.arange(40) >= 20, 3).astype(np.int64)
LABEL = np.repeat(np.arange(40) % 4 == 0, 3).astype(np.int64)


def test_groups_stay_whole() -> None:
    for part in (dealt(LABEL, COLLECTION, GROUP, 5, 1), at_random(GROUP, 5, 1)):
        assert sorted(set(part.tolist())) == [0, 1, 2, 3, 4]
        assert all(len(set(part[name == GROUP].tolist())) == 1 for name in np.unique(GROUP))


def test_every_part_has_each_kind() -> None:
    for seed in range(10):
        part = dealt(LABEL, COLLECTION, GROUP, 5, seed)
        for collection in (0, 1):
            rows = (collection == COLLECTION) & (LABEL == 1)
            assert np.bincount(part[rows], minlength=5).tolist() == [3] * 5


def test_the_seed_decides() -> None:
    first, again, other = (dealt(LABEL, COLLECTION, GROUP, 5, seed).tolist() for seed in (1, 1, 2))
    assert first == again != other
