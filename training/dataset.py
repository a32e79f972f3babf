"""Puts a head's articles together: features, labels, groups, and which of them belong to the test part."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from credscore.detect.ngrams import SentenceDetectors
from training.articles import HEADS
from training.corpora import Article
from training.features import measure, names
from training.heads import HeadData
from training.signs import LEFT_OUT
from training.split import held_out


def load(data: Path, detectors: SentenceDetectors) -> tuple[dict[str, HeadData], list[str]]:
    """Measure every article of every head once; return each head's data, and the articles' text by number."""
    loaded = {head: [collection.load(data) for collection in collections] for head, collections in HEADS.items()}
    articles: dict[tuple[str, str], Article] = {}
    for head, rows in loaded.items():
        for collection, examples in zip(HEADS[head], rows, strict=True):
            for example in examples:
                articles.setdefault((corpus_of(collection.name), example.article.id), example.article)
    table = measure(articles.values(), detectors)
    number = {key: row for row, key in enumerate(articles)}
    heads = {head: _assemble(head, rows, table, number) for head, rows in loaded.items()}
    return heads, [article.text for article in articles.values()]


def corpus_of(collection: str) -> str:
    """Return the corpus of a collection's name (``drafts: vendor / rest`` is of ``drafts``)."""
    return collection.partition(":")[0]


def _assemble(head: str, loaded: list, table: np.ndarray, number: dict[tuple[str, str], int]) -> HeadData:
    rows = [
        (number[corpus, example.article.id], example.label, place, f"{corpus}/{example.article.group}",
         held_out(corpus, example.article.group))
        for place, (collection, examples) in enumerate(zip(HEADS[head], loaded, strict=True))
        for corpus in [corpus_of(collection.name)]
        for example in examples
    ]  # fmt: skip
    article, label, collection, group, heldout = (np.array(column) for column in zip(*rows, strict=True))
    kept = [i for i, name in enumerate(names()) if name not in LEFT_OUT[head]]
    return HeadData(tuple(names()[i] for i in kept), HEADS[head], table[article][:, kept], label, collection, group,
                    article, heldout)  # fmt: skip
