"""The features of training articles, measured by the very code that scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from credscore import signals
from credscore.detect.lexicon import Lexicon
from credscore.detect.ngrams import SentenceDetectors
from credscore.detect.reading import Reading
from credscore.text.formats import read
from training.corpora import Article


def names() -> tuple[str, ...]:
    """Return the features that heads are trained on, in order."""
    return tuple(feature.name for feature in signals.features())


def measure(articles: Iterable[Article], detectors: SentenceDetectors) -> NDArray[np.float64]:
    """Return the features of articles, shape (articles, features); columns are as ``names`` says."""
    lexicon = Lexicon(signals.phrases())
    rows = [_one(article, lexicon, detectors) for article in articles]
    return np.array(rows, np.float64).reshape(-1, len(names()))


def _one(article: Article, lexicon: Lexicon, detectors: SentenceDetectors) -> Sequence[float]:
    reading = Reading(read(article.text, article.format), lexicon, detectors)
    found = {key: value for module in signals.MODULES.values() for key, value in module.measure(reading).features.items()}
    return [found[name] for name in names()]
