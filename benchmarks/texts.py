"""The texts that are measured: our own examples, drafts where the corpora are present, and hostile ones."""

from __future__ import annotations

import gzip
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.near_matches import of_all

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
DRAFTS = ROOT.parent / "shared" / "data" / "drafts" / "train.jsonl.gz"
NEWS = ROOT.parent / "shared" / "data" / "raw" / "BenjaminDHorne" / "fakenewsdata1" / "Horne2017_FakeNewsData.zip"
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


def drafts(step: int, format: str | None = None) -> list[Article]:
    """Return every ``step``-th draft of the corpora (of one format), or nothing where they are absent."""
    if not DRAFTS.is_file():
        return []
    with gzip.open(DRAFTS, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if format in (None, row["format"])]
    return [Article(row["raw"], row["format"]) for row in rows[::step]]


def news(step: int) -> list[Article]:
    """Return every ``step``-th article of the news corpus, or nothing where it is absent."""
    if not NEWS.is_file():
        return []
    with zipfile.ZipFile(NEWS) as archive:
        names = [name for name in archive.namelist() if name.endswith(".txt") and "__MACOSX" not in name]
        bodies = [name for name in names if "title" not in name.lower()]
        return [Article(archive.read(name).decode("utf-8", "replace"), "text") for name in bodies[::step]]


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
    # Whole units: the end of a cut one may be of another kind, and would make a text another text at some sizes.
    return lambda size: unit * (size // len(unit))


def _nested_lists(size: int) -> str:
    depth = min(10_000, size // 2)
    return "- " * depth + "It is said. " * ((size - 2 * depth) // 12)


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
    "near-matches": ("text", of_all),
    "lists 10,000 deep": ("markdown", _nested_lists),
    "quotes never closed": ("text", _repeated("\u201cword word ")),
    "code never closed": ("markdown", _repeated("`a ``b ")),
    "emphasis never closed": ("markdown", _repeated("*a _b ")),
    "templates never closed": ("wikitext", _repeated("{{cite ")),
    "addresses": ("text", _repeated("http://a.example/c?d ")),
    "addresses and words": ("text", _repeated("word http://a.example/c?d ")),
    "short lines": ("text", _repeated("word\n")),
    "full stops": ("text", _repeated(". ")),
    "citation marks": ("text", _repeated("[1][2] (2019; ")),
}
"""Texts made to hurt: name, format, and a function from a size in characters to the text."""
