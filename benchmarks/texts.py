"""The texts that are measured: our own examples, drafts where the corpora are present, and hostile ones."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
DRAFTS = ROOT.parent / "shared" / "data" / "drafts" / "train.jsonl.gz"
FORMATS = {".md": "markdown", ".html": "html", ".txt": "text"}


@dataclass(frozen=True, slots=True)
class Article:
    """A text and the name of its format."""

    text: str
    format: str

    @property
    def size(self) -> int:
        """Its bytes in UTF-8."""
        return len(self.text.encode())


def examples(repeat: int = 1) -> list[Article]:
    """Return the example articles, the whole set ``repeat`` times over."""
    paths = sorted(EXAMPLES.iterdir())
    return [Article(path.read_text(encoding="utf-8"), FORMATS[path.suffix]) for path in paths] * repeat


def drafts(step: int) -> list[Article]:
    """Return every ``step``-th draft of the corpora, or nothing where they are absent."""
    if not DRAFTS.is_file():
        return []
    with gzip.open(DRAFTS, "rt", encoding="utf-8") as lines:
        return [Article(row["raw"], "auto") for i, row in enumerate(map(json.loads, lines)) if i % step == 0]


def article_of(size: int) -> str:
    """Return plain paragraphs of about ``size`` bytes, never more, made of the plain examples in turn."""
    paragraphs = [p for path in sorted(EXAMPLES.glob("*.txt")) for p in path.read_text(encoding="utf-8").split("\n\n")]
    out: list[str] = []
    length = number = 0
    while length < size:
        out.append(paragraphs[number % len(paragraphs)])
        length += len(out[-1].encode()) + 2
        number += 1
    return "\n\n".join(out).encode()[:size].decode(errors="ignore")


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _nested_quotes(size: int) -> str:
    depth = min(10_000, size // 2)
    return ">" * depth + " It is said." + " It is said." * ((size - depth) // 12)


HOSTILE: dict[str, tuple[str, Callable[[int], str]]] = {
    "unclosed brackets": ("markdown", _repeated("[")),
    "unclosed tags": ("html", _repeated("<a href='")),
    "one line": ("text", _repeated("Many experts say that it could cut costs by 40%, which studies show. ")),
    "no space at all": ("text", _repeated("costs")),
    "quotes 10,000 deep": ("markdown", _nested_quotes),
    "opened tags": ("html", _repeated("<div>a ")),
    "near-matches": ("text", _repeated("many many experts book a a demo sign sign up as as many ")),
    "citation marks": ("text", _repeated("[1][2] (2019; ")),
}
"""Texts made to hurt: name, format, and a function from a size in characters to the text."""
