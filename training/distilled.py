"""What a teacher said about sentences without labels: kept by place, without their text, in ``training/distilled/``.

A table's columns are the corpus, the id of its row, the offsets in that row's text, the CRC-32 of the sentence, and the
teacher's probability in thousandths: one for each fold of cross-validation, by a teacher that never saw that fold's
groups, and one by a teacher that saw all training rows.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import click
import numpy as np
from numpy.typing import NDArray

from training import corpora

HOME = Path(__file__).with_name("distilled")
_PLACE = ("corpus", "id", "start", "end", "crc32")


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence by where it stands: ``start``..``end`` in the text of a corpus's row."""

    corpus: str
    id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Soft:
    """Sentences and, shape (sentences, folds + 1), the teachers' probabilities; the last column saw every fold."""

    texts: list[str]
    probability: NDArray[np.float64]


def one_line(text: str) -> str:
    """Return a sentence as a detector is given it."""
    return " ".join(text.split())


def write(task: str, places: list[Place], probability: NDArray[np.float64], home: Path = HOME) -> Path:
    """Write a task's table; ``probability``: shape (places, folds + 1)."""
    path = home / f"{task}.tsv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter="\t", lineterminator="\n")
        out.writerow((*_PLACE, *(f"fold{i}" for i in range(probability.shape[1] - 1)), "all"))
        for place, row in zip(places, probability, strict=True):
            thousandths = np.round(row * 1000).astype(int).tolist()
            out.writerow((place.corpus, place.id, place.start, place.end, crc32(place.text.encode()), *thousandths))
    return path


def read(task: str, data: Path, home: Path = HOME) -> Soft | None:
    """Return what was written for a task, None if nothing was. Sentences that the corpora no longer hold at their place
    are left out, and counted on standard error."""
    path = home / f"{task}.tsv"
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, delimiter="\t")
    known = _texts({row[0] for row in rows}, data)
    texts, probability = [], []
    for corpus, name, start, end, check, *thousandths in rows:
        text = one_line(known.get((corpus, name), "")[int(start) : int(end)])
        if crc32(text.encode()) == int(check):
            texts.append(text)
            probability.append([int(number) / 1000 for number in thousandths])
    if len(texts) < len(rows):
        click.echo(f"{path.name}: {len(rows) - len(texts)} of {len(rows)} sentences have changed", err=True)
    return Soft(texts, np.array(probability).reshape(len(texts), len(header) - len(_PLACE)))


def _texts(names: Iterable[str], data: Path) -> dict[tuple[str, str], str]:
    return {(name, row.id): row.text for name in sorted(names) for row in corpora.load(name, data)}
