"""N-grams: sentence edges, names that read alike, one pass for all detectors."""

from __future__ import annotations

import numpy as np

from credscore.detect.index import HashIndex
from credscore.detect.ngrams import SentenceDetectors, nameless, ngrams
from credscore.detect.tokens import tokenise


def spans(sentences: list[str]) -> tuple[str, np.ndarray, np.ndarray]:
    text = "\n".join(sentences)
    tokens = tokenise(text)
    last = np.searchsorted(tokens.start, np.cumsum([len(s) + 1 for s in sentences]))
    return text, np.concatenate(([0], last[:-1])), last


def grams_of(sentences: list[str]) -> list[set[int]]:
    text, first, last = spans(sentences)
    out: list[set[int]] = [set() for _ in sentences]
    hashes, owner = ngrams(tokenise(text), first, last)
    for value, number in zip(hashes.tolist(), owner.tolist(), strict=True):
        out[number].add(value)
    return out


def test_ngrams_do_not_cross_sentences() -> None:
    together = grams_of(["the pump failed again", "nobody saw it"])
    assert together == [*grams_of(["the pump failed again"]), *grams_of(["nobody saw it"])]


def test_names_inside_a_sentence_read_alike() -> None:
    assert grams_of(["the mayor Ada Obi said so"]) == grams_of(["the mayor Jon Bo said so"])


def test_first_words_and_titles_keep_their_words() -> None:
    assert grams_of(["Critics said so today"]) != grams_of(["Mayors said so today"])
    assert grams_of(["Book A Free Demo"]) != grams_of(["Read A Long Book"])


def test_i_is_no_name() -> None:
    text, first, last = spans(["today I saw the leak"])
    tokens = tokenise(text)
    assert nameless(tokens, first, last).tolist() == tokens.hash.tolist()


def test_margins_add_weights_over_the_root_of_the_length() -> None:
    text, first, last = spans(["perhaps it may rain", "it rains"])
    tokens = tokenise(text)
    key = np.sort(tokenise("perhaps").hash)
    detectors = SentenceDetectors(
        ("speculation",), HashIndex(key), np.array([[2.0]], np.float32), np.array([-1.0]), np.array([0.5]), np.zeros(1)
    )
    grams = detectors.find(tokens, first, last)
    assert detectors.margins(grams, last - first)[:, 0].tolist() == [2.0 / 4**0.5 - 1.0, -1.0]
    assert detectors.probabilities(grams, last - first)[0, 0] == 0.5


def test_a_peak_adds_the_strongest_passage() -> None:
    text, first, last = spans(["perhaps it may rain", "it rains", "it may, or it may not"])
    tokens = tokenise(text)
    keys = np.sort(tokenise("perhaps may").hash)
    weights = np.where(keys == tokenise("may").hash, 3.0, 2.0).astype(np.float32)[:, None]
    detectors = SentenceDetectors(("a",), HashIndex(keys), weights, np.zeros(1), np.zeros(1), np.array([0.5]))
    margins = detectors.margins(detectors.find(tokens, first, last), last - first)[:, 0]
    assert margins.tolist() == [5 + 2.5, 0.0, 6 + 1.5]


def test_no_sentences() -> None:
    detectors = SentenceDetectors(
        ("a",), HashIndex(np.array([1], np.uint64)), np.ones((1, 1), np.float32), *np.zeros((3, 1))
    )
    nothing = np.zeros(0, np.int64)
    grams = detectors.find(tokenise(""), nothing, nothing)
    assert detectors.probabilities(grams, nothing).shape == (1, 0)
