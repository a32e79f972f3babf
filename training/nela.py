"""NELA features (Horne, Nørregaard & Adali 2019) of PyPI's ``nela-features``, as a rival of the credibility head.

The package wants data of nltk that no package holds. Sentences and words are therefore split by our splitter and by
nltk's ``NLTKWordTokenizer``, which need none; the groups of features that fail all the same are left out and named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from credscore.detect.sentences import split
from training import heads, measures
from training.articles import HEADS
from training.dataset import corpus_of
from training.measures import F64, Figure, figure
from training.split import held_out

Extract = Callable[[str], tuple[list[float], list[str]]]

CORPORA = ("fakehealth", "politifact", "horne", "celebrity")
"""News and press releases, which the features are made for; the package takes a minute for a million characters."""
GROUPS = ("affect", "bias", "complexity", "event", "moral", "style")
_PROBE = "The council said on Tuesday that the bridge would close. Nobody knows why it happened, but many are angry."


@dataclass(frozen=True, slots=True)
class Extractor:
    """The groups of features that run here, and why each other one does not."""

    groups: dict[str, Extract]
    failed: dict[str, str]

    def features(self, text: str) -> list[float]:
        """Return the features of a text, undefined ones as 0."""
        return np.nan_to_num([value for extract in self.groups.values() for value in extract(text)[0]]).tolist()


def extractor() -> Extractor:
    """Load the package. Raises ModuleNotFoundError if it is not installed."""
    from nela_features import nela_features as package

    _without_data(package)
    made = package.NELAFeatureExtractor()
    groups: dict[str, Extract] = {}
    failed: dict[str, str] = {}
    for name in GROUPS:
        extract: Extract = getattr(made, f"extract_{name}")
        try:
            extract(_PROBE)
        except LookupError as error:  # what nltk raises for data that is not there
            failed[name] = next((line.strip() for line in str(error).splitlines() if "Resource" in line), str(error))
        else:
            groups[name] = extract
    return Extractor(groups, failed)


def _without_data(package: ModuleType) -> None:
    """Put splitters that need no data in place of those that the package took from nltk."""
    from nltk.tokenize import NLTKWordTokenizer

    words = NLTKWordTokenizer()

    def sentences(text: str) -> list[str]:
        return [text[start:end] for start, end in split(text)]

    def tokens(text: str) -> list[str]:
        return [word for sentence in sentences(text) for word in words.tokenize(sentence)]

    package.sent_tokenize, package.word_tokenize = sentences, tokens
    package.tokenize = SimpleNamespace(sent_tokenize=sentences, word_tokenize=tokens)


def measure(data: Path, found: Extractor) -> Iterator[tuple[str, str, Figure]]:
    """Yield collection, view (``cross_validated`` or ``test_part``) and AUC, on the heads' splits of each collection
    that has enough articles of both classes.

    Standardised features with a logistic regression of their own for each collection.
    """
    known: dict[str, list[float]] = {}
    for head, collections in HEADS.items():
        for collection in collections:
            corpus = corpus_of(collection.name)
            if corpus not in CORPORA:
                continue
            examples = collection.load(data)
            for example in examples:
                article = example.article
                if article.id not in known:
                    known[article.id] = found.features(article.text)
            features = np.array([known[example.article.id] for example in examples])
            label = np.array([example.label for example in examples])
            group = np.array([f"{corpus}/{example.article.group}" for example in examples])
            test = np.array([held_out(corpus, example.article.group) for example in examples])
            name = f"{head}, {collection.name}"
            crossed = _crossed(features[~test], label[~test], group[~test])
            tested = _model().fit(features[~test], label[~test]).decision_function(features[test])
            for view, rows, score in (("cross_validated", ~test, crossed), ("test_part", test, tested)):
                if auc := _auc(label[rows], score, group[rows]):
                    yield name, view, auc


def _model() -> LogisticRegression:
    return make_pipeline(StandardScaler(), LogisticRegression(C=0.1, class_weight="balanced", max_iter=500))


def _crossed(features: F64, label: NDArray[np.int64], group: NDArray[np.str_]) -> F64:
    out = np.zeros(len(label))
    folds = GroupKFold(heads.FOLDS, shuffle=True, random_state=heads.SEED)
    for train, test in folds.split(features, label, group):
        out[test] = _model().fit(features[train], label[train]).decision_function(features[test])
    return out


def _auc(label: NDArray[np.int64], score: F64, group: NDArray[np.str_]) -> Figure | None:
    if not measures.measurable(label):
        return None
    return figure(lambda rows: measures.auc(label[rows], score[rows]), group)
