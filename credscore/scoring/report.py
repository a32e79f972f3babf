"""What a user gets for one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat
from typing import Any, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from credscore.detect.tokens import I64
from credscore.scoring.spans import source_spans
from credscore.text.document import OffsetMap

SCHEMA_VERSION = "1.0"


class ReportFinding(NamedTuple):
    """A span that a rule found. ``start``/``end``: code points in the source. ``sentence``: index into
    ``Report.sentences``, or -1. ``severity``: ``info``, ``warning`` or ``error``."""

    rule: str
    message: str
    start: int
    end: int
    severity: str
    sentence: int = -1


class SentenceReport(NamedTuple):
    """A sentence: its span in the source (code points) and its probability (0-1) under each detector."""

    start: int
    end: int
    probabilities: dict[str, float]


class SentenceReports(Sequence[SentenceReport]):
    """The SentenceReports of an article, each made when it is asked for. Compares equal to a tuple of the same ones.

    ``offsets``: the Document's. ``start``, ``end``: of all sentences, in its text. ``probabilities``: by detector,
    float64 of shape (sentences,).
    """

    def __init__(
        self, offsets: OffsetMap, start: I64, end: I64, probabilities: Mapping[str, NDArray[np.float64]]
    ) -> None:
        self._offsets, self._start, self._end = offsets, start, end
        self._probabilities = dict(probabilities)

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return source_spans(self._offsets, self._start, self._end)

    def __len__(self) -> int:
        return len(self._start)

    @overload
    def __getitem__(self, index: int) -> SentenceReport: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[SentenceReport, ...]: ...

    def __getitem__(self, index: int | slice) -> SentenceReport | tuple[SentenceReport, ...]:
        if isinstance(index, slice):
            return tuple(self)[index]
        start, end = self._spans[index]
        return SentenceReport(start, end, {name: float(p[index]) for name, p in self._probabilities.items()})

    def __iter__(self) -> Iterator[SentenceReport]:
        names = tuple(self._probabilities)
        rows = zip(*(p.tolist() for p in self._probabilities.values()), strict=True) if names else repeat(())
        for (start, end), row in zip(self._spans, rows, strict=False):
            yield SentenceReport(start, end, dict(zip(names, row, strict=True)))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self._spans))

    def __repr__(self) -> str:
        return repr(tuple(self))


class SignalReport(NamedTuple):
    """One of the four signals. ``level``: 0-100, see the signal's module for its meaning; ``features`` behind it."""

    name: str
    level: float
    features: dict[str, float]


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of one article and everything behind them.

    ``credibility``, ``hype``: 0-100, None where ``abstained`` says why no score is given. They judge how an article is
    written and supported, not whether it is true. ``credibility_interval``, ``hype_interval``: (low, high) or None.
    ``contributions[score]``: logit points by feature, ``baseline`` among them; their ``math.fsum`` is the score's
    logit exactly, and empty where the report abstains. ``path``: the file, if it was one. ``words``: words of running
    text. ``source``: the text that spans refer to, as it was decoded. ``id``, ``fields``: of the Record, if it was one.
    """

    credibility: float | None
    hype: float | None
    credibility_interval: tuple[float, float] | None
    hype_interval: tuple[float, float] | None
    abstained: str | None
    signals: dict[str, SignalReport] = field(repr=False)
    findings: tuple[ReportFinding, ...]
    contributions: dict[str, dict[str, float]] = field(repr=False)
    features: dict[str, float] = field(repr=False)
    sentences: Sequence[SentenceReport] = field(repr=False)
    format: str
    words: int
    model: str
    notes: tuple[str, ...] = ()
    path: str | None = None
    source: str = field(default="", repr=False)
    id: str | None = None
    fields: Mapping[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the report as JSON-ready values, without the source text; ``docs/json.md`` documents each field."""
        return {
            "schema_version": SCHEMA_VERSION,
            "path": self.path,
            **_of_record(self.id, self.fields),
            "format": self.format,
            "words": self.words,
            "model": self.model,
            "credibility": self.credibility,
            "credibility_interval": _pair(self.credibility_interval),
            "hype": self.hype,
            "hype_interval": _pair(self.hype_interval),
            "abstained": self.abstained,
            "signals": {n: {"level": s.level, "features": dict(s.features)} for n, s in self.signals.items()},
            "contributions": {head: dict(points) for head, points in self.contributions.items()},
            "findings": [
                {"rule": f.rule, "message": f.message, "start": f.start, "end": f.end, "severity": f.severity,
                 "sentence": f.sentence}
                for f in self.findings
            ],
            "features": dict(self.features),
            "sentences": [
                {"start": s.start, "end": s.end, "probabilities": dict(s.probabilities)} for s in self.sentences
            ],
            "notes": list(self.notes),
        }  # fmt: skip


def _pair(interval: tuple[float, float] | None) -> list[float] | None:
    return None if interval is None else list(interval)


def _of_record(id: str | None, fields: Mapping[str, Any] | None) -> dict[str, Any]:
    out: dict[str, Any] = {} if id is None else {"id": id}
    return out if fields is None else {**out, "fields": dict(fields)}


class Failure(NamedTuple):
    """An article that could not be scored: its ``path`` (or its place in the batch), why and what to do, in one line.

    ``traceback``: of a fault of our own, else empty. ``id``, ``fields``: of the Record, if it was one.
    """

    path: str
    message: str
    traceback: str = ""
    id: str | None = None
    fields: Mapping[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the failure as JSON-ready values."""
        return {"path": self.path, **_of_record(self.id, self.fields), "error": self.message}
