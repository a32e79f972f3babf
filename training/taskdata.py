"""A task's sentences, read from its corpora."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.distilled import Soft
from training.split import held_out
from training.tasks import Task
from training.vectorise import Tokenised, tokenised

F64 = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Cut:
    """Sentences of a task that lost the words for which they are labelled: ``texts``, and the ``row`` that each was."""

    texts: list[str]
    row: NDArray[np.intp]

    def select(self, rows: NDArray[np.bool_]) -> Cut:
        """Return what was cut from the rows where ``rows`` is true, whose numbers are counted among these."""
        kept = np.flatnonzero(rows[self.row])
        return Cut([self.texts[i] for i in kept], (np.cumsum(rows) - 1)[self.row[kept]])


@dataclass
class TaskData:
    """A task's sentences: ``label`` (0/1), ``group``, ``part`` (number of the corpus) and ``heldout`` (belongs to the
    test part) of each. ``soft``: sentences without a label of which a teacher has an opinion. ``cut``: copies that are
    learned from as negative sentences, and never judged."""

    task: Task
    texts: list[str]
    label: NDArray[np.int64]
    group: NDArray[np.str_]
    part: NDArray[np.int64]
    heldout: NDArray[np.bool_]
    soft: Soft | None = None
    cut: Cut | None = None

    def select(self, rows: NDArray[np.bool_]) -> TaskData:
        """Return the sentences where ``rows`` is true."""
        texts = [self.texts[i] for i in np.flatnonzero(rows)]
        labels = self.label[rows], self.group[rows], self.part[rows], self.heldout[rows]
        return TaskData(self.task, texts, *labels, self.soft, self.cut and self.cut.select(rows))

    @cached_property
    def tokenised(self) -> Tokenised:
        """The sentences, tokenised."""
        return tokenised(self.texts)

    @cached_property
    def balance(self) -> F64:
        """A weight for each sentence, by which each class of each corpus weighs the same, 1 on average."""
        cell = self.part * 2 + self.label
        size = np.bincount(cell, minlength=int(cell.max()) + 1)
        weight = 1.0 / size[cell]
        mean: F64 = weight / weight.mean()
        return mean


def load(task: Task, data: Path, soft: Soft | None = None) -> TaskData:
    """Read a task's corpora under ``data``; ``soft`` is handed on."""
    texts: list[str] = []
    label: list[int] = []
    group: list[str] = []
    part: list[int] = []
    heldout: list[bool] = []
    cuts: list[tuple[int, str]] = []
    for number, corpus in enumerate(task.parts):
        for row in corpus.load(data):
            if row.label and corpus.cut and (left := corpus.cut(row)):
                cuts.append((len(texts), left))
            texts.append(row.text)
            label.append(int(row.label))
            corpus_name = str(row.extra.get("set", corpus.name))
            group.append(f"{corpus_name}/{row.group}")
            part.append(number)
            heldout.append(held_out(corpus_name, row.group))
    cut = Cut([left for _, left in cuts], np.array([row for row, _ in cuts], np.intp)) if cuts else None
    return TaskData(task, texts, np.array(label), np.array(group), np.array(part), np.array(heldout), soft, cut)
