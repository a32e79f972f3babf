"""What the readers keep and what they let through, beside other parsers, over all training drafts."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator

from benchmarks.oracles import ORACLES, words
from benchmarks.table import Table
from benchmarks.texts import DRAFTS
from credscore.text.document import PROSE_KINDS, Document
from credscore.text.formats import detect_format, read

TARGETS = {"kept": 0.995, "leaked": 0.001}
"""The least share of prose to keep, and the largest of code and markup among what is read as prose."""


def measure(_: int) -> Table:
    """Read every draft with our reader and with another parser, and compare their words as bags."""
    counts: dict[str, list[int]] = {}
    for format, source in _drafts():
        added = compare(source, format)
        counts[format] = [a + b for a, b in zip(counts.get(format, [0] * 5), (1, *added), strict=True)]
    total = [sum(column) for column in zip(*counts.values(), strict=True)] if counts else [0] * 5
    rows = [_row(format, found) for format, found in sorted(counts.items(), key=lambda item: -item[1][1])]
    note = (
        "Kept: of the words that another parser takes for prose, those that our reader shows outside menus. Leaked: of "
        "the words that it reads as running text, those that the other parser shows nowhere. "
        f"Targets: at least {TARGETS['kept']:.1%} and at most {TARGETS['leaked']:.1%}."
    )
    columns = ("format", "drafts", "words of prose", "kept", "words read", "leaked")
    return Table("Prose kept, markup leaked", note, columns, (*rows, _row("all", total)))


def compare(source: str, format: str) -> tuple[int, int, int, int]:
    """Return how many words another parser takes for prose and how many of these are lost, how many our reader takes
    for running text and how many of these leaked."""
    theirs, ours = ORACLES[format](source), read(source, format)
    prose, other = Counter(words(theirs.prose)), Counter(words(theirs.other))
    shown, running = Counter(words(_shown(ours))), Counter(words(_running(ours)))
    return prose.total(), (prose - shown).total(), running.total(), (running - prose - other).total()


def _shown(document: Document) -> list[str]:
    blocks = [document.text[block.start : block.end] for block in document.blocks if block.kind != "menu"]
    return blocks + [reference.text for reference in document.references]


def _running(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.kind in PROSE_KINDS]


def _drafts() -> Iterator[tuple[str, str]]:
    if not DRAFTS.is_file():
        return
    with gzip.open(DRAFTS, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            format = detect_format(row["raw"], row["path"])
            if format in ORACLES:
                yield format, row["raw"]


def _row(name: str, found: list[int]) -> tuple[str, ...]:
    drafts, prose, lost, running, leaked = found
    kept = f"{1 - lost / max(prose, 1):.2%}"
    return name, f"{drafts:,}", f"{prose:,}", kept, f"{running:,}", f"{leaked / max(running, 1):.3%}"
