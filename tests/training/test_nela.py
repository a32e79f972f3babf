"""NELA features: the package's groups are taken as they run, and those that want data are left out and named."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from training import nela
from training.articles import Collection, Example
from training.corpora import Article


class Fake:
    """Stands for ``NELAFeatureExtractor``: two groups run, the others want data."""

    def __getattr__(self, name: str) -> nela.Extract:
        def extract(text: str) -> tuple[list[float], list[str]]:
            if name == "extract_affect":
                return [float(text.count("great")), float("nan")], ["great", "undefined"]
            if name == "extract_moral":
                return [float(len(package.word_tokenize(text)))], ["words"]
            raise LookupError("\n*****\n  Resource 'stopwords' not found.\n*****")

        return extract


package = ModuleType("nela_features.nela_features")


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> nela.Extractor:
    package.NELAFeatureExtractor = Fake  # type: ignore[attr-defined]
    parent = ModuleType("nela_features")
    parent.nela_features = package  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "nela_features", parent)
    monkeypatch.setitem(sys.modules, "nela_features.nela_features", package)
    return nela.extractor()


def test_groups_that_want_data_are_left_out_and_named(found: nela.Extractor) -> None:
    assert list(found.groups) == ["affect", "moral"]
    assert found.failed["style"] == "Resource 'stopwords' not found."
    assert found.features("A great, great day.") == [2.0, 0.0, 6.0]


def test_each_collection_is_measured_on_the_heads_splits(
    found: nela.Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(data: Path) -> list[Example]:
        return [
            Example(Article(f"a{i}", "It is great. " * (1 + 2 * (i % 2)), "text", i % 2, f"site{i}"), i % 2)
            for i in range(300)
        ]

    monkeypatch.setattr(nela, "HEADS", {"credibility": (Collection("horne: real", load), Collection("ftd: x", load))})
    rows = {(name, view): figure for name, view, figure in nela.measure(Path(), found)}
    assert [name for name, _ in rows] == ["credibility, horne: real"] * 2
    assert all(figure.value == 1.0 for figure in rows.values())
    assert sum(figure.count for figure in rows.values()) == 300


def test_a_collection_of_few_articles_is_not_measured() -> None:
    label = np.array([1, 0] * 5)
    assert nela._auc(label, np.arange(10.0), label.astype(np.str_)) is None
