"""A teacher for detectors: what a language model and the detector itself make of sentences, taught on labelled ones.

The teacher reads more than a student may: a sentence's states in a small language model (``training.encoder``). It is
never shipped; its probabilities of sentences without labels are (``training.distilled``), and the student learns from
them beside the labels. For a fold of cross-validation there is a teacher of its own, which never saw the fold's groups.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from credscore.detect.sentences import split
from training import corpora, detectors, distilled, encoder, taskdata
from training.corpora import Article, Sentence
from training.design import Design
from training.distilled import Place, Soft, one_line
from training.split import held_out
from training.taskdata import TaskData
from training.tasks import TASKS

F64 = NDArray[np.float64]
F32 = NDArray[np.float32]
_INNER = 3
"""Folds within a fold, in which teacher and student are weighed against each other."""


def findings(data: Path) -> list[Place]:
    """Return 7,000 sentences of biomedical papers and of press releases on health, none of the test part."""
    rows = [
        Place("bioscope", row.id, 0, len(row.text), row.text)
        for row in corpora.load("bioscope", data)
        if not held_out("bioscope", row.group) and len(row.text.split()) > 8
    ]
    articles = [a for a in corpora.load("fakehealth", data) if a.extra["kind"] == "release"]
    releases = _sentences("fakehealth", [a for a in articles if not held_out("fakehealth", a.group)], 9, 59)
    choice = random.Random(detectors.SEED)
    return choice.sample(rows, 3500) + choice.sample(releases, 3500)


def news(data: Path) -> list[Place]:
    """Return the sentences of news articles and opinion pieces, none of the test part."""
    articles = [article for article in corpora.load("baly", data) if not held_out("baly", article.group)]
    return _sentences("baly", articles, 9, 44)


def appeals(data: Path) -> list[Place]:
    """Return the sentences of web pages of all genres and of posts that advertise, none of the test part."""
    out = []
    for corpus in ("ftd", "mt_ginco", "facebook_ads"):
        rows = [row for row in corpora.load(corpus, data) if not held_out(corpus, row.group)]
        out += _sentences(corpus, rows, 3, 39)
    return out


def _sentences(corpus: str, rows: Sequence[Article | Sentence], shortest: int, longest: int) -> list[Place]:
    """The sentences of a corpus's rows that have so many words."""
    out = []
    for row in rows:
        for start, end in split(row.text):
            text = one_line(row.text[start:end])
            if shortest <= len(text.split()) <= longest:
                out.append(Place(corpus, row.id, start, end, text))
    return out


class Pool(NamedTuple):
    """What a task's teacher judges: at most ``most`` of ``sentences`` without labels. ``part``: the corpus of the task
    that it is taught on. ``strength``: inverse of the ridge penalty on what it makes of a sentence's states."""

    part: str
    sentences: Callable[[Path], list[Place]]
    most: int
    strength: float


POOLS = {
    "causal": Pool("causal", findings, 7000, 0.01),
    "loaded": Pool("babe", news, 7000, 0.003),
    "call_to_action": Pool("annotated", appeals, 7000, 0.003),
}
"""The tasks that have a teacher."""


def run(name: str, data: Path) -> Path:
    """Teach and write a task's table; ten to twenty minutes on one core. Raises ModuleNotFoundError without the
    teacher."""
    model = encoder.Encoder(encoder.weights())
    task = next(task for task in TASKS if task.name == name)
    rows, pool = taskdata.load(task, data), POOLS[name]
    known = set(rows.texts)
    rows = rows.select(~rows.heldout)
    places = [place for place in pool.sentences(data) if place.text not in known]
    random.Random(detectors.SEED).shuffle(places)
    del places[pool.most :]
    click.echo(f"{name}: reading {pool.part} and {len(places)} sentences without labels", err=True)
    return distilled.write(name, places, teach(rows, pool, places, model.encode))


def teach(data: TaskData, pool: Pool, places: list[Place], encode: Callable[[list[str]], F32]) -> F64:
    """Return the teachers' probabilities, shape (places, folds + 1)."""
    mine = data.part == [part.name for part in data.task.parts].index(pool.part)
    own, texts = data.select(mine), [place.text for place in places]
    states = np.concatenate((encode(own.texts), encode(texts)))
    design = Design.of(replace(own, soft=Soft(texts, np.zeros((len(texts), 1)))))
    folds = GroupKFold(detectors.FOLDS, shuffle=True, random_state=detectors.SEED)
    rows = [train for train, _ in folds.split(data.label, data.label, data.group)] + [np.arange(len(data.label))]
    here = [np.flatnonzero(np.isin(np.flatnonzero(mine), train)) for train in rows]
    return np.stack([_taught(own, design, states, train, pool.strength) for train in here], axis=1)


def _taught(data: TaskData, design: Design, states: F32, rows: NDArray[np.intp], strength: float) -> F64:
    """The probabilities of the sentences without labels by a teacher that saw the given rows."""
    inner = np.zeros((len(rows), 2))
    folds = GroupKFold(_INNER, shuffle=True, random_state=detectors.SEED)
    for train, test in folds.split(rows, data.label[rows], data.group[rows]):
        inner[test] = _margins(data, design, states, rows[train], rows[test], strength)
    both = LogisticRegression(C=1e3).fit(inner, data.label[rows], sample_weight=data.balance[rows])
    places = np.arange(len(data.label), len(states))
    out: F64 = both.predict_proba(_margins(data, design, states, rows, places, strength))[:, 1]
    return out


def _margins(
    data: TaskData, design: Design, states: F32, train: NDArray[np.intp], test: NDArray[np.intp], strength: float
) -> F64:
    """The margins of the detector and of a linear model of the states, shape (test, 2)."""
    mean, spread = states[train].mean(axis=0), states[train].std(axis=0) + 1e-6
    model = LogisticRegression(C=strength, max_iter=200, tol=1e-3)
    model.fit((states[train] - mean) / spread, data.label[train], sample_weight=data.balance[train])
    read = model.decision_function((states[test] - mean) / spread)
    return np.stack((design.margins(design.fit(data, train), test), read), axis=1)
