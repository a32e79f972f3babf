"""Detectors on corpora, newspapers and kinds of text that were left out of their training altogether."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from credscore.detect.ngrams import SentenceDetectors
from training import detectors, rivals
from training.corpora import Sentence
from training.evaluate import Figures, probabilities, view
from training.taskdata import TaskData

Tested = Callable[[str, Sentence], bool]


@dataclass(frozen=True, slots=True)
class Transfer:
    """``task``: the detector's name. ``name``: how the card calls what was left out. ``tested``: whether a sentence of
    a part (corpus) of the task is left out and tested on."""

    task: str
    name: str
    tested: Tested


def _part(corpus: str) -> Tested:
    return lambda part, row: part == corpus


def _extra(corpus: str, key: str, *values: str) -> Tested:
    return lambda part, row: part == corpus and row.extra.get(key) in values


TRANSFERS: tuple[Transfer, ...] = (
    Transfer("speculation", "full papers, trained on abstracts", _extra("bioscope", "source", "full_papers")),
    Transfer("attribution", "News Discourse, trained on PolNeAR", _part("news_discourse")),
    Transfer("assumption", "Fox News, trained without it", _extra("editorials", "outlet", "foxnews")),
    Transfer("assumption", "Al Jazeera, trained without it", _extra("editorials", "outlet", "aljazeera")),
    Transfer("assumption", "verifiability, trained on editorials", _part("verifiability")),
    Transfer("loaded", "PTC, trained on BABE", _part("ptc")),
    Transfer("loaded", "BABE, trained on PTC", _part("babe")),
    Transfer("call_to_action", "web pages, trained without them", _extra("annotated", "set", "ftd", "mt_ginco")),
    Transfer("call_to_action", "posts on Facebook, trained without them", _extra("annotated", "set", "facebook_ads")),
    Transfer("call_to_action", "drafts, trained without them", _extra("annotated", "set", "drafts")),
)
"""A transfer trains on what is never held out and tests on all that it leaves out. CheckThat!'s development set makes
none: all of its debates are in the training set too."""


def run(transfer: Transfer, data: TaskData, corpora: Path, keep: int) -> Figures | None:
    """Train a detector as ``train`` does, without what a transfer leaves out, and return its figures there.

    There is no teacher, who may have seen what is left out.
    """
    tested = np.array([transfer.tested(part.name, row) for part in data.task.parts for row in part.load(corpora)])
    seen = ~np.isin(data.group, data.group[tested]) & ~data.heldout
    mine, test = replace(data.select(seen), soft=None), data.select(tested)
    trained = detectors.train(data.task, mine)
    packed: tuple[dict[str, Any], Any] = detectors.pack([trained], keep)
    tfidf = rivals.Bags.of(data.texts).probability(data.label, seen, tested)
    return view(test, probabilities(test, SentenceDetectors.load(*packed), 0), tfidf, trained.threshold).figures()
