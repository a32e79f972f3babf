"""Puts a head's articles together: features, n-grams, labels, groups, and which of them belong to the test part."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from credscore.detect.ngrams import SentenceDetectors
from training import contrast
from training.articles import HEADS, Example
from training.contrast import Compared, Contrast
from training.corpora import Article
from training.features import measure, names
from training.heads import HeadData
from training.signs import LEFT_OUT
from training.split import held_out
from training.wording import Articles, vocabulary


@dataclass(frozen=True, slots=True)
class Dataset:
    """All article corpora, measured once: each head's data, the articles' text by number, the n-grams of wording, the
    articles that no score should tell apart (see ``training.contrast``)."""

    heads: dict[str, HeadData]
    texts: list[str]
    articles: Articles
    compared: Compared


def load(data: Path, detectors: SentenceDetectors) -> Dataset:
    """Measure every article of every head once."""
    loaded = {head: [collection.load(data) for collection in collections] for head, collections in HEADS.items()}
    articles: dict[tuple[str, str], Article] = {}
    for head, rows in loaded.items():
        for collection, examples in zip(HEADS[head], rows, strict=True):
            for example in examples:
                articles.setdefault((corpus_of(collection.name), example.article.id), example.article)
    compared = contrast.articles(data)
    for article in compared.articles:
        articles.setdefault(("baly", article.id), article)
    measured = measure(articles.values(), detectors)
    corpus = np.array([corpus for corpus, _ in articles])
    group = np.array([f"{corpus}/{article.group}" for (corpus, _), article in articles.items()])
    trained = np.array([not held_out(corpus, article.group) for (corpus, _), article in articles.items()])
    words = vocabulary(measured.grams, corpus, group, trained)
    number = {key: row for row, key in enumerate(articles)}
    vectors = words.vectors()
    own = np.array([number["baly", article.id] for article in compared.articles])
    heads = {
        head: _assemble(head, rows, measured.features, vectors, number, own, compared.sides())
        for head, rows in loaded.items()
    }
    return Dataset(heads, [article.text for article in articles.values()], words, compared)


def corpus_of(collection: str) -> str:
    """Return the corpus of a collection's name (``drafts: vendor / rest`` is of ``drafts``)."""
    return collection.partition(":")[0]


def _assemble(
    head: str,
    loaded: list[list[Example]],
    table: np.ndarray,
    vectors: sp.csr_matrix,
    number: dict[tuple[str, str], int],
    contrasted: NDArray[np.intp],
    sides: NDArray[np.float64],
) -> HeadData:
    rows = [
        (number[corpus, example.article.id], example.label, place, f"{corpus}/{example.article.group}",
         held_out(corpus, example.article.group))
        for place, (collection, examples) in enumerate(zip(HEADS[head], loaded, strict=True))
        for corpus in [corpus_of(collection.name)]
        for example in examples
    ]  # fmt: skip
    article, label, collection, group, heldout = (np.array(column) for column in zip(*rows, strict=True))
    kept = [i for i, name in enumerate(names()) if name not in LEFT_OUT[head]]
    return HeadData(
        names=tuple(names()[i] for i in kept),
        collections=HEADS[head],
        features=table[article][:, kept],
        vectors=vectors[article],
        label=label,
        collection=collection,
        group=group,
        article=article,
        heldout=heldout,
        contrast=Contrast(table[contrasted][:, kept], vectors[contrasted], sides),
    )
