"""The corpora: one module each, which says where it lives, what its labels mean and what it hides.

``load(name, data)`` imports the module only when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from training.corpora.base import Article, Sentence

SENTENCE_CORPORA = (
    "wikiweasel", "bioscope", "polnear", "news_discourse", "checkthat", "editorials", "verifiability", "causal", "ptc",
    "babe", "facebook_ads", "dark_patterns", "hyperbole", "clickbait",
)  # fmt: skip
ARTICLE_CORPORA = (
    "drafts", "fakehealth", "ftd", "mt_ginco", "baly", "politifact", "horne", "celebrity",
)  # fmt: skip
NAMES = SENTENCE_CORPORA + ARTICLE_CORPORA

__all__ = ["ARTICLE_CORPORA", "NAMES", "SENTENCE_CORPORA", "Article", "Sentence", "load", "module"]


def module(name: str) -> ModuleType:
    """Return the corpus module ``name``; raises ValueError naming the known ones for another."""
    if name not in NAMES:
        raise ValueError(f"unknown corpus {name!r}; known are {', '.join(NAMES)}")
    return import_module(f"training.corpora.{name}")


def load(name: str, data: str | Path, **options: Any) -> list[Any]:
    """Return the ``Sentence`` or ``Article`` rows of corpus ``name`` under the directory ``data``.

    The order is the same on every run. ``options`` go to the module (``unit="sentence"`` for editorials).
    Raises ValueError for an unknown name and FileNotFoundError for a corpus that was not fetched.
    """
    rows: list[Any] = module(name).load(Path(data), **options)
    return rows
