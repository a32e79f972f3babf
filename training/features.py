"""The features and n-grams of training articles, measured by the very code that scores."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from credscore import signals
from credscore.detect.ngrams import SentenceDetectors
from credscore.detect.passes import passes
from credscore.scoring.wording import worded
from credscore.text.formats import read
from training import wording
from training.corpora import Article


@dataclass(frozen=True, slots=True)
class Measured:
    """Articles measured: ``features``, shape (articles, features), columns as ``names`` says, and ``grams``, each
    article's n-gram hashes of running text and headings, with repetitions (see ``training.wording.grams``)."""

    features: NDArray[np.float64]
    grams: list[NDArray[np.uint64]]


def names() -> tuple[str, ...]:
    """Return the signals' features that heads are trained on, in order."""
    return tuple(feature.name for feature in signals.features())


def measure(articles: Iterable[Article], detectors: SentenceDetectors) -> Measured:
    """Measure articles, in order."""
    lexicon = signals.lexicon()
    rows: list[list[float]] = []
    grams: list[NDArray[np.uint64]] = []
    for article in articles:
        (passed,) = passes([read(article.text, article.format)], lexicon, detectors)
        group = signals.Group(passed.readings)
        found: dict[str, float] = {}
        for module in signals.MODULES.values():
            (evidence,) = module.measure(group)
            found.update(evidence.features)
        rows.append([found[name] for name in names()])
        tokens, first, last = passed.unmarked
        own = worded(*passed.readings)
        grams.append(wording.grams(tokens, first[own], last[own]))
    return Measured(np.array(rows, np.float64).reshape(-1, len(names())), grams)
