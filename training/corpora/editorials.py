"""Webis editorials: what each clause of a newspaper editorial does in the argument.

Repository: webis-de/COLING-20 (declares no licence; editorials of Al Jazeera and Fox News).
Papers: Al-Khatib, Wachsmuth, Kiesel, Hagen & Stein (2016), A News Editorial Corpus for Mining Argumentation
Strategies; Syed et al. (2020), News Editorials: Towards Summarizing Long Argumentative Texts, both COLING.
Label: 1 assumption (a claim, judgement or conclusion of the author's). ``extra["class"]``: one of ``CLASSES``;
``extra["outlet"]``: ``aljazeera`` or ``foxnews``. By sentence (``unit="sentence"``): ``extra["shares"]`` holds the
share of the sentence's labelled characters under each class, and ``class`` the largest.
Traps: units are clauses without their punctuation, and ``no-unit`` is what stands between them, so a model of clauses
meets whole sentences when it scores: train on both, or on sentences. Only two newspapers: hold one out to see what
carries over. Titles are left out; ``other`` (87 clauses) is kept as 0.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from credscore.detect.sentences import split
from training.corpora.base import Sentence, Span, deduplicate, files, one_line, overlaps

NAME = "editorials"
LICENCE = "none declared"
_ROOT = "raw/webis-de/COLING-20/data-source"
PATHS = (_ROOT,)
CLASSES = ("assumption", "anecdote", "testimony", "statistics", "common-ground", "other")
_CLOSING = frozenset(",.;:!?)]}%'\u2019\u201d")
_OPENING = frozenset("([{$\u201c\u2018")


def load(data: Path, unit: str = "clause") -> list[Sentence]:
    """Return the clauses, or with ``unit="sentence"`` the sentences, by outlet, article and position.

    The group is the article. Raises ValueError for another ``unit``.
    """
    if unit not in ("clause", "sentence"):
        raise ValueError(f"unit {unit!r} is neither clause nor sentence")
    read = _clauses if unit == "clause" else _sentences
    out = []
    for path in files(data / _ROOT, "*/*.json"):
        content = json.loads(path.read_text(encoding="utf-8"))
        group = f"{path.parent.name}-{path.stem}"
        for number, paragraph in enumerate(content["paragraphs"]):
            out += read(paragraph, group, number, path.parent.name)
    return deduplicate(out)


def _clauses(paragraph: list[dict[str, Any]], group: str, number: int, outlet: str) -> list[Sentence]:
    return [
        Sentence(f"{NAME}-{group}-c{unit['number']}", one_line(unit["text"]), int(unit["label"] == "assumption"), group,
                 {"class": unit["label"], "outlet": outlet})
        for unit in paragraph
        if unit["label"] in CLASSES
    ]  # fmt: skip


def _sentences(paragraph: list[dict[str, Any]], group: str, number: int, outlet: str) -> list[Sentence]:
    text, spans = _joined(paragraph)
    out = []
    for start, end in split(text):
        sizes: Counter[str] = Counter()
        for label, span in spans:
            for a, b in overlaps((start, end), [span]):
                sizes[label] += b - a
        if not sizes:
            continue
        total = sum(sizes.values())
        kind = max(CLASSES, key=lambda name: sizes[name])
        extra = {"class": kind, "outlet": outlet, "shares": {name: size / total for name, size in sizes.items()}}
        name = f"{NAME}-{group}-p{number}-{start}"
        out.append(Sentence(name, one_line(text[start:end]), int(kind == "assumption"), group, extra))
    return out


def _joined(paragraph: list[dict[str, Any]]) -> tuple[str, list[tuple[str, Span]]]:
    """Return the running text of a paragraph's units, and where those with a class of ours stand in it."""
    text = ""
    spans = []
    for unit in paragraph:
        piece = unit["text"].strip()
        if not piece:
            continue
        if text and piece[0] not in _CLOSING and text[-1] not in _OPENING:
            text += " "
        if unit["label"] in CLASSES:
            spans.append((unit["label"], (len(text), len(text) + len(piece))))
        text += piece
    return text, spans
