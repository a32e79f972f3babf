"""What the training of heads is built from: weights and resamples."""

from __future__ import annotations

import numpy as np

from training.heads import balanced, resamples


def test_each_class_of_each_collection_weighs_as_stated() -> None:
    label = np.array([1, 0, 0, 0, 1, 1, 0, 0])
    collection = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    weight = balanced(label, collection, [2.0, 1.0])
    cells = [weight[(collection == c) & (label == k)].sum() for c in (0, 1) for k in (0, 1)]
    assert np.allclose(cells, [cells[0]] * 2 + [cells[0] / 2] * 2)
    assert np.isclose(weight.mean(), 1.0)


def test_groups_are_drawn_whole() -> None:
    group = np.array(["a", "b", "a", "c", "b", "a"])
    size = {"a": 3, "b": 2, "c": 1}
    draws = resamples(group, 20, seed=5)
    assert len(draws) == 20
    for rows in draws:
        names, count = np.unique(group[rows], return_counts=True)
        assert all(n % size[name] == 0 for name, n in zip(names.tolist(), count.tolist(), strict=True))
        assert sum(n // size[name] for name, n in zip(names.tolist(), count.tolist(), strict=True)) == 3


def test_draws_repeat_with_their_seed_alone() -> None:
    group = np.array([f"g{i}" for i in range(30)])
    first, again, other = (np.concatenate(resamples(group, 3, seed)) for seed in (1, 1, 2))
    assert (first == again).all() and not (first == other).all()
