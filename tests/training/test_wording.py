"""Which n-grams a wording model may learn from."""

from __future__ import annotations

import numpy as np

from credscore.detect.ngrams import ngrams
from credscore.detect.tokens import U64, tokenise
from training.wording import MINIMUM_CORPORA, MINIMUM_GROUPS, grams, vocabulary


def _of(text: str) -> U64:
    tokens = tokenise(text)
    return grams(tokens, np.array([0]), np.array([len(tokens)]))


def _all_of(text: str) -> U64:
    tokens = tokenise(text)
    return ngrams(tokens, np.array([0]), np.array([len(tokens)]))[0]


def test_ngrams_of_reporting_are_left_out() -> None:
    plain = set(_all_of("the bridge is closed").tolist())
    kept = set(_of("“the bridge is closed,” she says").tolist())
    assert kept & plain and set(_of("the bridge is closed").tolist()) == plain
    for word in ("says", "she", "“"):
        assert not kept & set(_all_of(word).tolist())
    assert kept < set(_all_of("“the bridge is closed,” she says").tolist())


def test_ngrams_of_few_corpora_or_groups_are_left_out() -> None:
    common, topical, lonely = (np.uint64(n) for n in (1, 2, 3))
    articles, corpora, groups = [], [], []
    for number in range(MINIMUM_CORPORA * MINIMUM_GROUPS):
        corpus = number % MINIMUM_CORPORA
        articles.append([common, *([topical] if corpus == 0 else []), *([lonely] if number < MINIMUM_CORPORA else [])])
        corpora.append(f"c{corpus}")
        groups.append(f"g{number}")
    trained = np.ones(len(articles), np.bool_)
    kept = vocabulary([np.array(a, np.uint64) for a in articles], np.array(corpora), np.array(groups), trained)
    assert kept.keys.tolist() == [1]
    assert kept.counts.shape == (len(articles), 1)
