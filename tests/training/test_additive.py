"""The additive fit on made-up articles: signs are kept, what tells apart is found, the same data give the same bits."""

from __future__ import annotations

import numpy as np
import pytest

from training.additive import Additive, Sample, Settings, fit, knots_of, mean, ramps

SETTINGS = Settings(knots=4, ridge=1.0, smooth=1.0, shared=0.3)


def sample(count: int = 300) -> Sample:
    """Three features: one that decides, one that is noise, one that says the opposite of what its sign allows."""
    random = np.random.default_rng(7)
    features = random.normal(size=(count, 3))
    label = (features[:, 0] - 0.8 * features[:, 2] + random.normal(scale=0.5, size=count) > 0).astype(np.int64)
    return Sample(features, label, np.ones(count), np.arange(count) % 2)


def fitted(signs: tuple[int, int, int] = (1, 0, 1)) -> tuple[Sample, Additive]:
    data = sample()
    return data, fit(data, np.array(signs), SETTINGS)


def test_terms_keep_their_signs() -> None:
    _, head = fitted((1, 0, 1))
    assert (np.diff(head.values[0]) >= 0).all() and head.values[0, -1] > head.values[0, 0]
    assert np.ptp(head.values[2]) < 1e-6, "a term that could only be wrong is flat"
    _, falling = fitted((-1, 0, -1))
    assert np.ptp(falling.values[0]) < 1e-6
    assert (np.diff(falling.values[2]) <= 0).all()


def test_free_terms_follow_the_data() -> None:
    data, head = fitted((0, 0, 0))
    assert np.ptp(head.values[0]) > 4 * np.ptp(head.values[1])
    assert head.values[2, 0] > head.values[2, -1]
    assert np.mean((head.logits(data.features) > 0) == (data.label == 1)) > 0.8


def test_logits_are_the_sum_of_the_terms() -> None:
    data, head = fitted()
    terms = [np.interp(data.features[:, j], head.knots[j], head.values[j]) for j in range(3)]
    assert head.logits(data.features) == pytest.approx(head.baseline + np.sum(terms, axis=0))
    assert [np.average(term, weights=data.weight) for term in terms] == pytest.approx([0, 0, 0], abs=1e-12)


def test_rescaled() -> None:
    data, head = fitted()
    assert head.rescaled(0.5, 1.0).logits(data.features) == pytest.approx(0.5 * head.logits(data.features) + 1)


def test_the_mean_of_heads_gives_the_mean_of_their_logits() -> None:
    data = sample()
    knots = knots_of(data.features, data.weight, SETTINGS.knots)
    halves = [Sample(data.features[k::2], data.label[k::2], data.weight[k::2], data.corpus[:150]) for k in (0, 1)]
    heads = [fit(half, np.array([1, 0, 0]), SETTINGS, knots) for half in halves]
    expected = np.mean([head.logits(data.features) for head in heads], axis=0)
    assert mean(heads).logits(data.features) == pytest.approx(expected)
    assert not np.allclose(heads[0].logits(data.features), expected)


def test_the_same_to_the_last_bit() -> None:
    (_, first), (_, second) = fitted(), fitted()
    assert first.values.tobytes() == second.values.tobytes() and first.baseline == second.baseline


def test_corpora_are_told_apart_by_their_constants_only() -> None:
    """A feature that only names the corpus earns nothing: the corpus has a constant for that."""
    random = np.random.default_rng(3)
    corpus = np.repeat([0, 1], 200)
    label = (random.random(400) < np.where(corpus == 0, 0.9, 0.1)).astype(np.int64)
    features = np.column_stack([corpus + 0.01 * random.normal(size=400)])
    head = fit(Sample(features, label, np.ones(400), corpus), np.array([0]), Settings(4, 10.0, 1.0, 0.001))
    assert np.ptp(head.values) < 0.5


@pytest.mark.parametrize(
    "values", [[0.0] * 9, [0.0] * 8 + [1.0], [0.0, 1.0] * 5, list(range(50))], ids=["constant", "rare", "flag", "even"]
)
def test_knots_ascend(values: list[float]) -> None:
    knots = knots_of(np.array(values)[:, None], np.ones(len(values)), 4)
    assert knots.shape == (1, 4) and (np.diff(knots) > 0).all()


def test_ramps_rise_from_0_to_1() -> None:
    knots = np.array([[0.0, 1.0, 3.0]])
    assert ramps(np.array([[-1.0], [0.5], [2.0], [9.0]]), knots).tolist() == [[0, 0], [0.5, 0], [1, 0.5], [1, 1]]
