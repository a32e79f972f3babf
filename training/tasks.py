"""What each sentence detector is trained on: which corpora, which of their labels, grouped how."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from training import annotate, corpora
from training.corpora import Sentence
from training.corpora.base import Span
from training.corpora.ptc import LOADED
from training.words import Kinship

Rows = list[Sentence]


@dataclass(frozen=True, slots=True)
class Part:
    """One corpus of a task. ``load`` returns its labelled sentences; ``name`` is how results call it. ``macro``:
    decisions on it are judged by macro F1, since neither class is the exception; else by the positive class's F1.
    ``ranked``: it draws the line elsewhere, so its sentences' order is learned from and the decision point is not.
    ``cut`` returns a positive sentence without the words for which it is labelled."""

    name: str
    load: Callable[[Path], Rows]
    macro: bool = False
    ranked: bool = False
    cut: Callable[[Sentence], str] | None = None


ALIKE = Kinship(llama=0.07, glove=0.3)


@dataclass(frozen=True, slots=True)
class Task:
    """One detector: its parts and its settings, chosen by grouped cross-validation.

    ``power``: how far a sentence's length is discounted (see SentenceDetectors). ``strength``: inverse of the ridge
    penalty. ``kinship``: what counts of a word beside its identity. ``apart``: in training each corpus has a
    constant of its own, so that no weight has to tell them apart. ``peaked``: a sentence's strongest passage counts
    beside the whole of it.
    """

    name: str
    parts: tuple[Part, ...]
    power: float = 0.25
    strength: float = 0.3
    kinship: Kinship = ALIKE
    apart: bool = False
    peaked: bool = False


def _whole(corpus: str, macro: bool = False) -> Part:
    return Part(corpus, lambda data: corpora.load(corpus, data), macro)


def _polnear(data: Path) -> Rows:
    return [row for row in corpora.load("polnear", data) if not row.extra["discard"]]


def _discourse(data: Path) -> Rows:
    return [row for row in corpora.load("news_discourse", data) if not row.extra["furniture"]]


def _editorials(data: Path) -> Rows:
    return corpora.load("editorials", data)


def _direct_causal(data: Path) -> Rows:
    rows = corpora.load("causal", data)
    return [Sentence(r.id, r.text, int(r.extra["class"] == "direct"), r.group, r.extra) for r in rows]


def _without(row: Sentence, spans: Iterable[Span]) -> str:
    text = row.text
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _bioscope_cut(row: Sentence) -> str:
    return _without(row, row.extra["cues"])


def _ptc_cut(row: Sentence) -> str:
    return _without(row, [(start, end) for start, end, technique in row.extra["spans"] if technique in LOADED])


def _babe_cut(row: Sentence) -> str:
    return _without(row, row.extra["words"]) if row.extra["words"] else ""


def _calls(data: Path) -> Rows:
    """Our own annotation; a sentence that praises what is sold counts, since it calls to buy without the imperative."""
    rows = [row for name in ("call_to_action", "sales_pitch") for row in annotate.load(name, data)]
    return [
        Sentence(row.id, row.text, int(row.labels["kind"] != "none"), row.group.partition(":")[2], {"set": row.set})
        for row in rows
    ]


TASKS: tuple[Task, ...] = (
    Task(
        "speculation",
        (replace(_whole("bioscope"), cut=_bioscope_cut),),
        strength=0.5,
        kinship=Kinship(llama=0.05),
        peaked=True,
    ),
    Task(
        "weasel",
        (_whole("wikiweasel"),),
        strength=0.5,
        kinship=Kinship(llama=0.05, glove=0.15, letters=0.3),
        peaked=True,
    ),
    Task("attribution", (Part("polnear", _polnear), Part("news_discourse", _discourse, ranked=True)), peaked=True),
    Task("checkworthy", (_whole("checkthat"),)),
    Task("assumption", (Part("editorials", _editorials, macro=True), _whole("verifiability", macro=True))),
    Task(
        "causal", (Part("causal", _direct_causal),), strength=0.9, kinship=Kinship(llama=0.07, glove=0.15, letters=0.5)
    ),
    Task(
        "loaded",
        (replace(_whole("ptc"), cut=_ptc_cut), replace(_whole("babe", macro=True), cut=_babe_cut)),
        strength=0.2,
        kinship=Kinship(llama=0.07, glove=0.3, letters=0.5),
        apart=True,
        peaked=True,
    ),
    Task("call_to_action", (Part("annotated", _calls),), strength=0.2, kinship=Kinship(llama=0.1)),
)
