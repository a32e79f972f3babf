"""One line a corpus: how many rows, which labels, how many groups. Doubles as a check that every corpus still reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from training import corpora
from training.corpora.base import Article, Sentence

HEADER = ("corpus", "rows", "groups", "short", "labels", "licence")


def summarise(name: str, data: Path) -> tuple[str, ...]:
    """Return the columns of ``HEADER`` for corpus ``name``. Raises what ``corpora.load`` raises."""
    rows = corpora.load(name, data)
    short = sum(bool(row.extra.get("short")) for row in rows)
    groups = len({row.group for row in rows})
    return name, str(len(rows)), str(groups), str(short), labels(rows), corpora.module(name).LICENCE


def labels(rows: Sequence[Sentence | Article]) -> str:
    """Return how often each label occurs, in order of the labels; for labels that are dicts, how many rows carry each
    key with a value."""
    counts: Counter[str] = Counter()
    for row in rows:
        if isinstance(row.label, dict):
            counts.update(key for key, value in row.label.items() if value not in (None, (), ""))
        else:
            counts[str(row.label)] += 1
    return " ".join(f"{label}:{counts[label]}" for label in sorted(counts))
